import { Module, type Type } from '@nestjs/common';
import { KeepKnownTeam } from '@waymark/access';
import { AuthModule, DatabaseModule, EventsModule, HealthModule, JobsModule, SubgraphModule } from '@waymark/service-kit';
import type { AssessmentsConfig } from './config.js';
import { KeepCase } from './consumers/keep-case.js';
import { KeepPerson } from './consumers/keep-person.js';
import { database } from './data-source.js';
import { CyclesModule } from './cycles/cycles.module.js';
import { features } from './features.js';
import { storeOf } from './files/file-settings.js';
import { FilesModule } from './files/files.module.js';
import { jobs } from './jobs.js';
import { ContactsModule } from './messages/contacts.module.js';
import { MailModule } from './messages/mail.module.js';
import { mailSettingsOf } from './messages/message-settings.js';
import { MessagesModule } from './messages/messages.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { RevealModule } from './reveal/reveal.module.js';

/** Largest body of a request, in bytes: a history or a framework travels in one. */
export const bodyLimit = 2_097_152;

/** Assessments with its settings: what it needs of the house, then what it answers. */
export function assessmentsModule(config: AssessmentsConfig): Type {
  const outboxUrls = { directory: config.OUTBOX_URL_DIRECTORY, readiness: config.OUTBOX_URL_READINESS, assessments: config.OUTBOX_URL_ASSESSMENTS };

  @Module({
    imports: [
      HealthModule,
      AuthModule.forService({ tokenPublicKeys: config.TOKEN_PUBLIC_KEYS }),
      DatabaseModule.forService({ url: config.DATABASE_URL_ASSESSMENTS, pool: config.DATABASE_POOL, ...database }),
      SubgraphModule.forService(),
      EventsModule.forService({ service: 'assessments', handlers: [KeepPerson, KeepKnownTeam, KeepCase], transport: { outboxUrls, kafkaBrokers: config.KAFKA_BROKERS } }),
      FilesModule.forService({ store: storeOf(config), patience: config.FILE_PATIENCE }),
      MailModule.forService(mailSettingsOf(config)),
      ContactsModule.forService({ outboxUrls: { directory: config.OUTBOX_URL_DIRECTORY }, kafkaBrokers: config.KAFKA_BROKERS }),
      JobsModule.forService({ jobs, imports: [CyclesModule, RevealModule, MessagesModule, RemindersModule] }),
      ...features,
    ],
  })
  class AssessmentsModule {}

  return AssessmentsModule;
}
