import { evidenceField, type EvidenceField } from '@waymark/contracts';
import { evidenceQuality } from '@waymark/scoring';
import { linkProblem } from '@waymark/service-kit';
import type { EvidenceParts } from './evidence-parts.rules.js';
import type { Evidence, EvidenceState, QualityPart } from './evidence.model.js';

interface DecisionRow {
  readonly state: EvidenceState;
  readonly at: string;
  readonly by: { readonly id: string };
  readonly reason: string | null;
}

/** Evidence as the database gives it by `evidenceColumns`. */
export interface EvidenceRow {
  readonly id: string;
  readonly personId: string;
  readonly revision: number;
  readonly skillIds: string[];
  readonly state: EvidenceState;
  readonly occurredOn: string;
  readonly parts: EvidenceParts;
  readonly verifierId: string | null;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly decision: DecisionRow | null;
}

/** Of `evidence e`. */
export const evidenceColumns = `
  e.id, e.person_id as "personId", e.revision, e.skill_ids as "skillIds", e.state, e.occurred_on::text as "occurredOn", e.parts,
  e.verifier_id as "verifierId", e.saved_at as "savedAt", e.submitted_at as "submittedAt",
  (
    select json_build_object('state', s.state, 'at', s.at, 'by', json_build_object('id', s.by_id), 'reason', s.reason)
    from evidence_step s
    where s.organisation_id = e.organisation_id and s.evidence_id = e.id and s.state in ('accepted', 'rejected')
    order by s.revision desc limit 1
  ) as decision`;

/** The parts with the verifier that was named: a person of the organisation says it as well as a name in words. */
export function partsWith(parts: EvidenceParts, verifierId: string | null): EvidenceParts {
  return { ...parts, verifier: parts.verifier ?? verifierId };
}

export function evidenceOf({ parts, personId, verifierId, decision, ...row }: EvidenceRow): Evidence {
  const told = Object.fromEntries(evidenceField.options.map((field) => [field, parts[field] ?? null])) as Record<EvidenceField, string | null>;
  const { quality, missing } = evidenceQuality(partsWith(parts, verifierId));
  return {
    ...row,
    ...told,
    what: parts.what ?? '',
    href: told.link !== null && linkProblem(told.link) === null ? told.link : null,
    quality,
    missing: missing as QualityPart[],
    person: { id: personId },
    verifierPerson: verifierId === null ? null : { id: verifierId },
    decision: decision && { ...decision, at: new Date(decision.at) },
  };
}
