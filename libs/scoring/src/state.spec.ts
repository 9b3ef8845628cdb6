import { defaultSettings, scoreReadiness } from './index.js';
import type { Outcome, Readiness, Settings } from './index.js';
import { stateOf } from './state.js';
import { level, noOpportunity, notApplicable, person, rating, requirement, said } from './testing/person.js';

/** A requirement: its weight, and what both agreed on of it, level 4 being required; null where nobody rated. */
type Part = readonly [weight: number, agreed: number | Outcome | null, mustHave?: 'must'];

function readinessOf(parts: readonly Part[], more: Partial<Settings> = {}): Readiness {
  const requirements = parts.map(([weight, , must], at) => requirement(`r${at}`, { level: 4, weight, mustHave: must === 'must' }));
  const ratings = parts.flatMap(([, agreed], at) => {
    if (agreed === null) return [];
    return said(`r${at}`, typeof agreed === 'number' ? level(agreed) : agreed, 'agreed');
  });
  const settings = { ...defaultSettings, sustained: { cycles: 0, ofLast: 3 }, ...more };
  return scoreReadiness({ requirements, ...person(ratings, { settings }) });
}

function stateAt(parts: readonly Part[], more: Partial<Settings> = {}) {
  return readinessOf(parts, more).state;
}

describe('NOT_ENOUGH_DATA', () => {
  it('is said beneath 60 % of coverage, not at it', () => {
    expect(stateAt([[0.6, 4], [0.4, null]])).not.toBe('NOT_ENOUGH_DATA');
    expect(stateAt([[0.599999, 4], [0.400001, null]])).toBe('NOT_ENOUGH_DATA');
  });

  it('is not said at 60 % that binary fractions make a hair less', () => {
    const readiness = readinessOf([[0.4, 4], [1, 4], [0.7, 4], [0.7, null], [0.7, null]]);
    expect(readiness.coverage).toBeLessThan(0.6);
    expect(readiness.state).not.toBe('NOT_ENOUGH_DATA');
  });

  it('is said before anything else, however few points are missing and whatever is met', () => {
    expect(stateAt([[1, 4, 'must'], [1, null]])).toBe('NOT_ENOUGH_DATA');
    expect(stateAt([[1, 0, 'must'], [1, null, 'must']])).toBe('NOT_ENOUGH_DATA');
  });

  it('is said where nothing is known, whatever the settings', () => {
    expect(stateAt([[1, null]])).toBe('NOT_ENOUGH_DATA');
    expect(stateAt([[1, null]], { enoughCoverage: 0, readyCoverage: 0, readyScore: 0 })).toBe('NOT_ENOUGH_DATA');
  });

  it('is said where everything is exempt: no plan leads anywhere', () => {
    const readiness = readinessOf([[1, notApplicable, 'must'], [2, notApplicable]]);
    expect(readiness).toMatchObject({ state: 'NOT_ENOUGH_DATA', score: null, coverage: 0, plan: null });
  });

  it('is said where most had no opportunity', () => {
    expect(stateAt([[1, 4], [1, noOpportunity]])).toBe('NOT_ENOUGH_DATA');
  });

  it('is not said for what is exempt: it leaves the coverage', () => {
    expect(stateAt([[1, 4], [9, notApplicable]])).toBe('READY');
  });
});

describe('READY', () => {
  it('asks for 80 % of coverage and no more', () => {
    expect(stateAt([[0.8, 4], [0.2, null]])).toBe('READY');
    expect(stateAt([[0.799999, 4], [0.200001, null]])).not.toBe('READY');
  });

  it('does not fail 80 % that binary fractions make a hair less', () => {
    const readiness = readinessOf([[0.1, 4], [0.4, 4], [0.7, 4], [0.3, null]]);
    expect(readiness.coverage).toBeLessThan(0.8);
    expect(readiness.state).toBe('READY');
  });

  it('asks for a score of 85 and no more', () => {
    expect(stateAt([[0.85, 4], [0.15, 0]])).toBe('READY');
    expect(stateAt([[0.8499999, 4], [0.1500001, 0]])).not.toBe('READY');
  });

  it('does not fail a score of 85 that binary fractions make a hair less', () => {
    const readiness = readinessOf([[0.3, 3], [0.1, 4], [0.1, 4]]);
    expect(readiness.score).toBeLessThan(85);
    expect(readiness.state).toBe('READY');
  });

  it('asks for every gate, whatever the score', () => {
    expect(stateAt([[1, 4, 'must'], [99, 4]])).toBe('READY');
    expect(readinessOf([[1, 3, 'must'], [99, 4]]).score).toBeGreaterThan(99);
    expect(stateAt([[1, 3, 'must'], [99, 4]])).not.toBe('READY');
    expect(stateAt([[1, 4, 'must'], [1, 3, 'must'], [98, 4]])).not.toBe('READY');
  });

  it('does not ask for what is not a must-have', () => {
    expect(stateAt([[1, 0], [99, 4, 'must']])).toBe('READY');
  });

  it('does not ask for a must-have that is exempt', () => {
    expect(stateAt([[1, notApplicable, 'must'], [1, 4, 'must']])).toBe('READY');
  });

  it('does ask for a must-have of which nothing is known', () => {
    expect(stateAt([[1, null, 'must'], [99, 4]])).not.toBe('READY');
  });

  it('needs no must-haves at all', () => {
    expect(stateAt([[1, 4]])).toBe('READY');
  });

  it('has nothing left to plan', () => {
    expect(readinessOf([[1, 4, 'must'], [0.1, null]]).plan).toEqual({ cost: 0, steps: [] });
  });
});

describe('thresholds', () => {
  it.each<[string, { parts: readonly Part[]; settings: Partial<Settings> }, string]>([
    ['enough coverage', { parts: [[1, 4], [1, null]], settings: { enoughCoverage: 0.5, readyCoverage: 0.5 } }, 'READY'],
    ['enough coverage, asked for more', { parts: [[4, 4], [1, null]], settings: { enoughCoverage: 0.81 } }, 'NOT_ENOUGH_DATA'],
    ['coverage for READY', { parts: [[7, 4], [3, null]], settings: { readyCoverage: 0.7 } }, 'READY'],
    ['score for READY', { parts: [[1, 2]], settings: { readyScore: 50 } }, 'READY'],
    ['cost of READY_IF', { parts: [[1, 2]], settings: { readyScore: 100, readyIfCost: 1 } }, 'NOT_YET'],
    ['cost of READY_IF, given more', { parts: [[1, 0]], settings: { readyScore: 100, readyIfCost: 4 } }, 'READY_IF'],
  ])('%s is a setting', (_name, { parts, settings }, state) => {
    expect(stateAt(parts, settings)).toBe(state);
  });
});

describe('READY_IF', () => {
  it('is said where three raises are missing, and NOT_YET where four are', () => {
    expect(readinessOf([[1, 1, 'must']])).toMatchObject({ state: 'READY_IF', plan: { cost: 3 } });
    expect(readinessOf([[1, 0, 'must']])).toMatchObject({ state: 'NOT_YET', plan: { cost: 4 } });
  });

  it('counts the cycles that are missing', () => {
    const sustained = { cycles: 2, ofLast: 3 };
    expect(readinessOf([[1, 3, 'must']], { sustained })).toMatchObject({ state: 'READY_IF', plan: { cost: 3 } });
    expect(readinessOf([[1, 2, 'must']], { sustained })).toMatchObject({ state: 'NOT_YET', plan: { cost: 4 } });
  });

  it('is said where only coverage is missing', () => {
    expect(stateAt([[7, 4], [3, null]])).toBe('READY_IF');
  });

  it('does not fail a cost of 3 that binary fractions make a hair more', () => {
    const efforts = [0.1, 1.1, 1.6, 0.2];
    expect(efforts.reduce((sum, effort) => sum + effort)).toBeGreaterThan(3);
    const requirements = efforts.map((_, at) => requirement(`r${at}`, { mustHave: true }));
    const ratings = requirements.flatMap(({ id }) => [rating('q3/agreed', level(3), { skillId: id }), rating('q4/agreed', level(2), { skillId: id })]);
    const skills = efforts.map((effort, at) => ({ id: `r${at}`, effort, halfLifeMonths: 12 }));
    const settings = { ...defaultSettings, sustained: { cycles: 1, ofLast: 3 } };
    expect(scoreReadiness({ requirements, ...person(ratings, { skills, settings }) }).state).toBe('READY_IF');
  });
});

describe('the smallest plan in the state', () => {
  const facts = { score: 50, coverage: 1, requirements: [], settings: defaultSettings };
  const costing = (cost: number) => stateOf({ ...facts, plan: { cost, steps: [] } });

  it.each([[2.75, 'READY_IF'], [3, 'READY_IF'], [0.1 + 1.1 + 1.6 + 0.2, 'READY_IF'], [3.000001, 'NOT_YET'], [3.25, 'NOT_YET']])('a cost of %d is %s', (cost, state) => {
    expect(costing(cost)).toBe(state);
  });

  it('where there is none, the state is NOT_YET', () => {
    expect(stateOf({ ...facts, plan: null })).toBe('NOT_YET');
  });

  it('does not matter where coverage is not enough', () => {
    expect(stateOf({ ...facts, coverage: 0.5, plan: { cost: 0.25, steps: [] } })).toBe('NOT_ENOUGH_DATA');
  });
});
