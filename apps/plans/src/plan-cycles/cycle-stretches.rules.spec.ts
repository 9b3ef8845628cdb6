import { stretchesUntil } from './cycle-stretches.rules.js';

const cycle = (name: string, opensAt: number) => ({ cycleId: name, name, opensAt });

describe('the last cycles', () => {
  it('each runs until the next opens, the last until now, and there are four at most', () => {
    const cycles = [cycle('e', 50), cycle('a', 10), cycle('c', 30), cycle('later', 90), cycle('b', 20), cycle('d', 40)];
    expect(stretchesUntil(60, cycles).map(({ name, from, until, isOver }) => [name, from, until, isOver])).toEqual([
      ['b', 20, 30, true], ['c', 30, 40, true], ['d', 40, 50, true], ['e', 50, 60, false],
    ]);
  });

  it('are none before the first has opened', () => {
    expect(stretchesUntil(9, [cycle('a', 10)])).toEqual([]);
  });
});
