import { longestComment, type Answer, type Answerable } from '../answers/answer.rules.js';
import { keptText } from '../inputs/kept-text.rules.js';
import { readAnswers } from '../self-assessment/self-assessment.rules.js';
import type { DifferenceReasonInput, ProposedAnswerInput } from './conversation-inputs.model.js';
import { ConversationRefusal as Refusal, type ConversationRefused } from './conversation-refused.model.js';
import { ConversationRole, type Conversation, type ConversationRow } from './conversation.model.js';

/** Most notes of one author in one conversation. */
export const mostNotes = 100;

const messages: Readonly<Record<Refusal, string>> = {
  NOT_REVEALED: 'Nothing of this person is revealed in this cycle.',
  NOT_YOURS: 'This is not yours to do.',
  STALE_REVISION: 'This was changed in the meantime.',
  ALREADY_AGREED: 'Both have signed. It is final.',
  ANSWER_NOT_TAKEN: 'This cannot be agreed on.',
  NOTHING_PROPOSED: 'Agree on at least one skill before you sign.',
  REASON_MISSING: 'The manager says first why the levels of this skill differ.',
  DISPUTED: 'This skill is disputed.',
  PARTY_TO_IT: 'You are a party to this dispute.',
  NOT_RATED: 'Nobody said anything of this skill in this cycle.',
  DISPUTE_CLOSED: 'This dispute is settled or was taken back.',
  WORDS_MISSING: 'Write something.',
  WORDS_TOO_LONG: `At most ${longestComment} characters.`,
  TOO_MANY_NOTES: `At most ${mostNotes} notes.`,
};

type About = Partial<Omit<ConversationRefused, 'reason'>>;

export function refused(reason: Refusal, { message, skillId, conversation }: About = {}): ConversationRefused {
  return { reason, message: message ?? messages[reason], skillId: skillId ?? null, conversation: conversation ?? null };
}

/** Levels by which two sides differ so much that the manager has to say why. */
export const farApart = 2;

/** What somebody wrote, as it can be kept; or why it cannot. */
export function wordsOf(given: string): { readonly text: string } | { readonly refusal: ConversationRefused } {
  const text = keptText(given);
  if (!text.trim()) return { refusal: refused(Refusal.WORDS_MISSING) };
  return text.length > longestComment ? { refusal: refused(Refusal.WORDS_TOO_LONG) } : { text };
}

export interface Proposal {
  readonly answers: readonly Answer[];
  /** By skill; an empty text takes the reason back. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** A proposal as the house keeps it, or why it cannot be one. */
export function readProposal(given: { answers: readonly ProposedAnswerInput[]; reasons: readonly DifferenceReasonInput[] }, against: Answerable): Proposal | { readonly refusal: ConversationRefused } {
  const read = readAnswers(given.answers, against);
  if ('refusal' in read) return { refusal: refused(Refusal.ANSWER_NOT_TAKEN, { message: read.refusal.message, skillId: read.refusal.skillId }) };
  for (const { skillId, text } of given.reasons) {
    if (!against.skillIds.includes(skillId)) return { refusal: refused(Refusal.ANSWER_NOT_TAKEN, { message: "The cycle's framework has no such skill.", skillId }) };
    if (text.length > longestComment) return { refusal: refused(Refusal.WORDS_TOO_LONG, { skillId }) };
  }
  return { answers: read.answers, reasons: new Map(given.reasons.map(({ skillId, text }) => [skillId, keptText(text).trim()])) };
}

/** Whether a proposal would leave the agreement as it is: one that was retried, not a conflict. */
export function changesNothing({ revision, rows }: Pick<Conversation, 'revision' | 'rows'>, { answers, reasons }: Proposal): boolean {
  if (revision === 0) return false;
  const kept = new Map(rows.map((row) => [row.skillId, row]));
  const same = (answer: Answer) => {
    const there = kept.get(answer.skillId)?.agreed;
    return there?.outcome === answer.outcome && there.level === (answer.outcome === 'level' ? answer.level : null);
  };
  const isWhole = rows.filter(({ agreed }) => agreed).length === answers.length;
  return isWhole && answers.every(same) && [...reasons].every(([skillId, text]) => (kept.get(skillId)?.reason ?? '') === text);
}

/** Why nobody can sign an agreement as it is; null: they can. */
export function refusalToSign(rows: readonly ConversationRow[]): ConversationRefused | null {
  if (!rows.some(({ agreed }) => agreed)) return refused(Refusal.NOTHING_PROPOSED);
  const unexplained = rows.find(({ needsReason, reason }) => needsReason && !reason);
  if (unexplained) return refused(Refusal.REASON_MISSING, { skillId: unexplained.skillId });
  const disputed = rows.find(({ agreed, dispute }) => agreed && dispute && !dispute.settledAt);
  return disputed ? refused(Refusal.DISPUTED, { skillId: disputed.skillId }) : null;
}

/** Whether somebody takes part: HR reads. */
export function takesPart(role: ConversationRole): boolean {
  return role !== ConversationRole.HR;
}
