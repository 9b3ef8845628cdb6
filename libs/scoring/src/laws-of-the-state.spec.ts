import fc from 'fast-check';
import { scoreReadiness } from './index.js';
import type { Evidence, Readiness, State } from './index.js';
import { someCase } from './testing/arbitrary.js';
import { anyCase } from './testing/near-ready.js';

const runs = { numRuns: 1000 };
const rank: Readonly<Record<State, number>> = { NOT_ENOUGH_DATA: 0, NOT_YET: 1, READY_IF: 2, READY: 3 };

/** A case, and the readiness before and after further evidence was accepted. */
const evidenced = fc.tuple(anyCase, someCase).map(([input, other]) => {
  const more: Evidence[] = other.evidence.map((item) => ({ ...item, evidenceId: `more-${item.evidenceId}`, quality: Math.min(7, item.quality + 2) }));
  return { before: scoreReadiness(input), after: scoreReadiness({ ...input, evidence: [...more, ...input.evidence] }) };
});

/** A case, and the readiness before and after further disputes were opened. */
const disputed = fc.tuple(anyCase, someCase).map(([input, other]) => ({
  before: scoreReadiness(input),
  after: scoreReadiness({ ...input, disputes: [...other.disputes, ...input.disputes] }),
}));

function numbersOf({ score, coverage, met, requirements }: Readiness) {
  return { score, coverage, met, rows: requirements.map(({ status, contribution, lostPoints }) => [status, contribution, lostPoints]) };
}

describe('laws of the state', () => {
  it('the cases that the laws are tried on are in every state, READY and READY_IF often', () => {
    const states = fc.sample(anyCase, { numRuns: 1000, seed: 5 }).map((input) => scoreReadiness(input).state);
    for (const state of Object.keys(rank)) expect([state, states.filter((found) => found === state).length > 30]).toEqual([state, true]);
  });

  it('READY is to pass every gate with coverage and score enough, and nothing else', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const { state, score, coverage, requirements } = scoreReadiness(input);
        const { enoughCoverage, readyCoverage, readyScore } = input.settings;
        const passes = requirements.every(({ gate }) => gate?.passes ?? true);
        expect(state === 'READY').toBe(passes && coverage > readyCoverage - 1e-9 && score !== null && score > readyScore - 1e-9);
        expect(state === 'NOT_ENOUGH_DATA').toBe(score === null || coverage < enoughCoverage - 1e-9);
      }),
      runs,
    );
  });

  it('who is READY has an empty plan, READY_IF a plan within its cost, NOT_YET none, and no plan of theirs costs nothing', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const { state, plan } = scoreReadiness(input);
        if (state === 'READY') return expect(plan).toEqual({ cost: 0, steps: [] });
        expect(plan === null || (plan.cost > 0 && plan.steps.length > 0)).toBe(true);
        if (state === 'NOT_ENOUGH_DATA') return;
        expect(state === 'READY_IF').toBe(plan !== null && plan.cost < input.settings.readyIfCost + 1e-9);
      }),
      runs,
    );
  });

  it('accepting evidence never lowers the state; it moves no score, and the ends only towards each other', () => {
    fc.assert(
      fc.property(evidenced, ({ before, after }) => {
        expect(rank[after.state]).toBeGreaterThanOrEqual(rank[before.state]);
        expect(numbersOf(after)).toEqual(numbersOf(before));
        expect(after.low ?? -1).toBeGreaterThanOrEqual(before.low ?? -1);
        expect(after.high ?? -1).toBeLessThanOrEqual(before.high ?? -1);
      }),
      runs,
    );
  });

  it('disputes only ever take confirmation away', () => {
    fc.assert(
      fc.property(disputed, ({ before, after }) => {
        expect(numbersOf(after)).toEqual(numbersOf(before));
        expect([after.low, after.high]).toEqual([before.low, before.high]);
        after.requirements.forEach((row, at) => expect(row.confirmed && !before.requirements[at]!.confirmed).toBe(false));
        expect(rank[after.state]).toBeLessThanOrEqual(rank[before.state]);
      }),
      runs,
    );
  });
});
