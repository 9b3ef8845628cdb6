import { defaultSettings } from './settings.js';
import { countedPlan, type PlanInput } from './smallest-plan.js';
import { exhaustivePlan } from './testing/exhaustive-plan.js';
import { level, noOpportunity, notApplicable, requirement, standing } from './testing/person.js';

const must = { mustHave: true };
const met = standing(level(3));
const short = standing(level(2));
const none = { skills: [], settings: defaultSettings, evidenceLacking: new Set<string>(), cyclesMissing: new Map<string, number>() };

/** The ids, and how many parts of plans were looked at; the plan is what a search of everything finds. */
function planned(input: PlanInput): { ids: string[] | undefined; count: number } {
  const { plan, count } = countedPlan(input);
  expect(plan?.steps).toEqual(exhaustivePlan(input)?.steps);
  return { ids: plan?.steps.map(({ id }) => id), count };
}

describe('of what can be decided without a search', () => {
  it('who is READY is given the empty plan, whatever could still be raised', () => {
    const requirements = [requirement('a', must), requirement('b'), requirement('c', { weight: 0.1 })];
    expect(planned({ ...none, requirements, levels: new Map([['a', met], ['b', met], ['c', short]]) })).toEqual({ ids: [], count: 0 });
  });

  it('must-haves are dealt with one by one, and nothing else where that is enough', () => {
    const requirements = [requirement('a', must), requirement('b', must), requirement('c')];
    expect(planned({ ...none, requirements, levels: new Map([['a', short], ['b', standing(level(3), { confirmed: false, source: 'self' })], ['c', short]]) })).toEqual({
      ids: ['confirm:b', 'raise:a'], count: 0,
    });
  });

  it('alternatives that no other requirement asks for are weighed against each other alone', () => {
    const requirements = [requirement('any', { skillIds: ['a', 'b', 'c'], mustHave: true }), requirement('d', { weight: 0.5 })];
    const levels = new Map([['a', standing(level(1))], ['b', short], ['c', short], ['d', short]]);
    expect(planned({ ...none, requirements, levels, skills: [{ id: 'a', effort: 0.4, halfLifeMonths: 12 }] })).toEqual({ ids: ['raise:a', 'raise:a'], count: 0 });
  });

  it('a skill of several requirements is raised by the highest of its must-haves', () => {
    const requirements = [requirement('low', { skillIds: ['a'], level: 2, mustHave: true }), requirement('high', { skillIds: ['a'], mustHave: true }), requirement('more', { skillIds: ['a'], level: 4 })];
    expect(planned({ ...none, requirements, levels: new Map([['a', standing(level(1))]]) })).toEqual({ ids: ['raise:a', 'raise:a'], count: 0 });
  });

  it('what must-haves do not bring to the score, or to the coverage, is searched for', () => {
    const track = [requirement('a', must), requirement('b', { weight: 4 })];
    const score = planned({ ...none, requirements: track, levels: new Map([['a', short], ['b', standing(level(1))]]) });
    expect(score).toEqual({ ids: ['raise:a', 'raise:b', 'raise:b'], count: expect.any(Number) });
    const coverage = planned({ ...none, requirements: track, levels: new Map([['a', short], ['b', standing(noOpportunity)]]), settings: { ...defaultSettings, readyScore: 0 } });
    expect(coverage.ids).toEqual(['raise:a', 'raise:b']);
    expect(Math.min(score.count, coverage.count)).toBeGreaterThan(0);
  });

  it('what is cheapest by itself is not, where it brings back an exempt requirement with its evidence', () => {
    const requirements = [
      requirement('exempt', { skillIds: ['x', 'b'], mustHave: true }), requirement('any', { skillIds: ['a', 'b'], mustHave: true }),
    ];
    const levels = new Map([['x', standing(notApplicable)], ['a', short]]);
    const input = { ...none, requirements, levels, skills: [{ id: 'a', effort: 0.7, halfLifeMonths: 12 }] };
    expect(planned(input).ids).toEqual(['rate:b']);
    expect(planned({ ...input, evidenceLacking: new Set(['exempt']) })).toEqual({ ids: ['raise:a'], count: 0 });
  });

  it('nor where so many skills could bring it back that they are not decided as one', () => {
    const numbers = [1, 2, 3, 4, 5];
    const any = numbers.map((at) => requirement(`any${at}`, { skillIds: [`a${at}`, `b${at}`], mustHave: true }));
    const requirements = [...any, requirement('exempt', { skillIds: ['x', ...numbers.map((at) => `b${at}`)], mustHave: true })];
    const levels = new Map([['x', standing(notApplicable)], ...numbers.map((at) => [`a${at}`, short] as const)]);
    const input = { ...none, requirements, levels, skills: numbers.map((at) => ({ id: `a${at}`, effort: 0.3, halfLifeMonths: 12 })) };
    expect(planned(input)).toEqual({ ids: numbers.map((at) => `rate:b${at}`), count: 0 });
    expect(planned({ ...input, evidenceLacking: new Set(['exempt']) }).ids).toEqual(numbers.map((at) => `raise:a${at}`));
  });
});
