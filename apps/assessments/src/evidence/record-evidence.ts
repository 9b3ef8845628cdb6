import { Injectable } from '@nestjs/common';
import { evidenceAcceptedV1, evidenceField, type PayloadOf } from '@waymark/contracts';
import { evidenceQuality } from '@waymark/scoring';
import { Outbox } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { filledFields, type EvidenceParts } from './evidence-parts.rules.js';

/** Evidence whose words are final. */
export interface RecordedEvidence {
  readonly id: string;
  readonly personId: string;
  readonly skillIds: readonly string[];
  readonly state: 'submitted' | 'accepted' | 'rejected';
  readonly occurredOn: string;
  /** Exactly when it is accepted. */
  readonly acceptedAt: Date | null;
  readonly parts: EvidenceParts;
}

const insertEvidence = `
  insert into evidence (organisation_id, id, person_id, skill_ids, state, occurred_on, accepted_at, parts)
  select $1, e.id, e."personId", e."skillIds", e.state, e."occurredOn", e."acceptedAt", e.parts
  from json_to_recordset($2) as e (
    id uuid, "personId" uuid, "skillIds" text[], state text, "occurredOn" date, "acceptedAt" timestamptz, parts jsonb
  )`;

/** Rows, and an event for what is accepted, in the caller's transaction. The words stay here: events say which parts are filled. */
@Injectable()
export class RecordEvidence {
  constructor(private readonly outbox: Outbox) {}

  async execute(manager: EntityManager, organisationId: string, evidence: readonly RecordedEvidence[]): Promise<void> {
    await manager.query(insertEvidence, [organisationId, JSON.stringify(evidence)]);
    const payloads = evidence.flatMap((one) => (one.acceptedAt ? [accepted(one, one.acceptedAt)] : []));
    await this.outbox.appendAll(manager, organisationId, { contract: evidenceAcceptedV1, payloads });
  }
}

/** What is told of an acceptance: which parts are filled, never their words. */
export function accepted({ id, personId, skillIds, occurredOn, parts }: Omit<RecordedEvidence, 'state' | 'acceptedAt'>, acceptedAt: Date): PayloadOf<typeof evidenceAcceptedV1> {
  return {
    evidenceId: id,
    personId,
    skillIds: [...skillIds],
    occurredOn,
    acceptedAt: acceptedAt.toISOString(),
    filled: filledFields(parts, evidenceField.options),
    ownRole: parts.ownRole ?? null,
    quality: evidenceQuality(parts).quality,
  };
}
