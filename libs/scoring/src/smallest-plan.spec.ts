import type { PlanStep, Requirement, SkillLevel } from './index.js';
import { defaultSettings } from './settings.js';
import { smallestPlan, type PlanInput } from './smallest-plan.js';
import { isReadyAfter } from './testing/exhaustive-plan.js';
import { level, noOpportunity, notApplicable, requirement, standing } from './testing/person.js';

const mustHave = { mustHave: true };
const unconfirmed = { confirmed: false, source: 'self' } as const;

function given(requirements: readonly Requirement[], levels: Readonly<Record<string, SkillLevel>>, more: Partial<PlanInput> = {}): PlanInput {
  const none = { skills: [], settings: defaultSettings, evidenceLacking: new Set<string>(), cyclesMissing: new Map<string, number>() };
  return { requirements, levels: new Map(Object.entries(levels)), ...none, ...more };
}

/** The ids of the steps, and that they lead to READY. */
function planned(input: PlanInput): string[] | null {
  const plan = smallestPlan(input);
  if (plan) expect(isReadyAfter(input, plan.steps)).toBe(true);
  return plan && plan.steps.map(({ id }) => id);
}

function effort(id: string, of: number) {
  return { id, effort: of, halfLifeMonths: 12 };
}

const golden: readonly (readonly [id: string, required: number, held: number])[] = [
  ['availability', 2, 3], ['development-process', 2, 3], ['information-security', 3, 1], ['modern-standards', 3, 4], ['programming', 3, 4],
  ['prototyping', 3, 4], ['service-support', 3, 3], ['systems-design', 3, 2], ['integration', 3, 3], ['user-focus', 3, 3],
];

describe('smallest plan', () => {
  it('of the golden engineer: security twice, design once, held for two cycles', () => {
    const gaps = new Set(['information-security', 'systems-design']);
    const requirements = golden.map(([id, required]) => requirement(id, { level: required, mustHave: gaps.has(id) }));
    const levels = Object.fromEntries(golden.map(([id, , held]) => [id, standing(level(held))]));
    const plan = smallestPlan(given(requirements, levels, { cyclesMissing: new Map([...gaps].map((id) => [id, 2])) }));
    expect(plan?.cost).toBe(5);
    expect(plan?.steps).toEqual([
      { id: 'raise:information-security', kind: 'raise', skillId: 'information-security', from: 1, to: 2, cost: 1 },
      { id: 'raise:information-security', kind: 'raise', skillId: 'information-security', from: 2, to: 3, cost: 1 },
      { id: 'raise:systems-design', kind: 'raise', skillId: 'systems-design', from: 2, to: 3, cost: 1 },
      { id: 'sustain', kind: 'sustain', cost: 1 },
      { id: 'sustain', kind: 'sustain', cost: 1 },
    ]);
  });

  it('of who is READY is empty and costs nothing', () => {
    expect(smallestPlan(given([requirement('a', mustHave)], { a: standing(level(3)) }))).toEqual({ cost: 0, steps: [] });
  });

  it.each<[string, PlanInput]>([
    ['the track asks for nothing', given([], { a: standing(level(3)) })],
    ['all of it is exempt', given([requirement('a', mustHave), requirement('b')], { a: standing(notApplicable), b: standing(notApplicable) })],
    ['all of it is exempt, though another alternative is unknown', given([requirement('a', { skillIds: ['a', 'b'] })], { a: standing(notApplicable) })],
    ['a must-have names no skill', given([requirement('a', { skillIds: [], mustHave: true }), requirement('b')], { b: standing(level(3)) })],
    ['a must-have can never be sustained', given([requirement('a', mustHave)], { a: standing(level(3)) }, { cyclesMissing: new Map([['a', Infinity]]) })],
  ])('is none where %s', (_, input) => {
    expect(smallestPlan(input)).toBeNull();
  });

  it('raises from 2.7 to 3 in one step, and no further than the track asks', () => {
    const plan = smallestPlan(given([requirement('a', mustHave)], { a: standing(level(2.7)) }));
    expect(plan?.steps).toEqual([{ id: 'raise:a', kind: 'raise', skillId: 'a', from: 2.7, to: 3, cost: 1 }]);
  });

  it('satisfies a must-have by a second alternative, where that is cheaper than the one that stands for it', () => {
    const input = given([requirement('a', { skillIds: ['java', 'python'], mustHave: true })], { java: standing(level(2)), python: standing(level(1)) });
    expect(planned(input)).toEqual(['raise:java']);
    expect(planned({ ...input, skills: [effort('java', 3), effort('python', 1)] })).toEqual(['raise:python', 'raise:python']);
  });

  it('asks for a rating of an alternative of which nothing is known before it asks for a raise', () => {
    expect(planned(given([requirement('a', { skillIds: ['java', 'python'], mustHave: true })], { java: standing(level(2)) }))).toEqual(['rate:python']);
  });

  it('raises a skill that several requirements share rather than one skill for each', () => {
    const track = [requirement('r1', { skillIds: ['a', 'shared'], mustHave: true }), requirement('r2', { skillIds: ['b', 'shared'], mustHave: true })];
    const levels = { a: standing(level(2)), b: standing(level(2)), shared: standing(level(2)) };
    expect(planned(given(track, levels))).toEqual(['raise:shared']);
    expect(planned(given(track, levels, { skills: [effort('shared', 2.5)] }))).toEqual(['raise:a', 'raise:b']);
  });

  it('raises a shared skill up to what each of its requirements asks', () => {
    const track = [requirement('r1', { skillIds: ['a'], level: 2, mustHave: true }), requirement('r2', { skillIds: ['a'], level: 4, mustHave: true })];
    expect(planned(given(track, { a: standing(level(1)) }))).toEqual(['raise:a', 'raise:a', 'raise:a']);
  });

  it('gives an opportunity for the coverage, though that lowers the score', () => {
    const track = [requirement('a', { weight: 7 }), requirement('b', { weight: 3, level: 2 })];
    const input = given(track, { a: standing(level(3)), b: standing(noOpportunity) });
    expect(smallestPlan(input)?.steps).toEqual([{ id: 'raise:b', kind: 'raise', skillId: 'b', from: 0, to: 1, cost: 1 }]);
    expect(planned({ ...input, settings: { ...defaultSettings, readyScore: 86 } })).toEqual(['raise:b', 'raise:b']);
  });

  it('confirms one skill for several requirements once', () => {
    const track = [requirement('r1', { skillIds: ['a'], mustHave: true }), requirement('r2', { skillIds: ['a'], level: 2, mustHave: true })];
    expect(smallestPlan(given(track, { a: standing(level(3), unconfirmed) }))).toEqual({
      cost: 0.25,
      steps: [{ id: 'confirm:a', kind: 'confirm', skillId: 'a', level: 3, cost: 0.25 }],
    });
  });

  it('confirms a level in dispute: the manager\'s word that is objected to', () => {
    expect(planned(given([requirement('a', mustHave)], { a: standing(level(3), { confirmed: false, source: 'manager' }) }))).toEqual(['confirm:a']);
  });

  it('does not confirm what is raised: raising confirms', () => {
    expect(planned(given([requirement('a', mustHave)], { a: standing(level(2), unconfirmed) }))).toEqual(['raise:a']);
  });

  it('does not confirm what need not be met', () => {
    expect(planned(given([requirement('a')], { a: standing(level(3), unconfirmed) }))).toEqual([]);
  });

  it('confirms the alternative that is met, not the higher one up to the required level that is not', () => {
    const track = [requirement('a', { skillIds: ['java', 'python'], mustHave: true })];
    expect(planned(given(track, { java: standing(level(2)), python: standing(level(3), unconfirmed) }))).toEqual(['confirm:python']);
  });

  it('leaves a must-have alone that two alternatives meet, one of them confirmed', () => {
    const track = [requirement('a', { skillIds: ['java', 'python'], mustHave: true })];
    expect(planned(given(track, { java: standing(level(4), unconfirmed), python: standing(level(3)) }))).toEqual([]);
  });

  it('rates a skill up to the highest level that the track asks of it', () => {
    const track = [requirement('r1', { skillIds: ['a'], level: 2 }), requirement('r2', { skillIds: ['a'], level: 4, mustHave: true })];
    expect(smallestPlan(given(track, {}))?.steps).toEqual([{ id: 'rate:a', kind: 'rate', skillId: 'a', to: 4, cost: 0.25 }]);
  });

  it('rates what the person alone says is not applicable: that is unknown', () => {
    expect(planned(given([requirement('a', mustHave)], { a: standing(notApplicable, unconfirmed) }))).toEqual(['rate:a']);
  });

  it('leaves an exempt must-have out, with its evidence and its cycles', () => {
    const gates = { evidenceLacking: new Set(['a']), cyclesMissing: new Map([['a', 2]]) };
    expect(planned(given([requirement('a', mustHave), requirement('b', mustHave)], { a: standing(notApplicable), b: standing(level(2)) }, gates))).toEqual(['raise:b']);
  });

  it('counts what an exempt must-have asks for, once the plan itself rates another of its skills', () => {
    const track = [requirement('exempt', { skillIds: ['a', 'b'], mustHave: true }), requirement('r', { skillIds: ['b', 'c'], mustHave: true })];
    const gates = { evidenceLacking: new Set(['exempt']), cyclesMissing: new Map([['exempt', 2]]) };
    const input = given(track, { a: standing(notApplicable), c: standing(level(1)) }, gates);
    expect(planned(input)).toEqual(['raise:c', 'raise:c']);
    expect(planned({ ...input, skills: [effort('c', 5)] })).toEqual(['evidence:exempt', 'rate:b', 'sustain', 'sustain']);
  });

  it('asks for evidence of each must-have that lacks it, and of nothing else', () => {
    const track = [requirement('a', mustHave), requirement('b', mustHave), requirement('c')];
    const all = { a: standing(level(3)), b: standing(level(3)), c: standing(level(3)) };
    const plan = smallestPlan(given(track, all, { evidenceLacking: new Set(['a', 'b', 'c']) }));
    expect(plan).toEqual({
      cost: 1,
      steps: ['a', 'b'].map((id): PlanStep => ({ id: `evidence:${id}`, kind: 'evidence', requirementId: id, cost: 0.5 })),
    });
  });

  it('counts further cycles once, as many as the must-have asks for that lacks most', () => {
    const track = [requirement('a', mustHave), requirement('b', mustHave)];
    const missing = new Map([['a', 1], ['b', 2]]);
    expect(planned(given(track, { a: standing(level(3)), b: standing(level(3)) }, { cyclesMissing: missing }))).toEqual(['sustain', 'sustain']);
  });

  it('raises what is heavy, not what is near', () => {
    const track = [requirement('a', { weight: 5, level: 2 }), requirement('b', { level: 3 }), requirement('c', { weight: 10 })];
    expect(planned(given(track, { a: standing(level(1)), b: standing(level(2)), c: standing(level(3)) }, { settings: { ...defaultSettings, readyScore: 90 } }))).toEqual(['raise:a']);
  });

  it('counts who is exactly at the score and at the coverage as there', () => {
    const weights = [0.1, 0.7, 0.05];
    const track = [...weights.map((weight, at) => requirement(`met${at}`, { weight })), requirement('short', { weight: 0.15 }), requirement('unknown', { weight: 0.25 })];
    const levels = { met0: standing(level(3)), met1: standing(level(3)), met2: standing(level(3)), short: standing(level(0)) };
    expect(planned(given(track, levels))).toEqual([]);
  });
});

describe('of two plans of the same cost', () => {
  it('the one of fewer steps is the smaller, though binary fractions make 0.1 + 0.7 less than 0.8', () => {
    const track = [requirement('r1', { skillIds: ['a', 'shared'], mustHave: true }), requirement('r2', { skillIds: ['b', 'shared'], mustHave: true })];
    const levels = { a: standing(level(2)), b: standing(level(2)), shared: standing(level(2)) };
    expect(0.1 + 0.7).toBeLessThan(0.8);
    expect(planned(given(track, levels, { skills: [effort('a', 0.1), effort('b', 0.7), effort('shared', 0.8)] }))).toEqual(['raise:shared']);
  });

  it('then the one whose ids come first, compared as text', () => {
    const levels = { a: standing(level(2)), b: standing(level(2)), 'a-b': standing(level(2)) };
    expect(planned(given([requirement('r', { skillIds: ['b', 'a-b', 'a'], mustHave: true })], levels))).toEqual(['raise:a']);
    expect(planned(given([requirement('r', { skillIds: ['b', 'a-b'], mustHave: true })], levels))).toEqual(['raise:a-b']);
    const cheap = { skills: [effort('b', 0.25)] };
    expect(planned(given([requirement('r', { skillIds: ['b', 'c'], mustHave: true })], levels, cheap))).toEqual(['raise:b']);
  });
});
