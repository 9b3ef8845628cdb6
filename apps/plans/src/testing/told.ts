import {
  caseV1, certificationRecordedV1, certificationRemovedV1, cycleV1, disputeV1, evidenceAcceptedV1, evidenceWithdrawnV1, frameworkVersionV1, personV1, ratingsRevealedV1, scoredV1,
  scoringSettingsV1, teamV1, type EventContract,
} from '@waymark/contracts';
import { v7 } from 'uuid';

export const contracts = {
  person: personV1, team: teamV1, framework: frameworkVersionV1, cycle: cycleV1, ratings: ratingsRevealedV1, evidence: evidenceAcceptedV1, withdrawn: evidenceWithdrawnV1,
  dispute: disputeV1, certificate: certificationRecordedV1, removed: certificationRemovedV1, settings: scoringSettingsV1, scored: scoredV1, promotion: caseV1,
};

/** An event as it comes off the log; a null payload with the id of what is erased. */
export interface Told {
  readonly id: string;
  readonly topic: string;
  readonly orderedBy: string;
  readonly occurredAt: Date;
  readonly payload: unknown;
}

/** One event, parsed by its contract as the transport would. */
export function tell<Payload>(contract: EventContract<Payload>, given: NoInfer<Payload>, occurredAt = new Date()): Told {
  const payload = contract.payload.parse(given);
  return { id: v7(), topic: contract.topic, orderedBy: contract.orderedBy(payload), occurredAt, payload };
}

export const erase = (contract: EventContract<never>, id: string): Told => ({ id: v7(), topic: contract.topic, orderedBy: id, occurredAt: new Date(), payload: null });
