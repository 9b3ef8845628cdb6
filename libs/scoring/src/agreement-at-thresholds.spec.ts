import fc from 'fast-check';
import { defaultSettings, scoreReadiness } from './index.js';
import type { Rating, Requirement, ScoringInput } from './index.js';
import { differences } from './testing/independent/differences.js';
import { richCase } from './testing/independent/rich-case.js';
import { plainReadiness } from './testing/independent/score.js';
import { MONTH } from './testing/independent/standing.js';

const nearly = fc.constantFrom(0, 1e-10, -1e-10, 1e-8, -1e-8);

/** People who are asked for just what they have, or a hair more or less: within the tolerance and beyond it. */
const atThresholds: fc.Arbitrary<ScoringInput> = fc.tuple(richCase, nearly, nearly, nearly).map(([input, byScore, byCoverage, byCost]) => {
  const { score, coverage, plan } = plainReadiness(input);
  const { readyIfCost, enoughCoverage } = input.settings;
  const settings = {
    ...input.settings,
    readyScore: (score ?? 85) + byScore,
    readyCoverage: coverage + byCoverage,
    enoughCoverage: Math.min(enoughCoverage, coverage),
    readyIfCost: plan === null || plan.cost === 0 ? readyIfCost : plan.cost + byCost,
  };
  return { ...input, settings };
});

function level(skillId: string, value: number): Rating {
  const at = 3 * MONTH;
  return { ratingId: skillId, skillId, cycleId: 'q', kind: 'agreed', givenAt: at, revealedAt: at, outcome: 'level', level: value };
}

function anyOf(id: string, skillIds: readonly string[]): Requirement {
  return { id, skillIds, level: 2, weight: 1, mustHave: false, evidenceRule: null };
}

describe('the library and a second implementation of formula v1, where a hair decides', () => {
  it('agree on people who have just what is asked for', () => {
    const states = new Map<string, number>();
    fc.assert(
      fc.property(atThresholds, (input) => {
        const mine = plainReadiness(input);
        states.set(mine.state, (states.get(mine.state) ?? 0) + 1);
        expect(differences(scoreReadiness(input), mine)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(['READY', 'READY_IF', 'NOT_YET'].filter((state) => (states.get(state) ?? 0) < 10)).toEqual([]);
  });

  it('agree that 0.1 and 0.2 cost as much as twice 0.15, so that the ids decide', () => {
    const input: ScoringInput = {
      ratings: [level('a', 1), level('b', 0), level('c', 1)],
      cycles: [{ id: 'q', opensAt: 2 * MONTH, closedAt: null }],
      disputes: [],
      evidence: [],
      skills: Object.entries({ a: 0.1, b: 0.15, c: 0.2 }).map(([id, effort]) => ({ id, effort, halfLifeMonths: 12 })),
      settings: { ...defaultSettings, readyScore: 100 },
      asOf: 4 * MONTH,
      requirements: [anyOf('t1', ['a', 'b']), anyOf('t2', ['b', 'c'])],
    };
    const mine = plainReadiness(input);
    expect(mine.plan?.stepIds).toEqual(['raise:a', 'raise:c']);
    expect(differences(scoreReadiness(input), mine)).toEqual([]);
  });
});
