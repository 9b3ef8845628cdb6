import type { EvidencePartsFragment, SaveEvidenceInput } from '../../generated/graphql.js';
import type { PickedPerson } from '../PersonSelect.js';

/** The parts of evidence that are words, in the order of the form. */
export const textFields = ['what', 'metric', 'baseline', 'result', 'unit', 'period', 'ownRole', 'verifier', 'scale', 'complexity', 'businessImpact', 'security', 'technologies', 'link'] as const;

export type TextField = (typeof textFields)[number];

/** A piece of evidence as it stands in the form; what is not said is an empty text. */
export type EvidenceFields = Readonly<Record<TextField, string>> & {
  /** YYYY-MM-DD; empty while it is being typed. */
  readonly occurredOn: string;
  readonly skillIds: readonly string[];
  readonly verifierPerson: PickedPerson | null;
};

export type FieldName = keyof EvidenceFields;

export const fieldNames: readonly FieldName[] = [...textFields, 'occurredOn', 'skillIds', 'verifierPerson'];

/** As the server has it. */
export interface KeptEvidence {
  readonly revision: number;
  readonly savedAt: string | null;
  readonly fields: EvidenceFields;
}

/** Nothing said yet; of work done today until another day is named. */
export function emptyEvidence(today: string): KeptEvidence {
  const words = Object.fromEntries(textFields.map((field) => [field, ''])) as Record<TextField, string>;
  return { revision: 0, savedAt: null, fields: { ...words, occurredOn: today, skillIds: [], verifierPerson: null } };
}

export function keptOf(evidence: EvidencePartsFragment): KeptEvidence {
  const words = Object.fromEntries(textFields.map((field) => [field, evidence[field] ?? ''])) as Record<TextField, string>;
  const { occurredOn, skillIds, verifierPerson, revision, savedAt } = evidence;
  return { revision, savedAt, fields: { ...words, occurredOn, skillIds, verifierPerson: verifierPerson ? { id: verifierPerson.id, name: verifierPerson.name } : null } };
}

export function inputOf(fields: EvidenceFields, about: { id: string; revision: number }): SaveEvidenceInput {
  const words = Object.fromEntries(textFields.map((field) => [field, fields[field].trim() || null])) as Record<TextField, string | null>;
  return { ...words, ...about, occurredOn: fields.occurredOn, skillIds: [...fields.skillIds], verifierId: fields.verifierPerson?.id ?? null };
}

/** Whether two forms say the same of one field; spaces around words are no difference. */
export function saysSame(field: FieldName, a: EvidenceFields, b: EvidenceFields): boolean {
  if (field === 'skillIds') return a.skillIds.length === b.skillIds.length && a.skillIds.every((id, place) => id === b.skillIds[place]);
  if (field === 'verifierPerson') return a.verifierPerson?.id === b.verifierPerson?.id;
  return a[field].trim() === b[field].trim();
}

/** The fields of which two forms say something else. */
export function differences(a: EvidenceFields, b: EvidenceFields): FieldName[] {
  return fieldNames.filter((field) => !saysSame(field, a, b));
}

/** One form with the named fields of another in place of its own. */
export function withFieldsOf(fields: EvidenceFields, other: EvidenceFields, names: Iterable<FieldName>): EvidenceFields {
  return { ...fields, ...Object.fromEntries([...names].map((name) => [name, other[name]])) };
}
