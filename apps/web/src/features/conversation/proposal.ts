import type { DifferenceReasonInput, ProposedAnswerInput } from '../../generated/graphql.js';
import type { Answers, AnswerValue, Changes, ServerDraft } from '../../lib/draft/answers.js';
import { valueOf, type Conversation } from './conversation.model.js';

const prefix = 'reason:';

/** Why levels differ stands in the draft under a key of its own: it is there also where no level is proposed. */
export function reasonKey(skillId: string): string {
  return `${prefix}${skillId}`;
}

/** A reason as an answer is kept; null takes it back. */
export function reasonValue(text: string): AnswerValue | null {
  return text ? { outcome: 'LEVEL', level: null, comment: text } : null;
}

/** Whether an entry of the draft says why levels differ. */
export function isReasonKey(key: string): boolean {
  return key.startsWith(prefix);
}

/** What is proposed, and why levels differ, as a draft that is kept. */
export function draftOfAgreement({ revision, proposedAt, rows }: Pick<Conversation, 'revision' | 'proposedAt' | 'rows'>): ServerDraft {
  const levels = rows.flatMap(({ skillId, agreed }) => (agreed ? [[skillId, valueOf(agreed)] as const] : []));
  const reasons = rows.flatMap(({ skillId, reason }) => (reason ? [[reasonKey(skillId), { outcome: 'LEVEL', level: null, comment: reason } as const] as const] : []));
  return { revision, savedAt: proposedAt ?? null, answers: new Map<string, AnswerValue>([...levels, ...reasons]) };
}

/** The levels of a draft, without the reasons. */
export function levelsOf(answers: Answers): Answers {
  return new Map([...answers].filter(([key]) => !isReasonKey(key)));
}

/** The whole of an agreement, as the server takes it. */
export function answersToSend(answers: Answers): ProposedAnswerInput[] {
  return [...levelsOf(answers)].map(([skillId, { outcome, level }]) => ({ skillId, outcome, level }));
}

/** The reasons among changes; an empty one is taken back. */
export function reasonsToSend(changes: Changes): DifferenceReasonInput[] {
  return [...changes].flatMap(([key, value]) => (isReasonKey(key) ? [{ skillId: key.slice(prefix.length), text: value?.comment ?? '' }] : []));
}

/** The skill that an entry of the draft is about, its level or its reason. */
export function skillOfKey(key: string): string {
  return isReasonKey(key) ? key.slice(prefix.length) : key;
}
