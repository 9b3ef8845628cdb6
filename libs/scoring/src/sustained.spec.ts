import { defaultSettings, scoreReadiness } from './index.js';
import type { Cycle, PersonInput, Rating, SustainedGate } from './index.js';
import { day, level, noOpportunity, notApplicable, person, rating, requirement } from './testing/person.js';

/** How "Security or Cryptography 3, a must-have" was sustained, seen on day 365: q1 to q4 have closed. */
function sustainedOf(ratings: readonly Rating[], more: Partial<PersonInput> = {}): SustainedGate {
  const must = requirement('secure', { skillIds: ['security', 'cryptography'], mustHave: true });
  return scoreReadiness({ requirements: [must], ...person(ratings, more) }).requirements[0]!.gate!.sustained;
}

/** `agreed(3, 2)`: agreed at 3 in the newest cycle, at 2 in the one before. */
function agreed(...newestFirst: readonly number[]): Rating[] {
  return newestFirst.map((value, at) => rating(`q${4 - at}/agreed`, level(value)));
}

const asking = (cycles: number, ofLast: number) => ({ settings: { ...defaultSettings, sustained: { cycles, ofLast } } });

describe('sustained', () => {
  it.each<[readonly number[], string[], number]>([
    [[3, 3, 3], ['q4', 'q3', 'q2'], 0],
    [[3, 3, 2], ['q4', 'q3'], 0],
    [[3, 2, 3], ['q4', 'q2'], 0],
    [[2, 3, 3], ['q3', 'q2'], 0],
    [[3, 2, 2], ['q4'], 1],
    [[2, 3, 2], ['q3'], 1],
    [[2, 2, 3], ['q2'], 2],
    [[2, 2, 2], [], 2],
  ])('2 of the last 3: agreed at %j, the newest first, is met in %j, %d missing', (levels, metIn, missing) => {
    expect(sustainedOf(agreed(...levels))).toEqual({ holds: missing === 0, cycleIds: ['q4', 'q3', 'q2'], metIn, needed: 2, missing });
  });

  it('does not look at a fourth cycle', () => {
    expect(sustainedOf(agreed(2, 2, 3, 3))).toMatchObject({ metIn: ['q2'], missing: 2 });
  });

  it('takes a cycle in which nobody rated the skill as one in which it was not met', () => {
    expect(sustainedOf([rating('q4/agreed', level(3)), rating('q1/agreed', level(3))])).toMatchObject({ metIn: ['q4'], missing: 1 });
  });

  it('asks as often and looks as far back as the settings say', () => {
    expect(sustainedOf(agreed(2, 2, 2, 3), asking(1, 4))).toMatchObject({ cycleIds: ['q4', 'q3', 'q2', 'q1'], metIn: ['q1'], needed: 1, missing: 0 });
    expect(sustainedOf(agreed(3, 2, 3, 3), asking(3, 3))).toMatchObject({ holds: false, metIn: ['q4', 'q2'], missing: 2 });
  });

  it('is not asked for where 0 cycles are', () => {
    expect(sustainedOf([], asking(0, 3))).toMatchObject({ holds: true, metIn: [], needed: 0, missing: 0 });
    expect(sustainedOf([], asking(0, 0))).toEqual({ holds: true, cycleIds: [], metIn: [], needed: 0, missing: 0 });
  });

  it('never asks for more cycles than it looks at', () => {
    expect(sustainedOf([], asking(3, 2))).toMatchObject({ holds: false, needed: 2, missing: 2 });
    expect(sustainedOf(agreed(3, 3), asking(3, 2))).toMatchObject({ holds: true, needed: 2, missing: 0 });
  });
});

describe('how many cycles are missing', () => {
  it('takes into account that further ones push the oldest out of sight', () => {
    expect(sustainedOf(agreed(2, 2, 3, 3), asking(3, 4))).toMatchObject({ metIn: ['q2', 'q1'], missing: 3 });
    expect(sustainedOf(agreed(3, 3, 2, 2), asking(3, 4))).toMatchObject({ metIn: ['q4', 'q3'], missing: 1 });
    expect(sustainedOf(agreed(3, 2, 2, 3), asking(3, 4))).toMatchObject({ metIn: ['q4', 'q1'], missing: 2 });
  });

  it('pushes none out while fewer cycles have closed than are looked at', () => {
    const early = { asOf: 200 * day };
    const ratings = [rating('q1/agreed', level(3)), rating('q2/agreed', level(2))];
    expect(sustainedOf(ratings, early)).toEqual({ holds: false, cycleIds: ['q2', 'q1'], metIn: ['q1'], needed: 2, missing: 1 });
    expect(sustainedOf([rating('q1/agreed', level(3))], { asOf: 90 * day })).toMatchObject({ cycleIds: ['q1'], metIn: ['q1'], missing: 1 });
  });

  it('is all of them where no cycle has closed yet', () => {
    expect(sustainedOf([], { cycles: [] })).toEqual({ holds: false, cycleIds: [], metIn: [], needed: 2, missing: 2 });
  });
});

describe('met in a cycle', () => {
  /** MET in q4; the question is whether q3 is the second. */
  const inThird = (...ratings: readonly Rating[]) => sustainedOf([rating('q4/agreed', level(3)), ...ratings]).holds;

  it.each([[4, 2, false], [2, 3, false], [3, 3, true], [2, 4, true], [4, 2.6, true]])('self %d and manager %d combined: %s', (self, manager, met) => {
    expect(inThird(rating('q3/self', level(self)), rating('q3/manager', level(manager)))).toBe(met);
  });

  it('by the manager alone, not by the self rating of another cycle', () => {
    expect(inThird(rating('q3/manager', level(3)), rating('q2/self', level(0)))).toBe(true);
  });

  it('by what both signed, whatever each said before', () => {
    expect(inThird(rating('q3/agreed', level(3)), rating('q3/manager', level(1)))).toBe(true);
    expect(inThird(rating('q3/agreed', level(2)), rating('q3/manager', level(4)), rating('q3/self', level(4)))).toBe(false);
  });

  it('not by a self rating alone, however high', () => {
    expect(inThird(rating('q3/self', level(4)))).toBe(false);
  });

  it.each([notApplicable, noOpportunity])('not where no level was given', (outcome) => {
    expect(inThird(rating('q3/manager', outcome), rating('q3/self', level(4)))).toBe(false);
  });

  it('by any skill of the requirement, another one in each cycle included', () => {
    expect(inThird(rating('q3/agreed', level(1)), rating('q3/agreed', level(3), { skillId: 'cryptography' }))).toBe(true);
    expect(inThird(rating('q3/agreed', level(4), { skillId: 'caching' }))).toBe(false);
  });

  it('not by a rating that is revealed after the instant', () => {
    expect(inThird(rating('q3/agreed', level(3), { revealedDay: 365 }))).toBe(true);
    expect(inThird(rating('q3/agreed', level(3), { revealedDay: 366 }))).toBe(false);
  });
});

describe('closed cycles', () => {
  const cycle = (id: string, opensDay: number, closesDay: number | null): Cycle => ({ id, opensAt: opensDay * day, closedAt: closesDay === null ? null : closesDay * day });
  const seen = (...cycles: readonly Cycle[]) => sustainedOf([], { cycles }).cycleIds;

  it('do not include one that is open', () => {
    expect(seen(cycle('a', 0, 90), cycle('b', 91, null))).toEqual(['a']);
  });

  it('include one from the instant of its closing', () => {
    expect(seen(cycle('a', 0, 365))).toEqual(['a']);
    expect(seen({ ...cycle('a', 0, 365), closedAt: 365 * day + 1 })).toEqual([]);
  });

  it('are ordered by opening, not by closing or id', () => {
    expect(seen(cycle('b', 0, 300), cycle('d', 10, 100), cycle('a', 20, 90), cycle('c', 5, 200))).toEqual(['a', 'd', 'c']);
  });

  it('that opened together are ordered by id, the greater first', () => {
    expect(seen(cycle('a', 0, 90), cycle('c', 0, 90), cycle('b', 0, 90))).toEqual(['c', 'b', 'a']);
  });
});

describe('cycles that are supposed to be held', () => {
  const after = (cyclesHeld: number, ...levels: readonly number[]) => sustainedOf(agreed(...levels), { assumptions: { cyclesHeld } });

  it('count as MET and have pushed the oldest out', () => {
    expect(after(1, 2, 2, 3)).toEqual({ holds: false, cycleIds: ['q4', 'q3'], metIn: [], needed: 2, missing: 1 });
    expect(after(1, 3, 2, 2)).toEqual({ holds: true, cycleIds: ['q4', 'q3'], metIn: ['q4'], needed: 2, missing: 0 });
  });

  it('as many as are missing are enough, and one fewer is not', () => {
    expect(after(2, 2, 2, 3)).toMatchObject({ holds: true, missing: 0 });
    expect(after(1, 2, 2, 3)).toMatchObject({ holds: false });
  });

  it('push further ones out together with those that are missing', () => {
    const { settings } = asking(3, 3);
    expect(sustainedOf(agreed(2, 3), { settings, assumptions: { cyclesHeld: 1 } })).toMatchObject({ metIn: ['q3'], missing: 2 });
    expect(sustainedOf(agreed(3, 2), { settings, assumptions: { cyclesHeld: 1 } })).toMatchObject({ metIn: ['q4'], missing: 1 });
  });

  it('more than are looked at do no harm', () => {
    expect(after(5)).toEqual({ holds: true, cycleIds: [], metIn: [], needed: 2, missing: 0 });
  });
});
