import { historyOf, type StoredStep } from './readiness-history.rules.js';

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const step = (day: number, frameworkVersionId: string, score = 50): StoredStep =>
  ({ from: at(day), state: 'NOT_YET', score, low: 40, high: 60, coverage: 1, met: 1, planCost: 4, frameworkVersionId, settingsVersion: 0 });
const version = (frameworkVersionId: string, number: number, day: number) => ({ frameworkVersionId, number, effectiveFrom: at(day).getTime() });
const spans = (stored: StoredStep[], frameworks: ReturnType<typeof version>[], now = 31) => historyOf(stored, { frameworks, now: at(now) }).map(({ from, until }) => [from.getUTCDate(), until?.getUTCDate() ?? null]);

describe('a history', () => {
  it('ends a step at the next, and the last one nowhere', () => {
    expect(spans([step(2, 'a'), step(5, 'a', 60)], [version('a', 1, 1)])).toEqual([[2, 5], [5, null]]);
  });

  it('has a gap where a framework that has no such track was in force', () => {
    expect(spans([step(2, 'a'), step(20, 'c')], [version('a', 1, 1), version('b', 2, 10), version('c', 3, 20)])).toEqual([[2, 10], [20, null]]);
    expect(spans([step(2, 'a')], [version('a', 1, 1), version('b', 2, 10)])).toEqual([[2, 10]]);
  });

  it('does not end at a framework that is yet to take effect', () => {
    expect(spans([step(2, 'a')], [version('a', 1, 1), version('b', 2, 10)], 9)).toEqual([[2, null]]);
  });

  it('takes for one what looks the same, unless there is a gap between', () => {
    expect(spans([step(2, 'a'), step(5, 'a'), step(7, 'a', 60)], [version('a', 1, 1)])).toEqual([[2, 7], [7, null]]);
    expect(spans([step(2, 'a'), step(20, 'a')], [version('a', 1, 1), version('b', 2, 10), version('a', 3, 20)])).toEqual([[2, 10], [20, null]]);
  });
});
