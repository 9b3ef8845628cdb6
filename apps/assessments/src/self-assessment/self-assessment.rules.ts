import { isDeepStrictEqual } from 'node:util';
import { validate } from 'uuid';
import { levelProblem, longestComment, type Answer, type Answerable } from '../answers/answer.rules.js';
import { Outcome } from '../answers/outcome.model.js';
import { keptText } from '../inputs/kept-text.rules.js';
import type { AnswerInput } from './self-assessment-inputs.model.js';
import { SelfAssessmentRefusal as Refusal, type SelfAssessment, type SelfAssessmentRefused } from './self-assessment.model.js';

/** Most pieces of evidence of one answer. */
export const mostAttached = 10;

const messages: Readonly<Record<Refusal, string>> = {
  CYCLE_CLOSED: 'This cycle takes no answers any more. What you had not submitted stays yours alone.',
  UNKNOWN_CYCLE: 'There is no such cycle.',
  UNKNOWN_SKILL: "The cycle's framework has no such skill.",
  LEVEL_OFF_THE_SCALE: 'This is no level of the scale.',
  LEVEL_MISSING: 'Choose a level, or say why there is none.',
  LEVEL_NOT_EXPECTED: 'There is a level, or a reason why there is none; not both.',
  COMMENT_TOO_LONG: `A comment has at most ${longestComment} characters.`,
  ANSWERED_TWICE: 'There are two answers for this skill.',
  ALREADY_SUBMITTED: 'You have submitted this self-assessment. It is final.',
  NOTHING_ANSWERED: 'Answer at least one skill before you submit.',
  STALE_REVISION: 'This was saved elsewhere in the meantime.',
  NOT_A_PARTICIPANT: 'You are not in this cycle. HR can add you.',
  NOT_ONE_TO_THREE: 'Confidence and interest are 1, 2 or 3.',
  NOT_OWN_EVIDENCE: 'Evidence of your own can be attached, and no other.',
  TOO_MUCH_EVIDENCE: `At most ${mostAttached} pieces of evidence for one skill.`,
};

export function refused(reason: Refusal, about: { skillId?: string; message?: string; draft?: SelfAssessment } = {}): SelfAssessmentRefused {
  return { reason, message: about.message ?? messages[reason], skillId: about.skillId ?? null, draft: about.draft ?? null };
}

/** An answer with what people say of it to themselves: nothing of that is a rating. */
export type SelfAnswer = Answer & { readonly confidence: number | null; readonly interest: number | null; readonly evidenceIds: readonly string[] };

export type ReadAnswers = { readonly answers: readonly SelfAnswer[] } | { readonly refusal: SelfAssessmentRefused };

/** The answers as the house keeps them, or why the first that cannot be taken cannot. `cleared`: skills that are taken back. */
export function readAnswers(given: readonly AnswerInput[], against: Answerable, cleared: readonly string[] = []): ReadAnswers {
  const skills = new Set(against.skillIds);
  const seen = new Set(cleared);
  const answers: SelfAnswer[] = [];
  for (const input of given) {
    const refusal = refusalOf(input, against, { skills, seen });
    if (refusal) return { refusal };
    seen.add(input.skillId);
    answers.push(answerOf(input));
  }
  return { answers };
}

function refusalOf(input: AnswerInput, against: Answerable, { skills, seen }: Record<'skills' | 'seen', ReadonlySet<string>>): SelfAssessmentRefused | null {
  const { skillId, outcome, level, comment } = input;
  const hasLevel = level !== null && level !== undefined;
  if (!skills.has(skillId)) return refused(Refusal.UNKNOWN_SKILL, { skillId });
  if (seen.has(skillId)) return refused(Refusal.ANSWERED_TWICE, { skillId });
  if (outcome === Outcome.LEVEL && !hasLevel) return refused(Refusal.LEVEL_MISSING, { skillId });
  if (outcome !== Outcome.LEVEL && hasLevel) return refused(Refusal.LEVEL_NOT_EXPECTED, { skillId });
  const problem = hasLevel ? levelProblem(level, against) : null;
  if (problem) return refused(Refusal.LEVEL_OFF_THE_SCALE, { skillId, message: problem });
  if ([input.confidence, input.interest].some((given) => !isOneToThree(given))) return refused(Refusal.NOT_ONE_TO_THREE, { skillId });
  if (!(input.evidenceIds ?? []).every((id) => validate(id))) return refused(Refusal.NOT_OWN_EVIDENCE, { skillId });
  if (attachedTo(input).length > mostAttached) return refused(Refusal.TOO_MUCH_EVIDENCE, { skillId });
  return (comment?.length ?? 0) > longestComment ? refused(Refusal.COMMENT_TOO_LONG, { skillId }) : null;
}

function isOneToThree(given: number | null | undefined): boolean {
  return given === null || given === undefined || [1, 2, 3].includes(given);
}

/** Each once, as the database writes ids. */
function attachedTo({ evidenceIds }: AnswerInput): string[] {
  return [...new Set(evidenceIds?.map((id) => id.toLowerCase()))];
}

function answerOf(input: AnswerInput): SelfAnswer {
  const { skillId, outcome, level, comment, confidence, interest } = input;
  const words = keptText(comment ?? '');
  const rest = { skillId, comment: words.trim() ? words : null, confidence: confidence ?? null, interest: interest ?? null, evidenceIds: attachedTo(input) };
  return outcome === Outcome.LEVEL ? { ...rest, outcome, level: level ?? 0 } : { ...rest, outcome };
}

/** Whether saving these would leave a draft as it is: a save that was retried, not a conflict. */
export function changesNothing(draft: Pick<SelfAssessment, 'answers'>, answers: readonly SelfAnswer[], cleared: readonly string[]): boolean {
  const kept = new Map(draft.answers.map((answer) => [answer.skillId, answer]));
  const same = (answer: SelfAnswer) => {
    const found = kept.get(answer.skillId);
    if (found?.outcome !== answer.outcome || found.level !== levelOf(answer)) return false;
    const sameEvidence = isDeepStrictEqual(found.evidenceIds, answer.evidenceIds);
    return sameEvidence && found.comment === answer.comment && found.confidence === answer.confidence && found.interest === answer.interest;
  };
  return answers.every(same) && !cleared.some((skillId) => kept.has(skillId));
}

/** The level of an answer as a column has it. */
export function levelOf(answer: Answer): number | null {
  return answer.outcome === Outcome.LEVEL ? answer.level : null;
}
