import { certificationRecordedV1 } from './assessments/certification-recorded.v1.js';
import { certificationRemovedV1 } from './assessments/certification-removed.v1.js';
import { cycleV1 } from './assessments/cycle.v1.js';
import { disputeV1 } from './assessments/dispute.v1.js';
import { evidenceAcceptedV1 } from './assessments/evidence-accepted.v1.js';
import { evidenceWithdrawnV1 } from './assessments/evidence-withdrawn.v1.js';
import { frameworkVersionV1 } from './assessments/framework-version.v1.js';
import { ratingsRevealedV1 } from './assessments/ratings-revealed.v1.js';
import { organisationV1 } from './directory/organisation.v1.js';
import { personV1 } from './directory/person.v1.js';
import { teamV1 } from './directory/team.v1.js';
import type { EventContract } from './event-contract.js';
import { planV1 } from './plans/plan.v1.js';
import { scoredV1 } from './readiness/scored.v1.js';
import { caseV1 } from './readiness/case.v1.js';
import { scoringSettingsV1 } from './readiness/scoring-settings.v1.js';

/** Every event of the house, by topic: the topics a broker needs and the producer that writes each. */
export const allContracts = [
  organisationV1,
  personV1,
  teamV1,
  frameworkVersionV1,
  cycleV1,
  ratingsRevealedV1,
  disputeV1,
  evidenceAcceptedV1,
  evidenceWithdrawnV1,
  certificationRecordedV1,
  certificationRemovedV1,
  scoringSettingsV1,
  scoredV1,
  planV1,
  caseV1,
] as readonly EventContract<unknown>[];

/** The service whose outbox holds a topic: the first part of its name. */
export function producerOf(topic: string): string {
  return topic.slice(0, topic.indexOf('.'));
}
