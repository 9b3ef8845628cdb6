import fc from 'fast-check';
import { levelOfSkill, scoreReadiness } from './index.js';
import type { Rating } from './index.js';
import { skillIds, someCase, type Case } from './testing/arbitrary.js';

/*
 * The formula a second time, written from the page alone and without regard for speed, by sorting and filtering where
 * the library keeps maps. It shares no line with the library but the types of its inputs.
 */

interface NaiveLevel {
  readonly said: 'level' | 'not_applicable' | 'no_opportunity' | 'nothing';
  readonly level: number;
  readonly by: string;
  readonly confirmed: boolean;
  readonly since: number;
}

function last<Value>(values: readonly Value[], keys: (value: Value) => readonly (number | string)[]): Value | undefined {
  return [...values].sort((one, other) => {
    const [left, right] = [keys(one), keys(other)];
    const place = left.findIndex((key, at) => key !== right[at]);
    return place < 0 ? 0 : left[place]! < right[place]! ? -1 : 1;
  })[values.length - 1];
}

const age = (rating: Rating) => [rating.givenAt, rating.revealedAt, rating.ratingId];

function naiveLevel(input: Case, skillId: string): NaiveLevel {
  const placed = input.ratings.filter(({ cycleId }) => input.cycles.some(({ id }) => id === cycleId));
  const counting = placed.filter((r) => r.skillId === skillId && r.revealedAt <= input.asOf);
  const opening = (cycleId: string) => input.cycles.find(({ id }) => id === cycleId)!.opensAt;
  const newest = last(counting.filter(({ kind }) => kind !== 'self'), (r) => [opening(r.cycleId), r.cycleId])?.cycleId;
  const of = (kind: string) => last(counting.filter((r) => r.kind === kind && (newest === undefined || r.cycleId === newest)), age);
  const [agreed, manager, self] = [of('agreed'), of('manager'), of('self')];
  const main = agreed ?? manager ?? self;
  if (!main) return { said: 'nothing', level: NaN, by: 'nobody', confirmed: false, since: 0 };
  const open = input.disputes.some(
    (d) => d.skillId === skillId && d.cycleId === newest && d.openedAt <= input.asOf && !(d.settledAt !== null && d.settledAt <= input.asOf),
  );
  const said = { said: main.outcome, by: main.kind, confirmed: main.kind !== 'self' && !open, since: main.givenAt };
  if (main.outcome !== 'level') return { ...said, level: NaN };
  if (main !== manager || self?.outcome !== 'level') return { ...said, level: main.level };
  const level = input.settings.managerWeight * main.level + input.settings.selfWeight * self.level;
  return { ...said, by: 'manager_and_self', level: Number(level.toFixed(6)), since: Math.max(main.givenAt, self.givenAt) };
}

function naiveConfidence(input: Case, skillId: string, { by, since }: NaiveLevel): number {
  const base = { agreed: 1, manager_and_self: 0.8, manager: 0.7, self: 0.4, nobody: 0 }[by] ?? NaN;
  const { halfLifeMonths = 12, latestEvidenceAt = -Infinity } = input.traits.get(skillId) ?? {};
  const days = (input.asOf - Math.max(since, latestEvidenceAt)) / 86_400_000;
  return base * Math.pow(0.5, Math.max(days, 0) / 30.4375 / halfLifeMonths);
}

function naiveStatus({ said, level, by }: NaiveLevel, required: number): string {
  if (said === 'level') return level >= required ? 'MET' : 'SHORT';
  if (said === 'no_opportunity') return 'NO_OPPORTUNITY';
  return said === 'not_applicable' && by !== 'self' ? 'EXEMPT' : 'UNKNOWN';
}

function naiveRows(input: Case) {
  return input.requirements.map((requirement) => {
    const choices = requirement.skillIds.map((skillId) => {
      const level = naiveLevel(input, skillId);
      return { skillId, level, status: naiveStatus(level, requirement.level) };
    });
    const order = ['UNKNOWN', 'EXEMPT', 'NO_OPPORTUNITY', 'SHORT'];
    const best = last([...choices].sort((one, other) => (one.skillId > other.skillId ? -1 : 1)), ({ skillId, level, status }) => [
      order.indexOf(status === 'MET' ? 'SHORT' : status),
      level.said === 'level' ? Math.min(level.level, requirement.level) : 0,
      Number(level.confirmed),
      Number(naiveConfidence(input, skillId, level).toFixed(12)),
    ])!;
    return { requirement, ...best };
  });
}

describe('an independent reading of the formula', () => {
  it('agrees on every level', () => {
    fc.assert(
      fc.property(someCase, fc.constantFrom(...skillIds), (input, skillId) => {
        const naive = naiveLevel(input, skillId);
        const ours = levelOfSkill({ ...input, skillId });
        expect(ours.outcome).toBe(naive.said === 'nothing' ? 'unknown' : naive.said);
        if (ours.outcome === 'unknown') return;
        expect(ours).toMatchObject({ source: naive.by, confirmed: naive.confirmed, givenAt: naive.since });
        if (ours.outcome === 'level') expect(ours.level).toBeCloseTo(naive.level, 9);
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees on every row, the score, the coverage and the count of what is met', () => {
    fc.assert(
      fc.property(someCase, (input) => {
        const rows = naiveRows(input);
        const ours = scoreReadiness(input);
        expect(ours.requirements.map(({ requirementId, status, skillId }) => [requirementId, status, skillId])).toEqual(
          rows.map(({ requirement, status, skillId }) => [requirement.id, status, skillId]),
        );
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        const known = rows.filter(({ status }) => status === 'MET' || status === 'SHORT');
        const knownWeight = sum(known.map(({ requirement }) => requirement.weight));
        const points = sum(known.map(({ requirement, level }) => requirement.weight * Math.min(1, level.level / requirement.level)));
        if (known.length === 0) expect(ours.score).toBeNull();
        else expect(ours.score).toBeCloseTo((100 * points) / knownWeight, 9);
        const covered = sum(rows.filter(({ status }) => status !== 'EXEMPT').map(({ requirement }) => requirement.weight));
        expect(ours.coverage).toBeCloseTo(covered === 0 ? 0 : knownWeight / covered, 9);
        expect(ours.met).toBe(rows.filter(({ status }) => status === 'MET').length);
      }),
      { numRuns: 5000 },
    );
  });
});
