import type { State } from '@waymark/scoring';
import { meets, type TeamStanding } from './team-standing.js';

/** How many people stand where. */
export type StateCounts = Readonly<Record<State, number>>;

export function countsOf(people: readonly Pick<TeamStanding, 'state'>[]): StateCounts {
  const counts = { READY: 0, READY_IF: 0, NOT_YET: 0, NOT_ENOUGH_DATA: 0 };
  for (const { state } of people) counts[state] += 1;
  return counts;
}

/** Who meets each requirement: the depth of the team in it is how many they are. */
export function holdersOf(people: readonly TeamStanding[], requirements: number): string[][] {
  return Array.from({ length: requirements }, (_, index) => people.filter((person) => person.meets[index] === meets.yes).map(({ personId }) => personId));
}

/** What a team would lack without one of its people. Requirements are named by their place in the track. */
export interface Departure {
  readonly personId: string;
  /** The person alone meets them: nobody would. */
  readonly withoutHolder: number[];
  /** The person is one of two who meet them: one would. */
  readonly withOneHolder: number[];
  /** How many would stand where. */
  readonly counts: StateCounts;
}

/** A supposition about each person of a team in turn; the others stay as they are. */
export function departuresOf(people: readonly TeamStanding[], requirements: number): Departure[] {
  const holders = holdersOf(people, requirements);
  const counts = countsOf(people);
  return people.map(({ personId, state, meets: met }) => {
    const among = (depth: number) => holders.flatMap(({ length }, index) => (length === depth && met[index] === meets.yes ? [index] : []));
    return { personId, withoutHolder: among(1), withOneHolder: among(2), counts: { ...counts, [state]: counts[state] - 1 } };
  });
}
