import { FORMULA_VERSION, scorePerson, scoreReadiness } from './index.js';
import type { Outcome, Readiness, Requirement } from './index.js';
import { day, level, noOpportunity, notApplicable, person, rating, requirement, said } from './testing/person.js';

/** What the manager says of each skill, scored on the same day. */
function scoreOf(requirements: readonly Requirement[], says: Readonly<Record<string, Outcome>>): Readiness {
  const ratings = Object.entries(says).flatMap(([skillId, outcome]) => said(skillId, outcome));
  return scoreReadiness({ requirements, ...person(ratings) });
}

describe('score', () => {
  const three = [requirement('a'), requirement('b', { weight: 2 }), requirement('c', { weight: 3 })];

  it('is the weighted mean of what is attained over what is known', () => {
    const readiness = scoreOf(three, { a: level(3), b: level(1.5) });
    expect(readiness.score).toBeCloseTo((100 * (1 + 2 * 0.5)) / 3, 12);
    expect(readiness).toMatchObject({ coverage: 0.5, met: 1 });
  });

  it('is null, never 0, where nothing is known', () => {
    expect(scoreOf(three, {})).toMatchObject({ score: null, coverage: 0, met: 0 });
    expect(scoreOf(three, { a: noOpportunity, b: notApplicable })).toMatchObject({ score: null, coverage: 0 });
  });

  it('is 0 where all that is known is zero', () => {
    expect(scoreOf(three, { a: level(0) })).toMatchObject({ score: 0, coverage: 1 / 6 });
  });

  it('is exactly 100 where all that is known is met, whatever the weights', () => {
    const odd = [requirement('a', { weight: 0.1 }), requirement('b', { weight: 0.7 }), requirement('c', { weight: 1.1 })];
    expect(scoreOf(odd, { a: level(3), b: level(4), c: level(3) })).toMatchObject({ score: 100, coverage: 1, met: 3 });
  });

  it.each([55.467311039479405, 49.67026890342834])('is exactly 100 for the weight %d, of which a hundredfold is not a hundred times', (weight) => {
    expect((100 * weight) / weight).not.toBe(100);
    expect(scoreOf([requirement('a', { weight })], { a: level(4) })).toMatchObject({ score: 100, low: 100, high: 100 });
  });

  it('gives nothing for what is above the required level', () => {
    expect(scoreOf([requirement('a'), requirement('b')], { a: level(4), b: level(0) }).score).toBe(50);
  });

  it('of a track without requirements is null, with nothing to cover', () => {
    expect(scoreOf([], { a: level(3) })).toEqual({
      formulaVersion: '1', asOf: 365 * day, state: 'NOT_ENOUGH_DATA', score: null, low: null, high: null, coverage: 0, met: 0, plan: null,
      requirements: [],
    });
  });
});

describe('coverage', () => {
  const two = [requirement('a'), requirement('b', { weight: 3 })];

  it('leaves out what is exempt', () => {
    expect(scoreOf(two, { a: level(1), b: notApplicable })).toMatchObject({ coverage: 1 });
    expect(scoreOf(two, { a: notApplicable, b: notApplicable })).toMatchObject({ coverage: 0, score: null });
  });

  it('counts what one had no opportunity to show as not covered', () => {
    expect(scoreOf(two, { a: level(3), b: noOpportunity })).toMatchObject({ coverage: 0.25, score: 100 });
  });
});

describe('explanation', () => {
  it('says of each row what it gives and what it costs', () => {
    const { requirements } = scoreOf([requirement('a', { weight: 3 }), requirement('b', { level: 2 }), requirement('c')], {
      a: level(1.5),
      b: level(2.7),
    });
    expect(requirements).toMatchObject([
      { requirementId: 'a', level: 1.5, attainment: 0.5, contribution: 37.5, lostPoints: 37.5 },
      { requirementId: 'b', level: 2.7, attainment: 1, contribution: 25, lostPoints: 0 },
      { requirementId: 'c', level: null, attainment: null, contribution: null, lostPoints: null },
    ]);
  });

  it('carries the version of the formula and the instant', () => {
    const readiness = scoreReadiness({ requirements: [requirement('security')], ...person([], { asOf: 7 * day }) });
    expect(readiness).toMatchObject({ formulaVersion: FORMULA_VERSION, asOf: 7 * day });
    expect(FORMULA_VERSION).toBe('1');
  });

  it('leads from the ratings to the number', () => {
    const ratings = [rating('q1/self', level(4)), rating('q1/manager', level(1))];
    const readiness = scoreReadiness({ requirements: [requirement('security')], ...person(ratings, { asOf: 10 * day }) });
    expect(readiness.requirements).toEqual([
      {
        requirementId: 'security', status: 'SHORT', skillId: 'security', level: 1.9, required: 3, weight: 1, mustHave: false,
        confirmed: true, attainment: 1.9 / 3, contribution: 100 * (1.9 / 3), lostPoints: 100 * (1 - 1.9 / 3),
        source: 'manager_and_self', givenAt: 10 * day, confidence: 0.8, gate: null,
      },
    ]);
  });

  it('comes by the id of the requirement, whatever the order of the track', () => {
    const { requirements } = scoreOf([requirement('c'), requirement('a'), requirement('b')], {});
    expect(requirements.map(({ requirementId }) => requirementId)).toEqual(['a', 'b', 'c']);
  });

  it('lets one skill serve two requirements', () => {
    const twice = [requirement('x', { skillIds: ['a'], level: 2 }), requirement('y', { skillIds: ['a', 'b'], level: 4 })];
    expect(scoreOf(twice, { a: level(2) })).toMatchObject({ score: 75, met: 1 });
  });
});

describe('one pass over a person', () => {
  const input = person([...said('a', level(2)), ...said('b', level(3), 'agreed')], { asOf: 365 * day });

  it('serves every track as if it were the only one', () => {
    const tracks = [[requirement('a', { mustHave: true })], [requirement('b'), requirement('a', { level: 2 })]];
    const { toward } = scorePerson(input);
    for (const requirements of tracks) expect(toward(requirements)).toEqual(scoreReadiness({ ...input, requirements }));
  });

  it('gives the levels that no track asks for, too', () => {
    expect([...scorePerson(input).levels].map(([skillId]) => skillId)).toEqual(['a', 'b']);
  });
});
