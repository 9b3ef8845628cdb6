import { compareRules, fromInputDocument, riskFlags, scoreReadiness, toResultDocument, type ScoreInputDocument, type ScoreResultDocument } from '@waymark/scoring';

/** What the formula says of a document that was checked. */
export function resultOf(document: ScoreInputDocument): ScoreResultDocument {
  const input = fromInputDocument(document);
  const readiness = scoreReadiness(input);
  return toResultDocument(readiness, riskFlags(input), compareRules(readiness));
}
