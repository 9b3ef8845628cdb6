import { sameAnswer, type AnswerValue } from '../../lib/draft/answers.js';
import type { Conversation } from './conversation.model.js';
import { draftOfAgreement } from './proposal.js';

/** What somebody else changed in the agreement while it was open here. */
export interface News {
  /** Null: not known who. */
  readonly by: string | null;
  /** By the key of the draft; undefined: it was not there, or is no longer. */
  readonly changes: readonly { readonly key: string; readonly from: AnswerValue | undefined; readonly to: AnswerValue | undefined }[];
}

/** What a newer state of the agreement brings that somebody else did; null: nothing. */
export function newsBetween(before: Conversation, after: Conversation, viewerId: string): News | null {
  if (after.revision <= before.revision || after.proposedBy?.id === viewerId) return null;
  const [from, to] = [draftOfAgreement(before).answers, draftOfAgreement(after).answers];
  const keys = [...new Set([...from.keys(), ...to.keys()])].filter((key) => !sameAnswer(from.get(key), to.get(key)));
  return keys.length === 0 ? null : { by: after.proposedBy?.name ?? null, changes: keys.map((key) => ({ key, from: from.get(key), to: to.get(key) })) };
}

/** Several pieces of news as one: what was first, and what is now. */
export function withMoreNews(earlier: News | null, later: News): News {
  if (!earlier) return later;
  const first = new Map(earlier.changes.map((change) => [change.key, change]));
  for (const change of later.changes) first.set(change.key, { ...change, from: first.has(change.key) ? first.get(change.key)?.from : change.from });
  return { by: later.by, changes: [...first.values()].filter(({ from, to }) => !sameAnswer(from, to)) };
}
