import { fewestPeople } from '../team-matrix/team-coverage.rules.js';
import { blockingOf, type Blocking } from './blocking.rules.js';
import { countsOf, departuresOf, holdersOf, type StateCounts } from './departures.rules.js';
import { meets, type AskedOfAll, type TeamStanding } from './team-standing.js';

/** Counts by state under the names that the schema has for them. */
export interface NamedCounts {
  readonly ready: number;
  readonly readyIf: number;
  readonly notYet: number;
  readonly notEnoughData: number;
}

/** What is said of one requirement; null where it would say too much of too few. */
export interface RequirementTotals {
  readonly blocking: Blocking | null;
  readonly holders: number | null;
  readonly onlyHolderId: string | null;
}

export interface NamedDeparture {
  readonly withoutHolder: number[];
  readonly withOneHolder: number[];
  readonly counts: NamedCounts;
}

/** Everything that is said of a team together; null where the viewer may not see it. */
export interface TeamTotals {
  readonly counts: NamedCounts | null;
  /** In the order of the track. */
  readonly requirements: RequirementTotals[];
  /** In the order of the people. */
  readonly departures: (NamedDeparture | null)[];
}

/**
 * Totals of a team. Whoever leads these people sees all of them; others see a number only if it is made of enough
 * people: of a requirement those of whom it is asked, of a departure those who are left.
 */
export function totalsOf(people: readonly TeamStanding[], requirements: readonly AskedOfAll[], leads: boolean): TeamTotals {
  const mayShow = (count: number) => leads || count >= fewestPeople;
  const holders = holdersOf(people, requirements.length);
  const blocking = blockingOf(people, requirements);
  const asked = (index: number) => people.filter((person) => person.meets[index] !== meets.exempt).length;
  const totals = requirements.map((_, index) => (mayShow(asked(index)) ? shown(blocking[index], holders[index]) : withheld));
  const known = (index: number) => totals[index]?.holders !== null;
  return {
    counts: mayShow(people.length) ? named(countsOf(people)) : null,
    requirements: totals,
    departures: departuresOf(people, requirements.length).map(({ withoutHolder, withOneHolder, counts }) =>
      mayShow(people.length - 1) ? { withoutHolder: withoutHolder.filter(known), withOneHolder: withOneHolder.filter(known), counts: named(counts) } : null,
    ),
  };
}

export const withheld: RequirementTotals = { blocking: null, holders: null, onlyHolderId: null };

function shown(blocking: Blocking | undefined, holders: readonly string[] = []): RequirementTotals {
  const [only = null, ...others] = holders;
  return { blocking: blocking ?? null, holders: holders.length, onlyHolderId: others.length === 0 ? only : null };
}

function named({ READY, READY_IF, NOT_YET, NOT_ENOUGH_DATA }: StateCounts): NamedCounts {
  return { ready: READY, readyIf: READY_IF, notYet: NOT_YET, notEnoughData: NOT_ENOUGH_DATA };
}
