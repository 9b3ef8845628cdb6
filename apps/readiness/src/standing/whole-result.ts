import { createHash } from 'node:crypto';
import { compareRules, riskFlags, toResultDocument } from '@waymark/scoring';
import type { ComparisonScore, Readiness, RiskFlag, ScoringInput } from '@waymark/scoring';

/** All that is said of one person toward one track at one instant. */
export interface WholeResult {
  readonly readiness: Readiness;
  readonly flags: readonly RiskFlag[];
  readonly comparison: readonly ComparisonScore[];
  /** SHA-256 of the result document's bytes, in base64url: what comes out of the same facts at any later time has the same. */
  readonly digest: string;
}

export function wholeResult(readiness: Readiness, input: ScoringInput): WholeResult {
  const [flags, comparison] = [riskFlags(input), compareRules(readiness)];
  const bytes = JSON.stringify(toResultDocument(readiness, flags, comparison));
  return { readiness, flags, comparison, digest: createHash('sha256').update(bytes).digest('base64url') };
}
