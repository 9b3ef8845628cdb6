import type { EvidenceField } from '@waymark/contracts';

/** The seven parts that make a claim checkable, one point each (domain.md, formula, point 14). */
export const qualityFields = ['metric', 'baseline', 'result', 'unit', 'period', 'ownRole', 'verifier'] as const satisfies readonly EvidenceField[];

/** What a piece of evidence says, part by part; null, undefined or blank is not said. */
export type EvidenceParts = Partial<Readonly<Record<EvidenceField, string | null>>>;

const said = (parts: EvidenceParts, field: EvidenceField) => Boolean(parts[field]?.trim());

/** The parts that say something, in the order of `fields`. */
export function filledFields(parts: EvidenceParts, fields: readonly EvidenceField[]): EvidenceField[] {
  return fields.filter((field) => said(parts, field));
}

/** Points out of 7, and what is missing to all seven. */
export function evidenceQuality(parts: EvidenceParts): { readonly quality: number; readonly missing: EvidenceField[] } {
  const missing = qualityFields.filter((field) => !said(parts, field));
  return { quality: qualityFields.length - missing.length, missing };
}
