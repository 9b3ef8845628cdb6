import { setImmediate } from 'node:timers/promises';
import { ImportTurns } from './import-turns.js';

/** Takes turns that end when the spec says so, and tells which have begun. */
function turns() {
  const taking = new ImportTurns();
  const begun: string[] = [];
  const ends = new Map<string, (fails?: Error) => void>();
  const take = (name: string) =>
    taking.take(name[0]!, () => {
      begun.push(name);
      return new Promise<void>((resolve, reject) => ends.set(name, (failure) => (failure ? reject(failure) : resolve())));
    });
  const end = async (name: string, failure?: Error) => {
    ends.get(name)?.(failure);
    await setImmediate();
  };
  return { take, end, begun };
}

describe('turns', () => {
  it('are one at a time in an organisation, in the order in which they came', async () => {
    const { take, end, begun } = turns();
    const all = ['a1', 'a2', 'a3'].map(take);
    await setImmediate();
    expect(begun).toEqual(['a1']);
    await end('a1');
    expect(begun).toEqual(['a1', 'a2']);
    await end('a2');
    await end('a3');
    await Promise.all(all);
    expect(begun).toEqual(['a1', 'a2', 'a3']);
  });

  it('are two at a time over all, and an organisation that waits for itself keeps nobody waiting', async () => {
    const { take, end, begun } = turns();
    const all = ['a1', 'a2', 'b1', 'c1', 'b2'].map(take);
    await setImmediate();
    expect(begun).toEqual(['a1', 'b1']);
    await end('b1');
    expect(begun).toEqual(['a1', 'b1', 'c1']);
    await end('a1');
    expect(begun).toEqual(['a1', 'b1', 'c1', 'a2']);
    for (const name of ['c1', 'a2', 'b2']) await end(name);
    await Promise.all(all);
    expect(begun.at(-1)).toBe('b2');
  });

  it('go on after one that failed', async () => {
    const { take, end, begun } = turns();
    const [first, second] = ['a1', 'a2'].map(take);
    await setImmediate();
    const refused = expect(first).rejects.toThrow('the client left');
    await end('a1', new Error('the client left'));
    await refused;
    expect(begun).toEqual(['a1', 'a2']);
    await end('a2');
    await second;
  });
});
