import { FORMULA_VERSION, scoreLevels, scoreReadiness } from './index.js';
import type { Outcome, Readiness, Requirement } from './index.js';
import { day, level, noOpportunity, notApplicable, person, rating, requirement, standing } from './testing/person.js';

function scoreOf(requirements: readonly Requirement[], said: Readonly<Record<string, Outcome>>): Readiness {
  const levels = new Map(Object.entries(said).map(([skillId, outcome]) => [skillId, standing(outcome)]));
  return scoreLevels({ requirements, levels, asOf: 0 });
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

  it('gives nothing for what is above the required level', () => {
    expect(scoreOf([requirement('a'), requirement('b')], { a: level(4), b: level(0) }).score).toBe(50);
  });

  it('of a track without requirements is null, with nothing to cover', () => {
    expect(scoreOf([], { a: level(3) })).toEqual({ formulaVersion: '1', asOf: 0, score: null, coverage: 0, met: 0, requirements: [] });
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
    const readiness = scoreReadiness({ requirements: [requirement('security', { mustHave: true })], ...person(ratings) });
    expect(readiness.requirements).toEqual([
      {
        requirementId: 'security', status: 'SHORT', skillId: 'security', level: 1.9, required: 3, weight: 1, mustHave: true,
        confirmed: true, attainment: 1.9 / 3, contribution: 100 * (1.9 / 3), lostPoints: 100 * (1 - 1.9 / 3),
        source: 'manager_and_self', givenAt: 10 * day,
      },
    ]);
  });

  it('lets one skill serve two requirements', () => {
    const twice = [requirement('x', { skillIds: ['a'], level: 2 }), requirement('y', { skillIds: ['a', 'b'], level: 4 })];
    expect(scoreOf(twice, { a: level(2) })).toMatchObject({ score: 75, met: 1 });
  });
});

describe('the golden engineer', () => {
  const target = {
    availability: 2, 'development-process': 2, 'information-security': 3, 'modern-standards': 3, programming: 3,
    prototyping: 3, 'service-support': 3, 'systems-design': 3, integration: 3, 'user-focus': 3,
  };
  const levels = [3, 3, 1, 4, 4, 4, 3, 2, 3, 3];
  const requirements = Object.entries(target).map(([id, required]) => requirement(id, { level: required }));
  const ratings = Object.keys(target).map((skillId, at) => rating('q4/agreed', level(levels[at]!), { skillId }));
  const readiness = scoreReadiness({ requirements, ...person(ratings) });

  it('stands at 90 with two named gaps', () => {
    expect(readiness.score).toBeCloseTo(90, 9);
    expect(readiness).toMatchObject({ coverage: 1, met: 8 });
    const gaps = readiness.requirements.filter(({ status }) => status === 'SHORT');
    expect(gaps.map(({ requirementId, level: at, required }) => [requirementId, at, required])).toEqual([
      ['information-security', 1, 3],
      ['systems-design', 2, 3],
    ]);
  });

  it('loses 6.67 points by security and 3.33 by design, and none elsewhere', () => {
    const lost = readiness.requirements.filter(({ lostPoints }) => lostPoints !== 0).map(({ lostPoints }) => lostPoints!.toFixed(2));
    expect(lost).toEqual(['6.67', '3.33']);
  });
});
