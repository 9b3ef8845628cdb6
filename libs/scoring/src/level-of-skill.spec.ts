import { defaultSettings, levelOfSkill, levelsOfSkills } from './index.js';
import type { PersonInput, Rating, SkillLevel } from './index.js';
import { day, level, noOpportunity, notApplicable, person, rating } from './testing/person.js';

function securityOf(ratings: readonly Rating[], more: Partial<PersonInput> = {}): SkillLevel {
  return levelOfSkill({ skillId: 'security', ...person(ratings, more) });
}

describe('level of a skill', () => {
  it('is unknown, not zero, where nobody rated it', () => {
    expect(securityOf([])).toEqual({ outcome: 'unknown' });
    expect(securityOf([rating('q1/manager', level(4), { skillId: 'caching' })])).toEqual({ outcome: 'unknown' });
  });

  it('is zero, not unknown, where it was rated zero', () => {
    expect(securityOf([rating('q1/manager', level(0))])).toMatchObject({ outcome: 'level', level: 0 });
  });

  it('is 0.7 x manager + 0.3 x self of the same cycle, confirmed, as old as the later of the two', () => {
    const ratings = [rating('q2/self', level(4), { givenDay: 101 }), rating('q2/manager', level(2), { givenDay: 104 })];
    expect(securityOf(ratings)).toEqual({
      outcome: 'level', level: 2.6, confirmed: true, source: 'manager_and_self', givenAt: 104 * day, cycleId: 'q2',
      ratingIds: ['security/q2/manager/104', 'security/q2/self/101'],
    });
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('is exactly %d where manager and self both say so', (value) => {
    const ratings = [rating('q1/self', level(value)), rating('q1/manager', level(value))];
    expect(securityOf(ratings)).toMatchObject({ level: value });
  });

  it('is the number that one gets by hand, without the dust of binary fractions', () => {
    expect(securityOf([rating('q1/manager', level(1)), rating('q1/self', level(4))])).toMatchObject({ level: 1.9 });
  });

  it('takes the two weights from the settings', () => {
    const ratings = [rating('q1/manager', level(1)), rating('q1/self', level(4))];
    expect(securityOf(ratings, { settings: { ...defaultSettings, managerWeight: 0.5, selfWeight: 0.5 } })).toMatchObject({ level: 2.5 });
  });

  it.each([notApplicable, noOpportunity])('is the level of the manager alone where the self rating is no level', (self) => {
    const ratings = [rating('q1/self', self), rating('q1/manager', level(2))];
    expect(securityOf(ratings)).toMatchObject({ level: 2, source: 'manager', ratingIds: ['security/q1/manager/10'] });
  });

  it('is the level of the manager alone where the self rating is of another cycle', () => {
    const ratings = [rating('q1/self', level(4)), rating('q2/manager', level(2)), rating('q3/self', level(4))];
    expect(securityOf(ratings)).toMatchObject({ level: 2, source: 'manager', cycleId: 'q2' });
  });

  it.each([notApplicable, noOpportunity])('is what the manager says where the manager gives no level', (manager) => {
    const ratings = [rating('q1/self', level(3)), rating('q1/manager', manager)];
    expect(securityOf(ratings)).toMatchObject({ ...manager, source: 'manager', confirmed: true });
  });

  it.each([level(1), notApplicable, noOpportunity])('is what both signed, whatever each said before', (agreed) => {
    const ratings = [rating('q1/agreed', agreed), rating('q1/self', level(4)), rating('q1/manager', notApplicable)];
    expect(securityOf(ratings)).toMatchObject({ ...agreed, source: 'agreed', confirmed: true, ratingIds: ['security/q1/agreed/10'] });
  });
});

describe('which cycle counts', () => {
  it('is the newest with a manager rating: a newer self rating waits for the manager', () => {
    const ratings = [rating('q1/self', level(1)), rating('q1/manager', level(1)), rating('q4/self', level(4))];
    expect(securityOf(ratings)).toMatchObject({ level: 1, cycleId: 'q1', source: 'manager_and_self' });
    const rated = [...ratings, rating('q4/manager', level(3))];
    expect(securityOf(rated)).toMatchObject({ level: 3.3, cycleId: 'q4' });
  });

  it('is the newest by opening, not by when the manager found the time', () => {
    const ratings = [rating('q2/manager', level(3), { givenDay: 100 }), rating('q1/manager', level(1), { givenDay: 200 })];
    expect(securityOf(ratings)).toMatchObject({ level: 3, cycleId: 'q2' });
  });

  it('is the newer one with an agreed rating, even without a manager rating in it', () => {
    const ratings = [rating('q1/manager', level(1)), rating('q2/agreed', level(2))];
    expect(securityOf(ratings)).toMatchObject({ level: 2, cycleId: 'q2' });
  });

  it('does not fall back to an older level where the newest manager rating is not a level', () => {
    const ratings = [rating('q1/manager', level(4)), rating('q2/manager', noOpportunity)];
    expect(securityOf(ratings)).toMatchObject({ outcome: 'no_opportunity', cycleId: 'q2' });
  });

  it('is, of two that opened together, the one with the greater id', () => {
    const together = ['a', 'b'].map((id) => ({ id, opensAt: 0, closedAt: null }));
    const ratings = [rating('b/manager', level(3)), rating('a/manager', level(1))];
    expect(securityOf(ratings, { cycles: together })).toMatchObject({ level: 3 });
  });

  it('is none that is not given: its ratings cannot be placed in time', () => {
    expect(securityOf([rating('q9/manager', level(3)), rating('q9/self', level(3))])).toEqual({ outcome: 'unknown' });
  });
});

describe('the latest rating of a kind', () => {
  it('is the one given last, though it was revealed first', () => {
    const corrected = rating('q1/manager', level(1), { givenDay: 5, revealedDay: 30 });
    const correction = rating('q1/manager', level(3), { givenDay: 6, revealedDay: 20 });
    expect(securityOf([correction, corrected])).toMatchObject({ level: 3 });
  });

  it('is, of two given together, the one revealed last, then the one with the greater id', () => {
    const early = rating('q1/manager', level(1), { revealedDay: 20, ratingId: 'z' });
    const late = rating('q1/manager', level(2), { revealedDay: 21, ratingId: 'a' });
    const twin = rating('q1/manager', level(3), { revealedDay: 21, ratingId: 'b' });
    expect(securityOf([early, late])).toMatchObject({ level: 2 });
    expect(securityOf([twin, late, early])).toMatchObject({ level: 3 });
  });

  it('is the self rating given last where nobody else ever rated', () => {
    const ratings = [rating('q1/self', level(1)), rating('q3/self', level(3)), rating('q2/self', level(2))];
    expect(securityOf(ratings)).toMatchObject({ level: 3, source: 'self', confirmed: false, cycleId: 'q3' });
  });

  it.each([notApplicable, noOpportunity])('is kept as said where the self rating alone is no level', (self) => {
    expect(securityOf([rating('q1/self', level(3)), rating('q2/self', self)])).toMatchObject({ ...self, source: 'self', confirmed: false });
  });
});

describe('revealed', () => {
  const hidden = [
    rating('q1/manager', level(1), { givenDay: 10, revealedDay: 20 }),
    rating('q1/manager', level(4), { givenDay: 12, revealedDay: 40 }),
  ];

  it.each([
    [19, { outcome: 'unknown' }],
    [20, { level: 1 }],
    [39, { level: 1 }],
    [40, { level: 4 }],
  ])('on day %d only what was revealed by then counts', (asOfDay, expected) => {
    expect(securityOf(hidden, { asOf: asOfDay * day })).toMatchObject(expected);
  });
});

describe('confirmed', () => {
  const both = [rating('q1/self', level(3)), rating('q1/manager', level(3))];
  const dispute = { skillId: 'security', cycleId: 'q1', openedAt: 50 * day, settledAt: 60 * day };

  it.each([[49, true], [50, false], [59, false], [60, true]])('on day %d of a dispute from day 50 to 60: %s', (asOfDay, confirmed) => {
    expect(securityOf(both, { disputes: [dispute], asOf: asOfDay * day })).toMatchObject({ level: 3, confirmed });
  });

  it('is not touched by a dispute of another skill or another cycle', () => {
    const open = { ...dispute, settledAt: null };
    const others = [{ ...open, skillId: 'caching' }, { ...open, cycleId: 'q2' }];
    expect(securityOf(both, { disputes: others })).toMatchObject({ confirmed: true });
    expect(securityOf(both, { disputes: [open] })).toMatchObject({ confirmed: false });
  });
});

describe('levels of skills', () => {
  it('are those of all rated skills, by id, each as if it were alone', () => {
    const ratings = ['caching', 'security', 'aws'].map((skillId, value) => rating('q1/manager', level(value), { skillId }));
    const levels = levelsOfSkills(person(ratings));
    expect([...levels.keys()]).toEqual(['aws', 'caching', 'security']);
    for (const [skillId, found] of levels) expect(found).toEqual(levelOfSkill({ skillId, ...person(ratings) }));
  });

  it('take time that grows with the ratings and no faster', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        rating(`q${(at % 4) + 1}/manager`, level(at % 5), { skillId: `skill-${at % 40}`, givenDay: at / 1000, ratingId: `${at}` }),
      );
    const [few, eightfold] = [person(many(20_000)), person(many(160_000))];
    const cost = (input: typeof few) => {
      const before = process.cpuUsage();
      expect(levelsOfSkills(input).size).toBe(40);
      const { user, system } = process.cpuUsage(before);
      // Together: the system guesses from its ticks how to part them, and is far out over a few milliseconds.
      return user + system;
    };
    // By turns, and the least of each: what else the machine does costs both alike. Eight times squared would be 64.
    const costs = Array.from({ length: 7 }, () => [cost(few), cost(eightfold)] as const);
    const [least, most] = [0, 1].map((which) => Math.min(...costs.map((both) => both[which] ?? Infinity))) as [number, number];
    expect(most / least).toBeLessThan(30);
  });
});
