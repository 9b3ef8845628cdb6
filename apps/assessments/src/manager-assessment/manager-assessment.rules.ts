import type { Answer, Answerable } from '../answers/answer.rules.js';
import { CycleKind, CycleState } from '../cycles/cycle.model.js';
import { readAnswers } from '../self-assessment/self-assessment.rules.js';
import type { SaveManagerRatingsInput } from './manager-assessment-inputs.model.js';
import { ManagerAssessmentRefusal as Refusal, type ManagerAssessment, type ManagerAssessmentRefused } from './manager-assessment.model.js';

const messages: Readonly<Record<Refusal, string>> = {
  UNKNOWN_CYCLE: 'There is no such cycle.',
  NOT_RATED_BY_MANAGERS: 'In this cycle people assess themselves alone.',
  NOT_YOURS_TO_RATE: 'You do not rate this person in this cycle.',
  CYCLE_CLOSED: 'This cycle takes no ratings of this person any more. What you had not submitted stays yours alone.',
  ALREADY_SUBMITTED: 'You have submitted this. It is final.',
  ALREADY_REVEALED: 'Another manager has rated this person, and both sides have been seen.',
  STALE_REVISION: 'This was saved elsewhere in the meantime.',
  NOTHING_ANSWERED: 'Rate at least one skill before you submit.',
  ANSWER_NOT_TAKEN: 'This cannot be a rating.',
  TOO_MANY_PEOPLE: 'Save at most 200 people at once.',
};

type About = Partial<Omit<ManagerAssessmentRefused, 'reason'>>;

export function refused(reason: Refusal, about: About = {}): ManagerAssessmentRefused {
  return { reason, message: about.message ?? messages[reason], personId: about.personId ?? null, skillId: about.skillId ?? null, draft: about.draft ?? null };
}

/** Everything that decides whether the viewer may say something of a person. */
export interface Rating {
  readonly kind: CycleKind;
  readonly cycleState: CycleState;
  readonly leads: boolean;
  /** Null: not in the cycle. */
  readonly participant: { readonly managerSubmittedAt: Date | null; readonly revealedAt: Date | null } | null;
  readonly isTaking: boolean;
  readonly isSubmitted: boolean;
}

/** Why the viewer cannot; null: they can. A rating made before the reveal stands; who comes after it comes too late. */
export function refusalToRate({ kind, cycleState, leads, participant, isTaking, isSubmitted }: Rating): Refusal | null {
  if (kind !== CycleKind.SELF_AND_MANAGER) return Refusal.NOT_RATED_BY_MANAGERS;
  if (!leads || (!participant && cycleState === CycleState.OPEN)) return Refusal.NOT_YOURS_TO_RATE;
  if (isSubmitted) return Refusal.ALREADY_SUBMITTED;
  if (!participant || !isTaking) return Refusal.CYCLE_CLOSED;
  return participant.revealedAt && participant.managerSubmittedAt ? Refusal.ALREADY_REVEALED : null;
}

/** What a save says of one person. */
export interface SavedOf {
  readonly personId: string;
  readonly revision: number;
  readonly ratings: SaveManagerRatingsInput['ratings'];
  readonly cleared: readonly string[];
}

/** A save as a part for each person, in the order in which they are held: by id. One pass: a document may name tens of thousands. */
export function byPerson({ ratings, cleared, revisions }: SaveManagerRatingsInput): SavedOf[] {
  const of = ({ personId }: { personId: string }) => personId.toLowerCase();
  const [rated, unrated] = [Map.groupBy(ratings, of), Map.groupBy(cleared, of)];
  // Of two for one person the first is meant.
  const revisionOf = new Map(revisions.toReversed().map((one) => [of(one), one.revision]));
  return [...new Set([...rated.keys(), ...unrated.keys()])].toSorted().map((personId) => ({
    personId,
    revision: revisionOf.get(personId) ?? 0,
    ratings: rated.get(personId) ?? [],
    cleared: (unrated.get(personId) ?? []).map(({ skillId }) => skillId),
  }));
}

/** The ratings of one person as the house keeps them, or why they cannot be kept. */
export function readRatings({ personId, ratings, cleared }: SavedOf, against: Answerable): { readonly answers: readonly Answer[] } | { readonly refusal: ManagerAssessmentRefused } {
  const read = readAnswers(ratings, against, cleared);
  if ('answers' in read) return read;
  const { message, skillId } = read.refusal;
  return { refusal: refused(Refusal.ANSWER_NOT_TAKEN, { personId, message, skillId }) };
}

/** Whether saving these would leave a draft as it is: a save that was retried, not a conflict. */
export function changesNothing(draft: Pick<ManagerAssessment, 'answers'>, answers: readonly Answer[], cleared: readonly string[]): boolean {
  const kept = new Map(draft.answers.map((answer) => [answer.skillId, answer]));
  const same = (answer: Answer) => {
    const found = kept.get(answer.skillId);
    return found?.outcome === answer.outcome && found.level === (answer.outcome === 'level' ? answer.level : null) && found.comment === answer.comment;
  };
  return answers.every(same) && !cleared.some((skillId) => kept.has(skillId));
}
