import { Module, type Type } from '@nestjs/common';
import { KeepKnownTeam } from '@waymark/access';
import { AuthModule, DatabaseModule, EventsModule, HealthModule, JobsModule, SubgraphModule } from '@waymark/service-kit';
import type { ReadinessConfig } from './config.js';
import { KeepAcceptedEvidence } from './consumers/keep-accepted-evidence.js';
import { KeepCycle } from './consumers/keep-cycle.js';
import { KeepDispute } from './consumers/keep-dispute.js';
import { KeepFrameworkVersion } from './consumers/keep-framework-version.js';
import { KeepPerson } from './consumers/keep-person.js';
import { KeepPlan } from './consumers/keep-plan.js';
import { KeepRevealedRatings } from './consumers/keep-revealed-ratings.js';
import { KeepWithdrawnEvidence } from './consumers/keep-withdrawn-evidence.js';
import { database } from './data-source.js';
import { group } from './event-group.js';
import { features } from './features.js';
import { jobs } from './jobs.js';
import { StandingModule } from './standing/standing.module.js';

/** What readiness listens to. */
const handlers = [KeepPerson, KeepKnownTeam, KeepCycle, KeepFrameworkVersion, KeepRevealedRatings, KeepAcceptedEvidence, KeepWithdrawnEvidence, KeepDispute, KeepPlan];

/** Readiness with its settings: what it needs of the house, what it listens to, then what it answers. */
export function readinessModule(config: ReadinessConfig): Type {
  const outboxUrls = {
    directory: config.OUTBOX_URL_DIRECTORY, assessments: config.OUTBOX_URL_ASSESSMENTS, plans: config.OUTBOX_URL_PLANS, readiness: config.OUTBOX_URL_READINESS,
  };
  const transport = { outboxUrls, kafkaBrokers: config.KAFKA_BROKERS };

  @Module({
    imports: [
      HealthModule,
      AuthModule.forService({ tokenPublicKeys: config.TOKEN_PUBLIC_KEYS }),
      DatabaseModule.forService({ url: config.DATABASE_URL_READINESS, pool: config.DATABASE_POOL, ...database }),
      SubgraphModule.forService(),
      EventsModule.forService({ service: 'readiness', group, handlers, imports: [StandingModule], transport }),
      JobsModule.forService({ jobs, imports: [StandingModule] }),
      ...features,
    ],
  })
  class ReadinessModule {}

  return ReadinessModule;
}
