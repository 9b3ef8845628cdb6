/** The seven parts that make a claim checkable, one point each (domain.md, formula, point 14). */
export const qualityParts = ['metric', 'baseline', 'result', 'unit', 'period', 'ownRole', 'verifier'] as const;

export type QualityPart = (typeof qualityParts)[number];

/** What a piece of evidence says of each part; null, undefined or blank is not said. */
export type QualityFacts = Readonly<Partial<Record<QualityPart, string | null>>>;

/** Points out of 7, and what is missing to all seven: each gives one. The same while it is typed and where it is kept. */
export function evidenceQuality(facts: QualityFacts): { readonly quality: number; readonly missing: QualityPart[] } {
  const missing = qualityParts.filter((part) => !facts[part]?.trim());
  return { quality: qualityParts.length - missing.length, missing };
}
