import fc from 'fast-check';
import type { Plan, PlanStep, Requirement } from './index.js';
import { smallestPlan, type PlanInput } from './smallest-plan.js';
import { exhaustivePlan, isReadyAfter } from './testing/exhaustive-plan.js';
import { planCase, triable, twelveOpen } from './testing/plan-case.js';

const runs = { numRuns: 1500 };

function expectSame(found: Plan | null, judged: Plan | null): void {
  expect(found?.steps).toEqual(judged?.steps);
  expect(Math.abs((found?.cost ?? 0) - (judged?.cost ?? 0))).toBeLessThan(1e-9);
}

/** A case together with another order of each of its lists. */
const shuffled = planCase().chain((input) =>
  fc
    .tuple(
      ...[input.requirements, [...input.levels], input.skills, [...input.evidenceLacking], [...input.cyclesMissing]].map((list) =>
        fc.shuffledSubarray<unknown>([...list], { minLength: list.length, maxLength: list.length }),
      ),
    )
    .map(([requirements, levels, skills, lacking, missing]) => ({
      input,
      again: {
        ...input,
        requirements: (requirements as Requirement[]).map((one) => ({ ...one, skillIds: [...one.skillIds].reverse() })),
        levels: new Map(levels as [string, never][]),
        skills,
        evidenceLacking: new Set(lacking),
        cyclesMissing: new Map(missing as [string, number][]),
      } as PlanInput,
    })),
);

describe('laws of the smallest plan', () => {
  it('it is what a search of every set of steps finds', () => {
    fc.assert(
      fc.property(planCase({ skills: 6 }), (some) => {
        const input = triable(some, 1500);
        expectSame(smallestPlan(input), exhaustivePlan(input));
      }),
      { numRuns: 3000 },
    );
  });

  it('it is what a search of every set of steps finds, for twelve open requirements of one step each', () => {
    fc.assert(
      fc.property(twelveOpen, (input) => expectSame(smallestPlan(input), exhaustivePlan(input))),
      { numRuns: 300 },
    );
  });

  it('doing all of it makes READY; doing any proper part of it does not', () => {
    fc.assert(
      fc.property(planCase({ skills: 11, requirements: 20 }), fc.infiniteStream(fc.boolean()), (input, coin) => {
        const plan = smallestPlan(input);
        fc.pre(plan !== null);
        const steps = plan?.steps ?? [];
        expect(isReadyAfter(input, steps)).toBe(true);
        for (const left of steps) expect(isReadyAfter(input, steps.filter((step) => step !== left))).toBe(false);
        const part: PlanStep[] = steps.filter(() => coin.next().value);
        expect(isReadyAfter(input, part)).toBe(part.length === steps.length);
      }),
      runs,
    );
  });

  it('the order of inputs never matters, to the byte', () => {
    fc.assert(
      fc.property(shuffled, ({ input, again }) => expect(JSON.stringify(smallestPlan(again))).toBe(JSON.stringify(smallestPlan(input)))),
      runs,
    );
  });

  it('a skill outside the track never matters', () => {
    fc.assert(
      fc.property(planCase(), planCase(), (input, other) => {
        const levels = new Map([...other.levels].map(([skillId, level]) => [`other-${skillId}`, level]));
        const skills = other.skills.map((skill) => ({ ...skill, id: `other-${skill.id}` }));
        const more = { ...input, levels: new Map([...levels, ...input.levels]), skills: [...skills, ...input.skills] };
        expect(smallestPlan(more)).toEqual(smallestPlan(input));
      }),
      runs,
    );
  });

  it('it costs nothing exactly where the state is READY', () => {
    fc.assert(
      fc.property(planCase({ requirements: 5 }), (input) => {
        const plan = smallestPlan(input);
        expect(plan?.cost === 0).toBe(isReadyAfter(input, []));
        expect(plan?.steps.length === 0).toBe(plan?.cost === 0);
      }),
      runs,
    );
  });
});
