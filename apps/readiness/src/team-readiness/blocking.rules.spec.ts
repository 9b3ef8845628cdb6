import { blockingOf, keepsFromReady } from './blocking.rules.js';
import { meetsOf, type TeamStanding } from './team-standing.js';

const security = { mustHave: true, skillIds: ['security'] };
const language = { mustHave: false, skillIds: ['java', 'python'] };
const someone = (more: Partial<TeamStanding>): TeamStanding => ({ personId: 'someone', state: 'NOT_YET', meets: [1, 1], gates: [0, 0], steps: [], ...more });
const keeps = (more: Partial<TeamStanding>) => [security, language].map((requirement, index) => keepsFromReady(someone(more), requirement, index));

describe('what keeps someone from READY', () => {
  it('a must-have whose gate fails, whatever it lacks', () => {
    for (const bits of [1, 2, 4, 8, 15]) expect(keeps({ gates: [bits, 0] })).toEqual([true, false]);
    expect(keeps({ gates: [0, 0] })).toEqual([false, false]);
  });

  it('another requirement where the smallest plan raises or rates one of its skills', () => {
    expect(keeps({ meets: [1, 0], steps: ['raise:python'] })).toEqual([false, true]);
    expect(keeps({ meets: [1, -1], steps: ['rate:java'] })).toEqual([false, true]);
  });

  it('not one that falls short without being needed, nor one that is met and shares a skill with one that is not', () => {
    expect(keeps({ meets: [1, 0], steps: ['raise:security'] })).toEqual([false, false]);
    expect(keeps({ meets: [1, 1], steps: ['raise:java'] })).toEqual([false, false]);
  });

  it('nothing of who is READY, and nothing that a manager called not applicable', () => {
    expect(keeps({ state: 'READY', gates: [1, 0], meets: [0, 0], steps: ['raise:java'] })).toEqual([false, false]);
    expect(keeps({ gates: [1, 0], meets: [-2, -2], steps: ['raise:java'] })).toEqual([false, false]);
  });
});

describe('what holds people back', () => {
  it('is counted per requirement, each person once, and by what is lacking, each of it', () => {
    const team = [
      someone({ gates: [1 + 8, 0], meets: [0, 0], steps: ['raise:java', 'raise:security', 'sustain', 'sustain'] }),
      someone({ gates: [1 + 2 + 8, 0], meets: [-1, 1] }),
      someone({ gates: [1 + 2, 0], meets: [-3, -1], steps: ['rate:python'] }),
      someone({ gates: [2 + 4, 0], state: 'READY_IF' }),
      someone({ state: 'READY' }),
    ];
    expect(blockingOf(team, [security, language])).toEqual([
      { people: 4, belowLevel: 1, notKnown: 2, notConfirmed: 1, withoutEvidence: 1, notSustained: 2 },
      { people: 2, belowLevel: 1, notKnown: 1, notConfirmed: 0, withoutEvidence: 0, notSustained: 0 },
    ]);
    expect(blockingOf([], [security])).toEqual([{ people: 0, belowLevel: 0, notKnown: 0, notConfirmed: 0, withoutEvidence: 0, notSustained: 0 }]);
  });

  it('reads a row of gaps: 0 meets, anything above falls short, the rest is not known', () => {
    expect(meetsOf([0, 1, 250, -1, -2, -3])).toEqual([1, 0, 0, -1, -2, -3]);
  });
});
