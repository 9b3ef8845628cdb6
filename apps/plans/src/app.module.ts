import { Module, type Type } from '@nestjs/common';
import { AuthModule, DatabaseModule, EventsModule, HealthModule, JobsModule, SubgraphModule } from '@waymark/service-kit';
import type { PlansConfig } from './config.js';
import { KeepAcceptedEvidence } from './consumers/keep-accepted-evidence.js';
import { KeepCase } from './consumers/keep-case.js';
import { KeepCertificate } from './consumers/keep-certificate.js';
import { KeepCycle } from './consumers/keep-cycle.js';
import { KeepDispute } from './consumers/keep-dispute.js';
import { KeepFrameworkVersion } from './consumers/keep-framework-version.js';
import { KeepPerson } from './consumers/keep-person.js';
import { KeepRemovedCertificate } from './consumers/keep-removed-certificate.js';
import { KeepRevealedRatings } from './consumers/keep-revealed-ratings.js';
import { KeepScored } from './consumers/keep-scored.js';
import { KeepScoringSettings } from './consumers/keep-scoring-settings.js';
import { KeepTeam } from './consumers/keep-team.js';
import { KeepWithdrawnEvidence } from './consumers/keep-withdrawn-evidence.js';
import { database } from './data-source.js';
import { features } from './features.js';
import { jobs } from './jobs.js';
import { PlanStandingModule } from './plan-standing/plan-standing.module.js';

/** What plans listens to. */
export const handlers = [
  KeepPerson, KeepTeam, KeepFrameworkVersion, KeepCycle, KeepScoringSettings, KeepScored,
  KeepRevealedRatings, KeepDispute, KeepAcceptedEvidence, KeepWithdrawnEvidence, KeepCertificate, KeepRemovedCertificate, KeepCase,
];

/** Plans with its settings: what it needs of the house, what it listens to, then what it answers. */
export function plansModule(config: PlansConfig): Type {
  const outboxUrls = {
    directory: config.OUTBOX_URL_DIRECTORY, assessments: config.OUTBOX_URL_ASSESSMENTS, readiness: config.OUTBOX_URL_READINESS, plans: config.OUTBOX_URL_PLANS,
  };

  @Module({
    imports: [
      HealthModule,
      AuthModule.forService({ tokenPublicKeys: config.TOKEN_PUBLIC_KEYS }),
      DatabaseModule.forService({ url: config.DATABASE_URL_PLANS, pool: config.DATABASE_POOL, ...database }),
      SubgraphModule.forService(),
      EventsModule.forService({ service: 'plans', handlers, imports: [PlanStandingModule], transport: { outboxUrls, kafkaBrokers: config.KAFKA_BROKERS } }),
      JobsModule.forService({ jobs, imports: [PlanStandingModule] }),
      ...features,
    ],
  })
  class PlansModule {}

  return PlansModule;
}
