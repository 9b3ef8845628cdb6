import { assumptionsOf, defaultSettings, scoreReadiness } from './index.js';
import type { PersonInput, PlanStep, Rating, Readiness } from './index.js';
import { day, evidence, level, noOpportunity, notApplicable, person, rating, requirement, said } from './testing/person.js';

const raise = (skillId: string, from: number, to: number): PlanStep => ({ id: `raise:${skillId}`, kind: 'raise', skillId, from, to, cost: 1 });
const rate = (skillId: string, to: number): PlanStep => ({ id: `rate:${skillId}`, kind: 'rate', skillId, to, cost: 0.25 });
const confirm = (skillId: string, at: number): PlanStep => ({ id: `confirm:${skillId}`, kind: 'confirm', skillId, level: at, cost: 0.25 });
const evidenceFor = (requirementId: string): PlanStep => ({ id: `evidence:${requirementId}`, kind: 'evidence', requirementId, cost: 0.5 });
const sustain: PlanStep = { id: 'sustain', kind: 'sustain', cost: 1 };

describe('what is supposed once the steps of a plan are done', () => {
  it('is nothing where there are none', () => {
    expect(assumptionsOf([])).toEqual({ levels: new Map(), evidenced: new Set(), cyclesHeld: 0 });
  });

  it.each<[string, PlanStep, object]>([
    ['raise: the level that it leads to', raise('a', 1, 2), { levels: new Map([['a', 2]]) }],
    ['rate: the level that it is taken to stand at', rate('a', 3), { levels: new Map([['a', 3]]) }],
    ['confirm: the level as it is', confirm('a', 2.7), { levels: new Map([['a', 2.7]]) }],
    ['evidence: the rule of that requirement holds', evidenceFor('r'), { evidenced: new Set(['r']) }],
    ['sustain: one more cycle', sustain, { cyclesHeld: 1 }],
  ])('%s', (_name, step, expected) => {
    expect(assumptionsOf([step])).toEqual({ levels: new Map(), evidenced: new Set(), cyclesHeld: 0, ...expected });
  });

  it('is the highest of several raises, in any order', () => {
    const steps = [raise('a', 0, 1), raise('a', 2, 3), raise('a', 1, 2), raise('b', 0, 1)];
    const levels = new Map([['a', 3], ['b', 1]]);
    expect(assumptionsOf(steps).levels).toEqual(levels);
    expect(assumptionsOf([...steps].reverse()).levels).toEqual(levels);
  });

  it('is every requirement with evidence and every cycle held', () => {
    expect(assumptionsOf([sustain, evidenceFor('r'), sustain, evidenceFor('s')])).toMatchObject({ evidenced: new Set(['r', 's']), cyclesHeld: 2 });
  });
});

describe('readiness with what is supposed', () => {
  const rule = { minimumQuality: null, roles: [], fields: [] };
  const must = requirement('security', { mustHave: true, evidenceRule: rule });

  function after(steps: readonly PlanStep[], ratings: readonly Rating[], more: Partial<PersonInput> = {}): Readiness {
    return scoreReadiness({ requirements: [must], ...person(ratings, more), assumptions: assumptionsOf(steps) });
  }

  it('takes a raised level as agreed and confirmed on the day, by no rating', () => {
    const disputes = [{ skillId: 'security', cycleId: 'q4', openedAt: 0, settledAt: null }];
    expect(after([raise('security', 2, 3)], said('security', level(2), ['self', 24]), { disputes }).requirements[0]).toMatchObject({
      status: 'MET', level: 3, confirmed: true, source: 'assumed', confidence: 1, givenAt: 365 * day, gate: { met: true, confirmed: true },
    });
  });

  it('takes a rated skill as known', () => {
    expect(after([rate('security', 4)], [])).toMatchObject({ coverage: 1, score: 100, met: 1 });
  });

  it('takes a confirmed level as it is', () => {
    expect(after([confirm('security', 2)], said('security', level(2), 'self')).requirements[0]).toMatchObject({ status: 'SHORT', level: 2, confirmed: true });
  });

  it.each([noOpportunity, notApplicable])('takes a level instead of a word that is none', (outcome) => {
    expect(after([raise('security', 0, 1)], said('security', outcome)).requirements[0]).toMatchObject({ status: 'SHORT', level: 1 });
  });

  it('does not touch other skills', () => {
    expect(after([raise('caching', 0, 4)], said('security', level(2)))).toEqual(
      scoreReadiness({ requirements: [must], ...person(said('security', level(2))) }),
    );
  });

  it('holds no cycle by a raised level: that takes cycles', () => {
    expect(after([raise('security', 2, 3)], []).requirements[0]!.gate!.sustained).toMatchObject({ holds: false, missing: 2 });
    expect(after([sustain, sustain], []).requirements[0]!.gate!.sustained).toMatchObject({ holds: true, missing: 0 });
  });

  it('brings no evidence by a raised level', () => {
    expect(after([raise('security', 2, 3)], []).requirements[0]!.gate!.evidence).toMatchObject({ holds: false });
    expect(after([evidenceFor('security')], []).requirements[0]!.gate!.evidence).toMatchObject({ holds: true });
  });

  it('is READY where all that is missing is supposed, and not where one of it is left out', () => {
    const steps = [raise('security', 2, 3), evidenceFor('security'), sustain];
    const ratings = [rating('q3/agreed', level(3)), rating('q4/agreed', level(2))];
    expect(after(steps, ratings).state).toBe('READY');
    for (const left of steps) expect(after(steps.filter((step) => step !== left), ratings).state).not.toBe('READY');
  });

  it('is lower, too, where a lower level is supposed', () => {
    expect(after([confirm('security', 1)], said('security', level(4), 'agreed')).score).toBeCloseTo(100 / 3, 9);
  });

  it('does not renew another skill or the evidence of today', () => {
    const input = person(said('caching', level(3), ['agreed', 12]), { settings: defaultSettings, evidence: [evidence('e')] });
    const caching = { ...input, requirements: [requirement('caching')], assumptions: assumptionsOf([raise('security', 2, 3)]) };
    expect(scoreReadiness(caching).requirements[0]!.confidence).toBeCloseTo(0.5, 12);
  });
});
