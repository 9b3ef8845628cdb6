import type { State } from '@waymark/scoring';
import type { TeamReadinessQuery } from '../../generated/graphql.js';

type TeamAnswer = NonNullable<TeamReadinessQuery['teamReadiness']>;

type Untyped<T> = Omit<T, '__typename'>;

/** A requirement under the name people call it by. */
export type TeamRequirement = Untyped<TeamAnswer['requirements'][number]>;
export type TeamPerson = Untyped<TeamAnswer['people'][number]>;
export type StateCounts = Untyped<NonNullable<TeamAnswer['counts']>>;

export interface Team extends Untyped<Omit<TeamAnswer, 'requirements' | 'people'>> {
  readonly requirements: readonly TeamRequirement[];
  readonly people: readonly TeamPerson[];
  /** Names of skills by id, for the steps of plans. */
  readonly skillNames: ReadonlyMap<string, string>;
  /** The chosen day as YYYY-MM-DD; null is now. */
  readonly day: string | null;
  /** The score that was asked for that day, where it is known. */
  readonly readyScore: number | undefined;
}

/** What a team is shown with that is no part of the answer. */
export type TeamContext = Pick<Team, 'skillNames' | 'day' | 'readyScore'>;

/** A requirement of one skill is called by the skill: "Security" reads faster than "Gate 4: secures production". */
export function named(answer: TeamAnswer, context: TeamContext): Team {
  const requirements = answer.requirements.map((requirement) => {
    const [only, ...others] = requirement.skillIds;
    return { ...requirement, name: (others.length === 0 && context.skillNames.get(only ?? '')) || requirement.name };
  });
  return { ...answer, ...context, requirements };
}

/** Codes of `meets` for who has no known level. */
export const noLevel = { unknown: -1, exempt: -2, noOpportunity: -3 } as const;

/** What a gate lacks: parts of the numbers in `gates`. */
export const gateLacks = { confirmed: 2, evidence: 4, sustained: 8 } as const;

/** In the order in which a manager reads them. */
export const states: readonly State[] = ['READY', 'READY_IF', 'NOT_YET', 'NOT_ENOUGH_DATA'];

/** READY_IF with a plan of a single step, as the formula counts steps: one level, one cycle. */
export function oneStepAway({ people }: Pick<Team, 'people'>): TeamPerson[] {
  return people.filter(({ state, steps }) => state === 'READY_IF' && steps.length === 1).toSorted(byCost);
}

/** The cheaper plan first, then the shorter. */
export function byCost(one: TeamPerson, other: TeamPerson): number {
  return (one.planCost ?? Infinity) - (other.planCost ?? Infinity) || one.steps.length - other.steps.length;
}

/** Who reaches what a requirement asks for, by name. */
export function holdersOf({ requirements, people }: Pick<Team, 'requirements' | 'people'>, requirement: TeamRequirement): TeamPerson[] {
  const place = requirements.indexOf(requirement);
  return people.filter(({ meets }) => meets[place] === 1);
}

/** Nobody in the team has any known level. */
export function nothingKnown({ people }: Pick<Team, 'people'>): boolean {
  return people.every(({ score }) => score === null || score === undefined);
}

/** Requirements that keep anybody from ready, those that keep most people first. */
export function holdingBack({ requirements }: Pick<Team, 'requirements'>): TeamRequirement[] {
  const kept = ({ blocking }: TeamRequirement) => blocking?.people ?? 0;
  return requirements.filter((requirement) => kept(requirement) > 0).toSorted((a, b) => kept(b) - kept(a) || Number(b.mustHave) - Number(a.mustHave));
}
