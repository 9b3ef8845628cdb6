import { fromInputDocument, scoreReadiness, toResultDocument, type ScoreInputDocument, type ScoreResultDocument } from '@waymark/scoring';
import { wholeResult } from '../../apps/readiness/src/standing/whole-result.ts';

/** What the command prints: the result document, and its digest in the form of the pages and of HR's report. */
export interface PrintedResult extends ScoreResultDocument {
  readonly digest: string;
}

/** What the formula says of a document that was checked. The digest is made by what makes it in the services. */
export function resultOf(document: ScoreInputDocument): PrintedResult {
  const input = fromInputDocument(document);
  const { readiness, flags, comparison, digest } = wholeResult(scoreReadiness(input), input);
  return { ...toResultDocument(readiness, flags, comparison), digest: `sha256:${digest}` };
}
