import fc from 'fast-check';
import { scoreReadiness } from './index.js';
import type { ScoringInput } from './index.js';
import { anyCase } from './testing/near-ready.js';

const runs = { numRuns: 1000 };

/** The score where a skill of its own stands for one requirement, at this share of the required level. */
function scoreWithAttainment(input: ScoringInput, requirementId: string, share: number): number {
  const required = input.requirements.find(({ id }) => id === requirementId)!.level;
  const requirements = input.requirements.map((requirement) => (requirement.id === requirementId ? { ...requirement, skillIds: ['its-own'] } : requirement));
  return scoreReadiness({ ...input, requirements, assumptions: { levels: new Map([['its-own', share * required]]) } }).score ?? NaN;
}

/** A case and one of its known rows. */
const known = fc.tuple(anyCase, fc.nat()).map(([input, pick]) => {
  const readiness = scoreReadiness(input);
  const rows = readiness.requirements.filter(({ contribution }) => contribution !== null);
  return { input, readiness, rows, row: rows[pick % rows.length] };
});

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('laws of the score', () => {
  it('contributions add up to the score, and with the lost points to 100', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const { score, requirements } = scoreReadiness(input);
        fc.pre(score !== null);
        const contributed = sum(requirements.map(({ contribution }) => contribution));
        const lost = sum(requirements.map(({ lostPoints }) => lostPoints));
        expect(Math.abs(contributed - score!)).toBeLessThan(1e-9);
        expect(Math.abs(contributed + lost - 100)).toBeLessThan(1e-9);
      }),
      runs,
    );
  });

  it('taking one contribution away, or giving one loss back, changes the score by what the explanation says', () => {
    fc.assert(
      fc.property(known, ({ input, readiness: { score }, row }) => {
        fc.pre(row !== undefined);
        const { requirementId, contribution, lostPoints } = row!;
        expect(Math.abs(scoreWithAttainment(input, requirementId, 0) - (score! - contribution!))).toBeLessThan(1e-9);
        expect(Math.abs(scoreWithAttainment(input, requirementId, 1) - (score! + lostPoints!))).toBeLessThan(1e-9);
      }),
      runs,
    );
  });

  it('taking a whole requirement away leaves what the other rows give, shared by their weight', () => {
    fc.assert(
      fc.property(known, ({ input, readiness, rows, row }) => {
        fc.pre(row !== undefined);
        const requirements = input.requirements.filter(({ id }) => id !== row!.requirementId);
        const others = rows.filter((other) => other !== row);
        const after = scoreReadiness({ ...input, requirements }).score;
        if (others.length === 0) return expect(after).toBeNull();
        const weights = sum(rows.map(({ weight }) => weight));
        const expected = ((readiness.score! - row!.contribution!) * weights) / sum(others.map(({ weight }) => weight));
        expect(Math.abs(after! - expected) / (weights / sum(others.map(({ weight }) => weight)))).toBeLessThan(1e-9);
      }),
      runs,
    );
  });

  it('low <= score <= high, and all three are null where nothing is known', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const { low, score, high } = scoreReadiness(input);
        if (score === null) return expect([low, high]).toEqual([null, null]);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(score);
        expect(high).toBeGreaterThanOrEqual(score);
        expect(high).toBeLessThanOrEqual(100);
      }),
      runs,
    );
  });

  it('the score is null or from 0 to 100, shares are from 0 to 1, and nothing is a number that is not one', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const readiness = scoreReadiness(input);
        const { score, coverage, requirements } = readiness;
        expect(score === null || (score >= 0 && score <= 100)).toBe(true);
        expect(score === null).toBe(requirements.every(({ attainment }) => attainment === null));
        const shares = [coverage, ...requirements.flatMap(({ attainment, confidence }) => [attainment ?? 0, confidence ?? 0])];
        expect(shares.filter((share) => share < 0 || share > 1)).toEqual([]);
        expect(numbersIn(readiness).filter((value) => !Number.isFinite(value))).toEqual([]);
      }),
      runs,
    );
  });

  it('a row has its numbers exactly where it is MET or SHORT, and a gate exactly where it is a must-have that is not exempt', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        for (const row of scoreReadiness(input).requirements) {
          const isKnown = row.status === 'MET' || row.status === 'SHORT';
          const numbers = [row.level, row.attainment, row.contribution, row.lostPoints, row.confidence];
          expect(numbers.every((value) => (value !== null) === isKnown)).toBe(true);
          expect(row.gate !== null).toBe(row.mustHave && row.status !== 'EXEMPT');
        }
      }),
      runs,
    );
  });
});
