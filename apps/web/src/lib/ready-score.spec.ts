import { readyScoreOn } from './ready-score.js';

const version = (effectiveFrom: string | null, readyScore: number) => ({ effectiveFrom, settings: { readyScore } });

describe('the score that is asked for', () => {
  it('is that of the version in force at the end of the day, of the latest where no day is chosen', () => {
    const versions = [version('2026-03-10T12:00:00Z', 90), version('2026-02-10T12:00:00Z', 80), version(null, 85)];
    expect([null, '2026-03-11', '2026-03-08', '2026-01-01'].map((day) => readyScoreOn(versions, day))).toEqual([90, 90, 80, 85]);
    expect(readyScoreOn([], null)).toBeUndefined();
  });
});
