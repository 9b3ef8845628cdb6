import type { PromotionVerdict } from '../../generated/graphql.js';
import type { Reason, Round } from './case.model.js';

/** A vote or a decision while it is written. */
export interface VerdictDraft {
  readonly verdict: PromotionVerdict | null;
  readonly reasons: readonly Pick<Reason, 'requirementId' | 'text'>[];
  /** Of what is postponed: until when, YYYY-MM-DD; empty while it is not said. */
  readonly until: string;
}

export const emptyVerdict: VerdictDraft = { verdict: null, reasons: [], until: '' };

const verdicts: readonly unknown[] = ['ACCEPTED', 'POSTPONED', 'REJECTED', null];

export function isVerdictDraft(value: unknown): value is VerdictDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { verdict, reasons, until } = value as Partial<Record<keyof VerdictDraft, unknown>>;
  const isReason = (one: unknown) => typeof one === 'object' && one !== null && 'requirementId' in one && 'text' in one && typeof one.requirementId === 'string' && typeof one.text === 'string';
  return verdicts.includes(verdict) && typeof until === 'string' && Array.isArray(reasons) && reasons.every(isReason);
}

/** As it was voted, to be changed. */
export function draftOf(vote: Round['ownVote']): VerdictDraft {
  return vote ? { verdict: vote.verdict, reasons: vote.reasons.map(({ requirementId, text }) => ({ requirementId, text })), until: '' } : emptyVerdict;
}

/** The reasons that say something. */
export function reasonsIn({ reasons }: VerdictDraft): { requirementId: string; text: string }[] {
  return reasons.flatMap(({ requirementId, text }) => (text.trim() ? [{ requirementId, text: text.trim() }] : []));
}
