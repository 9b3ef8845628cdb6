import { jest } from '@jest/globals';
import { draft, level, open } from './draft-keeper.fixture.js';
import { unsentAnswers } from './unsent-answers.js';

beforeEach(() => {
  localStorage.clear();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

describe('another tab or device', () => {
  it('is taken in; where both changed a skill, what was chosen here stands and is sent with the newer revision', async () => {
    const { keeper, sent, wait } = open(draft(1));
    keeper.change('security', level(1));
    await wait(700);
    await sent[0]!.answer({ kind: 'stale', draft: draft(7, [['security', level(4)], ['caching', level(2)]]) });
    expect(keeper.current().merged).toBe(true);
    expect([...keeper.current().answers]).toEqual([['security', level(1)], ['caching', level(2)]]);
    await wait(700);
    expect(sent[1]).toMatchObject({ revision: 7, changes: new Map([['security', level(1)]]) });
    await sent[1]!.answer({ kind: 'saved', draft: draft(8, [['security', level(1)], ['caching', level(2)]]) });
    expect(keeper.current()).toMatchObject({ status: 'saved', merged: true });
  });

  it('stays told when the same newer draft comes a second way, until something is changed here', async () => {
    const { keeper, sent, wait } = open(draft(1));
    keeper.change('security', level(1));
    await wait(700);
    const newer = draft(7, [['caching', level(2)]]);
    keeper.takeIn(newer);
    await sent[0]!.answer({ kind: 'stale', draft: newer });
    expect(keeper.current().merged).toBe(true);
    keeper.change('caching', level(3));
    expect(keeper.current().merged).toBe(false);
  });

  it('keeps its own unsent changes in the store, though this one has sent all of its own', async () => {
    const { keeper, store, sent, wait } = open();
    keeper.change('security', level(1));
    unsentAnswers('amara', 'q4').write(new Map([['caching', level(2)]]));
    await wait(700);
    await sent[0]!.answer({ kind: 'saved', draft: draft(2, [['security', level(1)]]) });
    expect([...store.read()]).toEqual([['caching', level(2)]]);
  });

  it('is not blamed where only the answer to our own save was lost', async () => {
    const { keeper, sent, wait } = open(draft(1));
    keeper.change('security', level(1));
    await wait(700);
    await sent[0]!.answer({ kind: 'failed' });
    await wait(2000);
    await sent[1]!.answer({ kind: 'stale', draft: draft(2, [['security', level(1)]]) });
    expect(keeper.current().merged).toBe(false);
  });
});
