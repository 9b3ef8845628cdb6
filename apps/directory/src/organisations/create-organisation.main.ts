import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CallerError, DatabaseModule, EventsModule, HealthModule, loadConfig } from '@waymark/service-kit';
import { organisationConfigSchema } from '../config.js';
import { database } from '../data-source.js';
import { CreateOrganisation } from './create-organisation.js';
import { OrganisationsModule } from './organisations.module.js';

const config = loadConfig(organisationConfigSchema);

/** As much of directory as making an organisation takes. */
@Module({
  imports: [
    HealthModule,
    DatabaseModule.forService({ url: config.DATABASE_URL_DIRECTORY, pool: 1, ...database }),
    EventsModule.forService({ service: 'directory', handlers: [] }),
    OrganisationsModule,
  ],
})
class OneOrganisationModule {}

const app = await NestFactory.createApplicationContext(OneOrganisationModule, { logger: ['error', 'warn'] });
try {
  const made = await app.get(CreateOrganisation).execute({
    name: config.ORGANISATION_NAME,
    organisationId: config.ORGANISATION_ID,
    adminName: config.ADMIN_NAME,
    adminEmail: config.ADMIN_EMAIL,
    password: config.ADMIN_PASSWORD,
  });
  console.log(JSON.stringify(made));
} catch (cause) {
  if (!(cause instanceof CallerError)) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
} finally {
  await app.close();
}
