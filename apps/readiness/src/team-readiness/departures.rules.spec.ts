import fc from 'fast-check';
import { countsOf, departuresOf, holdersOf } from './departures.rules.js';
import type { TeamStanding } from './team-standing.js';

const someone = (personId: string, state: TeamStanding['state'], meets: number[]): TeamStanding => ({ personId, state, meets, gates: meets.map(() => 0), steps: [] });

describe('who alone can do what', () => {
  // Strategy is Kwame's alone, security is held by two, caching by all, mentoring by nobody.
  const team = [someone('amara', 'READY_IF', [0, 1, 1, -1]), someone('kwame', 'READY', [1, 1, 1, 0]), someone('lena', 'NOT_YET', [-3, 0, 1, -2])];

  it('counts as holders those who meet the target, and nobody who falls short, is unknown or exempt', () => {
    expect(holdersOf(team, 4)).toEqual([['kwame'], ['amara', 'kwame'], ['amara', 'kwame', 'lena'], []]);
  });

  it('says what a leaving would leave without anyone, what with one, and how many would stand where', () => {
    const [amara, kwame, lena] = departuresOf(team, 4);
    expect(kwame).toEqual({ personId: 'kwame', withoutHolder: [0], withOneHolder: [1], counts: { READY: 0, READY_IF: 1, NOT_YET: 1, NOT_ENOUGH_DATA: 0 } });
    expect(amara).toEqual({ personId: 'amara', withoutHolder: [], withOneHolder: [1], counts: { READY: 1, READY_IF: 0, NOT_YET: 1, NOT_ENOUGH_DATA: 0 } });
    expect(lena).toEqual({ personId: 'lena', withoutHolder: [], withOneHolder: [], counts: { READY: 1, READY_IF: 1, NOT_YET: 0, NOT_ENOUGH_DATA: 0 } });
  });

  it('a team of one loses all that it can', () => {
    expect(departuresOf([someone('only', 'READY', [1, 0])], 2)).toEqual([{ personId: 'only', withoutHolder: [0], withOneHolder: [], counts: { READY: 0, READY_IF: 0, NOT_YET: 0, NOT_ENOUGH_DATA: 0 } }]);
    expect(departuresOf([], 2)).toEqual([]);
  });

  it('is what taking the person out and counting anew says, for any team', () => {
    const state = fc.constantFrom('READY' as const, 'READY_IF' as const, 'NOT_YET' as const, 'NOT_ENOUGH_DATA' as const);
    const teams = fc.integer({ min: 0, max: 6 }).chain((requirements) =>
      fc.array(fc.record({ state, meets: fc.array(fc.constantFrom(1, 1, 0, -1, -2, -3), { minLength: requirements, maxLength: requirements }) }), { maxLength: 9 })
        .map((people) => ({ requirements, people: people.map(({ state, meets }, index) => someone(`p${index}`, state, meets)) })),
    );
    fc.assert(fc.property(teams, ({ requirements, people }) => {
      const before = holdersOf(people, requirements);
      for (const { personId, withoutHolder, withOneHolder, counts } of departuresOf(people, requirements)) {
        const others = people.filter((person) => person.personId !== personId);
        const after = holdersOf(others, requirements);
        const changedTo = (depth: number) => after.flatMap(({ length }, index) => (length === depth && before[index]!.length !== depth ? [index] : []));
        expect([withoutHolder, withOneHolder, counts]).toEqual([changedTo(0), changedTo(1), countsOf(others)]);
      }
    }), { numRuns: 1000 });
  });
});
