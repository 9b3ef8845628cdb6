import { jest } from '@jest/globals';
import { NoteKeeper, type Saved } from './note-keeper.js';
import { unsentNote, type Unsent } from './unsent-note.js';

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => void jest.useRealTimers());

/** A keeper whose saves are answered in turn; the last answer again and again. */
function keeping(note = { id: 'n', text: '', revision: 0 }, ...answers: ((unsent: Unsent) => Saved)[]) {
  const sent: Unsent[] = [];
  const save = (unsent: Unsent) => {
    sent.push(unsent);
    return Promise.resolve((answers.length > 1 ? answers.shift()! : answers[0]!)(unsent));
  };
  const keeper = new NoteKeeper(note, unsentNote('ada', 'n'), save);
  keeper.start();
  return { keeper, sent };
}
const kept = ({ text, revision }: Unsent): Saved => ({ kind: 'saved', text: text.trim(), revision: revision + 1 });
const waits = () => jest.advanceTimersByTimeAsync(1000);

describe('a note that is typed', () => {
  it('is sent once the typing pauses, and from the revision that it then has', async () => {
    const { keeper, sent } = keeping(undefined, kept);
    for (const text of ['a', 'ab', 'abc']) keeper.type(text);
    expect(keeper.current().status).toBe('saving');
    await waits();
    expect(keeper.current()).toMatchObject({ status: 'saved', revision: 1 });
    keeper.type('abcd');
    await waits();
    expect(sent.map(({ text, revision }) => [text, revision])).toEqual([['abc', 0], ['abcd', 1]]);
  });

  it('waits in the browser until the server has it: another page sends it first', async () => {
    const { keeper } = keeping(undefined, () => ({ kind: 'failed' }));
    keeper.type('not lost');
    await waits();
    expect(keeper.current().status).toBe('retrying');
    keeper.stop();
    const again = keeping({ id: 'other', text: '', revision: 0 }, kept);
    expect(again.keeper.current()).toMatchObject({ id: 'n', text: 'not lost' });
    await waits();
    expect(again.keeper.current().status).toBe('saved');
    expect(localStorage.length).toBe(0);
  });

  it('is tried again by itself', async () => {
    const { keeper, sent } = keeping(undefined, () => ({ kind: 'failed' }), kept);
    keeper.type('once more');
    await waits();
    await jest.advanceTimersByTimeAsync(3000);
    expect([keeper.current().status, sent.length]).toEqual(['saved', 2]);
  });

  it('that was changed in another tab is merged, and sent as it is then', async () => {
    const { keeper, sent } = keeping({ id: 'n', text: 'a', revision: 1 }, () => ({ kind: 'stale', text: 'a\ntheirs', revision: 2 }), kept);
    keeper.type('a\nmine');
    await waits();
    expect(keeper.current()).toMatchObject({ text: 'a\ntheirs\nmine', merged: true });
    await waits();
    expect(sent.at(-1)).toMatchObject({ text: 'a\ntheirs\nmine', revision: 2 });
    expect(keeper.current()).toMatchObject({ status: 'saved', revision: 3 });
  });

  it('that the server will not take is not sent again, and stays to be read', async () => {
    const { keeper, sent } = keeping(undefined, () => ({ kind: 'refused', message: 'At most 5,000 characters.' }));
    keeper.type('too long');
    await jest.advanceTimersByTimeAsync(60_000);
    expect([keeper.current().refusal, keeper.current().text, sent.length]).toEqual(['At most 5,000 characters.', 'too long', 1]);
  });
});
