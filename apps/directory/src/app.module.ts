import { Module, type Type } from '@nestjs/common';
import { AuthModule, DatabaseModule, EventsModule, HealthModule, SubgraphModule } from '@waymark/service-kit';
import type { DirectoryConfig } from './config.js';
import { database } from './data-source.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { PeopleImportModule } from './people-import/people-import.module.js';
import { PeopleModule } from './people/people.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';

/** Directory with its settings: what it needs of the house, then what it answers. */
export function directoryModule(config: DirectoryConfig): Type {
  const transport = { outboxUrls: { directory: config.OUTBOX_URL_DIRECTORY }, kafkaBrokers: config.KAFKA_BROKERS };

  @Module({
    imports: [
      HealthModule,
      AuthModule.forService({ tokenPublicKeys: config.TOKEN_PUBLIC_KEYS, gatewaySecret: config.GATEWAY_SECRET }),
      DatabaseModule.forService({ url: config.DATABASE_URL_DIRECTORY, pool: config.DATABASE_POOL, ...database }),
      SubgraphModule.forService(),
      EventsModule.forService({ service: 'directory', handlers: [], transport }),
      SignInModule.with({
        sessionHours: config.SESSION_HOURS,
        sessionIdleHours: config.SESSION_IDLE_HOURS,
        invitationHours: config.INVITATION_HOURS,
        tokenPrivateKey: config.TOKEN_PRIVATE_KEY,
      }),
      OrganisationsModule,
      PeopleModule,
      PeopleImportModule,
    ],
  })
  class DirectoryModule {}

  return DirectoryModule;
}
