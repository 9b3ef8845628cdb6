import fc from 'fast-check';
import type { Requirement, SkillLevel } from './index.js';
import { rememberedPlans } from './plan-memory.js';
import { scorePerson, scoreReadiness } from './score.js';
import { defaultSettings } from './settings.js';
import { smallestPlan, type PlanInput } from './smallest-plan.js';
import { anyCase } from './testing/near-ready.js';
import { level, requirement, standing } from './testing/person.js';
import { planCase } from './testing/plan-case.js';

/** The same with one requirement, or what is held of one skill, changed. */
function requiring(input: PlanInput, at: number, change: (one: Requirement) => Partial<Requirement>): PlanInput {
  return { ...input, requirements: input.requirements.map((one, index) => (index === at % input.requirements.length ? { ...one, ...change(one) } : one)) };
}
function holding(input: PlanInput, at: number, change: (one: Known) => SkillLevel): PlanInput {
  const levels = [...input.levels].map(([id, held], index) => [id, index === at % input.levels.size && held.outcome !== 'unknown' ? change(held) : held] as const);
  return { ...input, levels: new Map(levels) };
}
type Known = Exclude<SkillLevel, { outcome: 'unknown' }>;

/** Everything that a plan depends on, one at a time. */
const changes: readonly ((input: PlanInput, at: number) => PlanInput)[] = [
  (input) => ({ ...input, levels: new Map(input.levels) }),
  (input, at) => requiring(input, at, ({ weight }) => ({ weight: weight * 3 })),
  (input, at) => requiring(input, at, ({ level }) => ({ level: level + 1 })),
  (input, at) => requiring(input, at, ({ mustHave }) => ({ mustHave: !mustHave })),
  (input, at) => requiring(input, at, ({ skillIds }) => ({ skillIds: [...skillIds, 'a'] })),
  (input, at) => holding(input, at, (held) => ({ ...held, confirmed: !held.confirmed })),
  (input, at) => holding(input, at, (held) => ({ ...held, source: held.source === 'self' ? 'manager' : 'self' })),
  (input, at) => holding(input, at, (held) => (held.outcome === 'level' ? { ...held, level: held.level / 2 } : { ...held, outcome: 'level', level: 1 })),
  (input, at) => holding(input, at, (held) => ({ ...held, outcome: held.outcome === 'no_opportunity' ? 'not_applicable' : 'no_opportunity' })),
  (input, at) => ({ ...input, levels: new Map([...input.levels].filter((_, index) => index !== at % input.levels.size)) }),
  (input, at) => ({ ...input, skills: input.skills.map((one, index) => (index === at % input.skills.length ? { ...one, effort: one.effort * 3 } : one)) }),
  (input) => ({ ...input, settings: { ...input.settings, readyScore: input.settings.readyScore / 2 } }),
  (input) => ({ ...input, settings: { ...input.settings, readyCoverage: 0.5 - input.settings.readyCoverage / 2 } }),
  (input) => ({ ...input, settings: { ...input.settings, enoughCoverage: 1 - input.settings.enoughCoverage } }),
  (input, at) => ({ ...input, evidenceLacking: new Set([...input.evidenceLacking].concat(`r${at % 4}`)) }),
  (input, at) => ({ ...input, cyclesMissing: new Map([...input.cyclesMissing, [`r${at % 4}`, 3]]) }),
];

const alike: fc.Arbitrary<PlanInput[]> = fc
  .tuple(planCase({ skills: 4, requirements: 4 }), fc.nat(11))
  .map(([input, at]) => [input, ...changes.map((change) => change(input, at))]);

function raised(from: number): PlanInput {
  const none = { skills: [], settings: defaultSettings, evidenceLacking: new Set<string>(), cyclesMissing: new Map<string, number>() };
  return { requirements: [requirement('a', { mustHave: true })], levels: new Map([['a', standing(level(from))]]), ...none };
}

describe('remembered plans', () => {
  it('are the smallest plans, whichever of the things that a plan depends on is another now', () => {
    fc.assert(
      fc.property(alike, fc.constantFrom(2, 100), (inputs, most) => {
        const plans = rememberedPlans(most);
        for (const input of inputs) expect(plans(input)).toEqual(smallestPlan(input));
      }),
      { numRuns: 500 },
    );
  });

  it('make no difference to a score', () => {
    const plans = rememberedPlans();
    fc.assert(
      fc.property(anyCase, ({ requirements, ...input }) => {
        const expected = scoreReadiness({ requirements, ...input });
        expect(scorePerson(input, plans).toward(requirements)).toEqual(expected);
        expect(scorePerson(input, plans).toward(requirements)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('are found once, and forgotten when so many others came after', () => {
    const plans = rememberedPlans(2);
    const first = plans(raised(1));
    expect(plans(raised(1))).toBe(first);
    expect(plans(raised(2))).not.toBe(first);
    expect(plans(raised(1))).toBe(first);
    plans(raised(0));
    expect(plans(raised(1))).not.toBe(first);
    expect(plans(raised(1))).toEqual(first);
  });

  it('are remembered where there is none, too', () => {
    const [plans, exempt] = [rememberedPlans(), { ...raised(1), requirements: [] }];
    expect([plans(exempt), plans(exempt)]).toEqual([null, null]);
  });
});
