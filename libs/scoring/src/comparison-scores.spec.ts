import fc from 'fast-check';
import { compareRules } from './comparison-scores.js';
import type { ComparisonScore, RequirementResult, RequirementStatus } from './result.js';

function row(required: number, level: number | null, status: RequirementStatus): RequirementResult {
  return {
    requirementId: 'r', status, skillId: 's', level, required, weight: 1, mustHave: false, confirmed: true, attainment: null,
    contribution: null, lostPoints: null, source: null, givenAt: null, confidence: null, gate: null,
  };
}

const rated = (required: number, level: number) => row(required, level, level >= required ? 'MET' : 'SHORT');

/** The scores in the order of the rules, to nine decimals. */
function scores(...requirements: readonly RequirementResult[]): (number | null)[] {
  return compareRules({ requirements }).map(({ score }) => (score === null ? null : Number(score.toFixed(9))));
}

describe('comparison scorers', () => {
  it('give the golden engineer 30, 80, 90, 91 and 110 %', () => {
    const golden = [rated(2, 3), rated(2, 3), rated(3, 1), rated(3, 4), rated(3, 4), rated(3, 4), rated(3, 3), rated(3, 2), rated(3, 3), rated(3, 3)];
    expect(compareRules({ requirements: golden }).map(({ rule }) => rule)).toEqual<ComparisonScore['rule'][]>([
      'exact_matches', 'met_share', 'capped_ratios', 'gap_table', 'ratios_capped_at_two',
    ]);
    expect(scores(...golden)).toEqual([30, 80, 90, 91, 110]);
  });

  it('read what is unknown, and what nobody had the opportunity to show, as level 0', () => {
    expect(scores(rated(3, 3), row(3, null, 'UNKNOWN'))).toEqual([50, 50, 50, 57.5, 50]);
    expect(scores(rated(3, 3), row(3, null, 'NO_OPPORTUNITY'))).toEqual([50, 50, 50, 57.5, 50]);
  });

  it('say next to nothing, where we say that we do not know, of a person of whom nothing is known', () => {
    expect(scores(row(4, null, 'UNKNOWN'), row(1, null, 'UNKNOWN'))).toEqual([0, 0, 0, 37.5, 0]);
  });

  it('leave out what is exempt', () => {
    expect(scores(rated(3, 3), row(3, null, 'EXEMPT'))).toEqual([100, 100, 100, 100, 100]);
  });

  it('have nothing to say where no requirement is left', () => {
    expect(scores(row(3, null, 'EXEMPT'))).toEqual([null, null, null, null, null]);
    expect(scores()).toEqual([null, null, null, null, null]);
  });

  it('give level 0 what the gap is worth, and else nothing', () => {
    expect(scores(rated(2, 0))).toEqual([0, 0, 0, 40, 0]);
  });

  it('look up a gap of more than four levels as one of four', () => {
    expect([4, 5, 9].map((required) => scores(rated(required, 0))[3])).toEqual([5, 5, 5]);
  });

  it('count a level above double as double, in the last rule alone', () => {
    expect(scores(rated(1, 4))).toEqual([0, 100, 100, 100, 200]);
  });

  it('look up a part of a level as a whole one, but not a binary fraction of one', () => {
    expect(scores(rated(3, 2.7))[3]).toBe(70);
    expect(scores(rated(3, 3 - 1e-12))[3]).toBe(100);
  });

  it('know no weights', () => {
    expect(scores({ ...rated(2, 2), weight: 9 }, rated(2, 0))).toEqual([50, 50, 50, 70, 50]);
  });

  it('stay within 0 and 100 %, the last within 200 %, and in their order of strictness', () => {
    const someRow = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.double({ min: 0, max: 8, noNaN: true }))
      .map(([required, level]) => rated(required, level));
    fc.assert(
      fc.property(fc.array(someRow, { minLength: 1 }), (requirements) => {
        const [exact, met, capped, table, two] = compareRules({ requirements }).map(({ score }) => score ?? NaN) as [number, number, number, number, number];
        expect(exact).toBeLessThanOrEqual(met);
        expect(met).toBeLessThanOrEqual(Math.min(capped, table) + 1e-9);
        expect(Math.max(capped, table)).toBeLessThanOrEqual(100 + 1e-9);
        expect(capped).toBeLessThanOrEqual(two + 1e-9);
        expect(two).toBeLessThanOrEqual(200 + 1e-9);
      }),
      { numRuns: 1000 },
    );
  });
});
