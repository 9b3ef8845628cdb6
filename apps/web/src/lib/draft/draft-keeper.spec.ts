import { jest } from '@jest/globals';
import { draft, level, open } from './draft-keeper.fixture.js';

beforeEach(() => {
  localStorage.clear();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

describe('a draft that is written', () => {
  it('is stored in the browser at once, and sent when the typing pauses: once for many changes', async () => {
    const { keeper, store, sent, wait } = open();
    keeper.change('security', level(1));
    expect(store.read().get('security')).toEqual(level(1));
    expect(keeper.current().status).toBe('saving');
    await wait(500);
    keeper.change('security', level(2));
    keeper.change('caching', level(3));
    await wait(699);
    expect(sent).toHaveLength(0);
    await wait(1);
    expect(sent).toHaveLength(1);
    expect([...(sent[0]?.changes ?? [])]).toEqual([['security', level(2)], ['caching', level(3)]]);
    await sent[0]!.answer({ kind: 'saved', draft: draft(2, [['security', level(2)], ['caching', level(3)]]) });
    expect(keeper.current()).toMatchObject({ status: 'saved', savedAt: '2026-11-24T12:02:00Z' });
    expect(store.read().size).toBe(0);
  });

  it('keeps what changed again while it was on its way', async () => {
    const { keeper, sent, wait } = open();
    keeper.change('security', level(1));
    await wait(700);
    keeper.change('security', level(4));
    await sent[0]!.answer({ kind: 'saved', draft: draft(2, [['security', level(1)]]) });
    expect(keeper.current().answers.get('security')).toEqual(level(4));
    expect(keeper.current().status).toBe('saving');
    await wait(700);
    expect(sent[1]).toMatchObject({ revision: 2, changes: new Map([['security', level(4)]]) });
  });

  it('sends one thing at a time', async () => {
    const { keeper, sent, wait } = open();
    keeper.change('security', level(1));
    await wait(700);
    keeper.change('caching', level(1));
    await wait(5000);
    expect(sent).toHaveLength(1);
  });

  it('takes an answer back', async () => {
    const { keeper, sent, wait } = open(draft(1, [['security', level(2)]]));
    keeper.change('security', null);
    expect(keeper.current().answers.has('security')).toBe(false);
    await wait(700);
    expect([...(sent[0]?.changes ?? [])]).toEqual([['security', null]]);
  });

  it('does not send what says nothing new', async () => {
    const { keeper, sent, wait } = open(draft(1, [['security', level(2)]]));
    keeper.change('security', level(2));
    await wait(5000);
    expect(sent).toHaveLength(0);
    expect(keeper.current().status).toBe('saved');
  });
});

describe('a draft that cannot be saved', () => {
  it('is tried again, ever less often, says so, and loses nothing', async () => {
    const { keeper, store, sent, wait } = open();
    keeper.change('security', level(1));
    await wait(700);
    await sent[0]!.answer({ kind: 'failed' });
    expect(keeper.current().status).toBe('retrying');
    expect(store.read().size).toBe(1);
    await wait(1999);
    expect(sent).toHaveLength(1);
    await wait(1);
    expect(sent).toHaveLength(2);
    await sent[1]!.answer({ kind: 'failed' });
    await wait(3999);
    expect(sent).toHaveLength(2);
    await wait(1);
    await sent[2]!.answer({ kind: 'saved', draft: draft(2, [['security', level(1)]]) });
    expect(keeper.current().status).toBe('saved');
    expect(store.read().size).toBe(0);
  });

  it('goes at once when the connection or the session is back', async () => {
    const { keeper, sent, wait } = open();
    keeper.change('security', level(1));
    await wait(700);
    await sent[0]!.answer({ kind: 'failed' });
    keeper.retry();
    await wait(0);
    expect(sent).toHaveLength(2);
  });

  it('takes what is written meanwhile along', async () => {
    const { keeper, sent, wait } = open();
    keeper.change('security', level(1));
    await wait(700);
    await sent[0]!.answer({ kind: 'failed' });
    keeper.change('caching', level(2));
    expect(keeper.current().status).toBe('retrying');
    await wait(2000);
    expect(sent[1]?.changes.size).toBe(2);
  });
});

describe('a page that was left', () => {
  it('shows and sends what the last page could not', async () => {
    const { keeper, sent, wait } = open(draft(5, [['caching', level(1)]]), new Map([['security', level(3)], ['caching', null]]));
    expect([...keeper.current().answers]).toEqual([['security', level(3)]]);
    await wait(0);
    expect(sent[0]).toMatchObject({ revision: 5 });
    expect(sent[0]?.changes.size).toBe(2);
  });

  it('sends nothing more once it is closed', async () => {
    const { keeper, store, sent, wait } = open();
    keeper.change('security', level(1));
    keeper.stop();
    await wait(60_000);
    expect(sent).toHaveLength(0);
    expect(store.read().size).toBe(1);
  });

  it('is not troubled by what somebody else left in the store', () => {
    localStorage.setItem('waymark:unsent-answers:amara:q4', '[["security",{"outcome":"NONSENSE"}],7,["caching",{"outcome":"LEVEL","level":2,"comment":null}]]');
    expect([...open().keeper.current().answers.keys()]).toEqual(['caching']);
    localStorage.setItem('waymark:unsent-answers:amara:q4', '{broken');
    expect(open().keeper.current().answers.size).toBe(0);
  });
});

describe('refusals', () => {
  it('of one skill stand beside it, are not sent again, and go when it is answered anew', async () => {
    const { keeper, sent, wait } = open();
    keeper.change('security', level(9));
    await wait(700);
    await sent[0]!.answer({ kind: 'refused', skillId: 'security', message: 'The scale ends at 4.' });
    expect(keeper.current().refusals.get('security')).toBe('The scale ends at 4.');
    expect(keeper.current().answers.has('security')).toBe(false);
    await wait(60_000);
    expect(sent).toHaveLength(1);
    keeper.change('security', level(4));
    expect(keeper.current().refusals.size).toBe(0);
  });

  it('of everything stop the draft: nothing is sent and nothing can be changed', async () => {
    const { keeper, sent, wait } = open();
    keeper.change('security', level(1));
    await wait(700);
    await sent[0]!.answer({ kind: 'stopped', message: 'The cycle is closed.' });
    expect(keeper.current()).toMatchObject({ status: 'stopped', stopped: 'The cycle is closed.' });
    keeper.change('caching', level(1));
    await wait(60_000);
    expect(sent).toHaveLength(1);
    expect(keeper.current().answers.has('caching')).toBe(false);
  });
});
