import type { EvidenceField } from '@waymark/contracts';

/** What a piece of evidence says, part by part; null, undefined or blank is not said. */
export type EvidenceParts = Partial<Readonly<Record<EvidenceField, string | null>>>;

/** The parts that say something, in the order of `fields`. */
export function filledFields(parts: EvidenceParts, fields: readonly EvidenceField[]): EvidenceField[] {
  return fields.filter((field) => Boolean(parts[field]?.trim()));
}
