import type { StateCounts, Team, TeamPerson, TeamRequirement } from './team.model.js';

const idOf = (name: string) => name.toLowerCase().replace(/\W+/g, '-');

export const skillNames = new Map(['Security', 'Caching', 'Java', 'Technical strategy', 'Mentoring'].map((name) => [idOf(name), name]));

export function teamRequirement(name: string, more: Partial<TeamRequirement> = {}): TeamRequirement {
  const id = idOf(name);
  return { requirementId: id, name, skillIds: [id], target: 3, mustHave: false, holders: 0, onlyHolderId: null, blocking: blocking(), ...more };
}

export function blocking(more: Partial<NonNullable<TeamRequirement['blocking']>> = {}): NonNullable<TeamRequirement['blocking']> {
  return { people: 0, belowLevel: 0, notKnown: 0, notConfirmed: 0, withoutEvidence: 0, notSustained: 0, ...more };
}

export function counts(...[ready, readyIf, notYet, notEnoughData]: [number, number, number, number]): StateCounts {
  return { ready, readyIf, notYet, notEnoughData };
}

/** A step as the plan has it, or one and how many levels it leads through: `step('raise:security', 200, 300)`. */
export function plan(cost: number, ...steps: readonly (readonly [string, number?, number?])[]): Partial<TeamPerson> {
  return { planCost: cost, steps: steps.map(([id]) => id), stepsFrom: steps.map(([, from = -1]) => from), stepsTo: steps.map(([, , to = -1]) => to) };
}

export function teamPerson(name: string, state: TeamPerson['state'], more: Partial<TeamPerson> = {}): TeamPerson {
  return {
    personId: idOf(name), name, title: null, teamId: 'payments', state, score: 90, low: 84, high: 93, coverage: 1, planCost: state === 'READY' ? 0 : null,
    steps: [], stepsFrom: [], stepsTo: [], levels: [300, 300], meets: [1, 1], gates: [0, 0], keeps: [0, 0], flags: [], leaving: null, ...more,
  };
}

export function teamOf(requirements: TeamRequirement[], people: TeamPerson[], more: Partial<Team> = {}): Team {
  const count = (state: TeamPerson['state']) => people.filter((person) => person.state === state).length;
  return {
    teamId: 'payments', teamName: 'Payments', trackId: 'senior', trackName: 'Senior Backend Developer', asOf: '2026-11-24T00:00:00Z', formulaVersion: '1', version: '1',
    counts: counts(count('READY'), count('READY_IF'), count('NOT_YET'), count('NOT_ENOUGH_DATA')), requirements, people, skillNames, day: null, readyScore: 85, ...more,
  };
}

/** Security keeps three of five from ready; strategy is Kwame's alone. */
export function payments(more: Partial<Team> = {}): Team {
  const leaving = (withoutHolder: number[], withOneHolder: number[], left = counts(0, 2, 1, 1)) => ({ withoutHolder, withOneHolder, counts: left });
  return teamOf(
    [
      teamRequirement('Security', { mustHave: true, holders: 2, blocking: blocking({ people: 4, belowLevel: 1, notKnown: 1, withoutEvidence: 2, notSustained: 3 }) }),
      teamRequirement('Technical strategy', { holders: 1, onlyHolderId: 'kwame-mensah', blocking: blocking({ people: 1, belowLevel: 1 }) }),
      teamRequirement('Caching', { holders: 0 }),
      teamRequirement('Java', { holders: 4 }),
    ],
    [
      teamPerson('Amara Okafor', 'READY_IF', { ...plan(1, ['sustain']), meets: [1, 0, 0, 1], gates: [8, 0, 0, 0], keeps: [1, 0, 0, 0], leaving: leaving([], [0]), title: 'Backend Developer', flags: ['security_ignored'] }),
      teamPerson('Chiara Romano', 'NOT_ENOUGH_DATA', { score: 71, low: 60, high: 80, coverage: 0.4, ...plan(4.25, ['rate:security', -1, 300], ['raise:mentoring', 0, 100], ['raise:mentoring', 100, 200]), meets: [-1, 0, 0, 1], gates: [15, 0, 0, 0], keeps: [1, 0, 0, 0], leaving: leaving([], []) }),
      teamPerson('Kwame Mensah', 'READY', { meets: [1, 1, 0, 1], gates: [0, 0, 0, 0], keeps: [0, 0, 0, 0], leaving: leaving([1], [0]) }),
      teamPerson('Lena Fischer', 'READY_IF', { ...plan(1.5, ['evidence:security'], ['sustain']), meets: [0, 0, 0, 1], gates: [12, 0, 0, 0], keeps: [1, 0, 0, 0], leaving: leaving([], []) }),
      teamPerson('Tomás Herrera', 'NOT_YET', { ...plan(4, ['raise:security', 100, 200], ['raise:security', 200, 300], ['raise:technical-strategy', 200, 300], ['sustain'], ['sustain']), meets: [0, 0, 0, 0], gates: [13, 0, 0, 0], keeps: [1, 1, 0, 0], leaving: leaving([], []) }),
    ],
    more,
  );
}

const typed = <T extends object>(__typename: string, value: T | null | undefined) => (value ? { __typename, ...value } : null);

/** The team as the server answers it. */
export function answered({ skillNames: _skills, day: _day, readyScore: _score, ...told }: Team) {
  const countsOf = (of: StateCounts | null | undefined) => typed('TeamStateCounts', of);
  const requirements = told.requirements.map((requirement) => typed('TeamRequirement', { ...requirement, blocking: typed('TeamBlocking', requirement.blocking) }));
  const leavingOf = (leaving: TeamPerson['leaving']) => leaving && typed('TeamDeparture', { ...leaving, counts: countsOf(leaving.counts) });
  const people = told.people.map((person) => typed('TeamPerson', { ...person, leaving: leavingOf(person.leaving) }));
  return { __typename: 'TeamReadiness', ...told, counts: countsOf(told.counts), requirements, people };
}
