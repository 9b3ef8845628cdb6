import { evidenceField } from '@waymark/contracts';
import { findCertification, monthsAfter } from '../certifications/certificate.rules.js';
import type { CycleEntity } from '../cycles/cycle.entity.js';
import { CycleKind, CycleState } from '../cycles/cycle.model.js';
import type { RecordedEvidence } from '../evidence/record-evidence.js';
import type { RevealedRating } from '../ratings/reveal-ratings.js';
import type { HistoryCertificate, HistoryCycle, HistoryDocument, HistoryEvidence } from './history-document.js';
import { ratingOf } from './history-ratings.rules.js';
import { ratingKey, type CertificateFacts, type Placed } from './imported-before.js';
import type { KnownFramework } from './known-house.rules.js';

const kinds = { self_only: CycleKind.SELF_ONLY, self_and_manager: CycleKind.SELF_AND_MANAGER } as const;

/** A past cycle as a row: closed from its first version on. */
export function cycleRow({ id, name, kind, opensAt, closesAt }: HistoryCycle, organisationId: string, frameworkVersionId: string): CycleEntity {
  return { organisationId, id, version: 1, name, kind: kinds[kind], state: CycleState.CLOSED, opensAt, selfDueAt: closesAt, managerDueAt: closesAt, closesAt, frameworkVersionId, imported: true };
}

/** A rating to be, with whose and which cycle's it is. */
export interface PlacedRating extends Placed<RevealedRating> {
  readonly cycleId: string;
  readonly personId: string;
}

export function ratingRows({ cycles }: HistoryDocument): PlacedRating[] {
  return cycles.flatMap((cycle, at) =>
    cycle.people.flatMap((person, place) =>
      person.ratings.map((rating, index) => {
        const whose = { cycleId: cycle.id, personId: person.personId };
        const path = ['cycles', at, 'people', place, 'ratings', index];
        return { ...whose, path, key: ratingKey({ ...whose, ...rating }), row: ratingOf({ cycle, person }, rating) };
      }),
    ),
  );
}

export function evidenceRow(evidence: HistoryEvidence): RecordedEvidence {
  const { id, personId, skillIds, state, occurredOn, acceptedAt } = evidence;
  const said = evidenceField.options.flatMap((field) => (evidence[field] === null ? [] : [[field, evidence[field]] as const]));
  return { id, personId, skillIds, state, occurredOn, acceptedAt, parts: Object.fromEntries(said) };
}

/** A certificate whose certification the framework knows; by its validity where the history does not say when it ends. */
export function certificateRow(given: HistoryCertificate, framework: KnownFramework): CertificateFacts {
  const { id, personId, issuedOn } = given;
  const known = findCertification(framework.certifications, given.certification);
  if (!known) throw new Error('A history is checked before its rows are made.');
  const byValidity = known.validityMonths === null ? null : monthsAfter(issuedOn, known.validityMonths);
  return { id, personId, certificationId: known.id, issuedOn, expiresOn: given.expiresOn === undefined ? byValidity : given.expiresOn };
}
