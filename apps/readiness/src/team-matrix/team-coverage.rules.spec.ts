import { coverageByColumn, meetsTrack, shownToOthers } from './team-coverage.rules.js';

describe('team coverage', () => {
  it('counts who meets, falls short and is unknown, and leaves the exempt out', () => {
    const rows = [
      [0, 130, -1, -2],
      [0, 100, -3, -2],
      [50, -2, -1, -2],
    ];
    expect(coverageByColumn(rows, 4)).toEqual([
      { meeting: 2, short: 1, unknown: 0, gap: 0.5 / 3 },
      { meeting: 0, short: 2, unknown: 0, gap: 1.15 },
      { meeting: 0, short: 0, unknown: 3, gap: 0 },
      { meeting: 0, short: 0, unknown: 0, gap: 0 },
    ]);
  });

  it('has a column for every requirement even without people', () => {
    expect(coverageByColumn([], 2)).toEqual(Array(2).fill({ meeting: 0, short: 0, unknown: 0, gap: 0 }));
  });

  it('shows others a number that is made of five people or more, and none that is made of fewer', () => {
    const nothing = { meeting: null, short: null, unknown: null, gap: null };
    expect(shownToOthers({ meeting: 2, short: 2, unknown: 0, gap: 1 })).toEqual(nothing);
    expect(shownToOthers({ meeting: 0, short: 0, unknown: 0, gap: 0 })).toEqual(nothing);
    expect(shownToOthers({ meeting: 2, short: 2, unknown: 1, gap: 1 })).toEqual({ meeting: 2, short: 2, unknown: 1, gap: null });
    expect(shownToOthers({ meeting: 3, short: 2, unknown: 0, gap: 1 })).toEqual({ meeting: 3, short: 2, unknown: 0, gap: 1 });
  });

  it('says who meets a track: everything asked, and something was asked', () => {
    expect(meetsTrack([0, 0, -2])).toBe(true);
    expect(meetsTrack([0, 1])).toBe(false);
    expect(meetsTrack([0, -1])).toBe(false);
    expect(meetsTrack([0, -3])).toBe(false);
    expect(meetsTrack([-2, -2])).toBe(false);
    expect(meetsTrack([])).toBe(false);
  });
});
