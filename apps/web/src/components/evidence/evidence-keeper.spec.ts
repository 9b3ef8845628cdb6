import { jest } from '@jest/globals';
import { emptyEvidence, type EvidenceFields, type KeptEvidence } from './evidence-fields.js';
import { EvidenceKeeper, type SaveResult } from './evidence-keeper.js';
import { unsentEvidence } from './unsent-evidence.js';

beforeEach(() => {
  localStorage.clear();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

function kept(revision: number, part: Partial<EvidenceFields> = {}): KeptEvidence {
  return { revision, savedAt: '2026-11-24T12:00:00Z', fields: { ...emptyEvidence('2026-11-01').fields, ...part } };
}

/** A server that the spec answers by hand. */
function open(server = kept(1)) {
  const store = unsentEvidence('amara', 'e1');
  const sent: { fields: EvidenceFields; revision: number; answer: (result: SaveResult) => Promise<void> }[] = [];
  const save = (fields: EvidenceFields, revision: number) =>
    new Promise<SaveResult>((resolve) => {
      const answer = async (result: SaveResult) => {
        resolve(result);
        await jest.advanceTimersByTimeAsync(0);
      };
      sent.push({ fields, revision, answer });
    });
  const keeper = new EvidenceKeeper(server, store, save);
  keeper.start();
  return { keeper, store, sent, wait: (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds) };
}

it('stores what is typed at once, saves all of it when the typing pauses, and then forgets what was stored', async () => {
  const { keeper, store, sent, wait } = open();
  keeper.change({ what: 'Reduced API' });
  await wait(500);
  keeper.change({ what: 'Reduced API latency ' });
  expect(store.read()).toEqual({ what: 'Reduced API latency ' });
  await wait(699);
  expect([sent.length, keeper.current().status]).toEqual([0, 'saving']);
  await wait(1);
  expect(sent[0]).toMatchObject({ revision: 1, fields: { what: 'Reduced API latency ', occurredOn: '2026-11-01' } });
  await sent[0]!.answer({ kind: 'saved', kept: kept(2, { what: 'Reduced API latency' }) });
  expect(keeper.current()).toMatchObject({ status: 'saved', revision: 2, fields: { what: 'Reduced API latency ' } });
  expect(store.read()).toEqual({});
  await wait(60_000);
  expect(sent).toHaveLength(1);
});

it('saves what was typed while a save was on its way after it, one at a time', async () => {
  const { keeper, sent, wait } = open();
  keeper.change({ unit: 'm' });
  await wait(700);
  keeper.change({ unit: 'ms' });
  await wait(5000);
  expect(sent).toHaveLength(1);
  await sent[0]!.answer({ kind: 'saved', kept: kept(2, { unit: 'm' }) });
  expect(keeper.current().status).toBe('saving');
  await wait(700);
  expect(sent[1]).toMatchObject({ revision: 2, fields: { unit: 'ms' } });
});

it('keeps a link that is no address, and a day that has not come, out of what is saved, and says which', async () => {
  const { keeper, store, sent, wait } = open(kept(1, { link: 'https://example.org' }));
  keeper.change({ link: 'javascript:alert(1)', occurredOn: '2999-01-01', metric: 'latency' });
  await wait(700);
  expect(sent[0]?.fields).toMatchObject({ link: 'https://example.org', occurredOn: '2026-11-01', metric: 'latency' });
  await sent[0]!.answer({ kind: 'saved', kept: kept(2, { link: 'https://example.org', metric: 'latency' }) });
  expect([...keeper.current().problems.keys()].toSorted()).toEqual(['link', 'occurredOn']);
  expect(store.read()).toEqual({ link: 'javascript:alert(1)', occurredOn: '2999-01-01' });
  expect(await keeper.settle()).toBe(false);
  keeper.change({ link: '', occurredOn: '2026-11-01' });
  await wait(700);
  expect(sent[1]?.fields.link).toBe('');
});

it('does not send again what the server refused of one field, but the rest of it', async () => {
  const { keeper, sent, wait } = open();
  keeper.change({ skillIds: ['cobol'], unit: 'ms' });
  await wait(700);
  await sent[0]!.answer({ kind: 'invalid', problems: new Map([['skillIds', 'The framework has no such skill.']]) });
  await wait(700);
  expect(sent[1]?.fields).toMatchObject({ skillIds: [], unit: 'ms' });
  await sent[1]!.answer({ kind: 'saved', kept: kept(2, { unit: 'ms' }) });
  await wait(60_000);
  expect(sent).toHaveLength(2);
  expect(keeper.current()).toMatchObject({ status: 'saved', fields: { skillIds: ['cobol'] } });
  expect(keeper.current().problems.get('skillIds')).toBe('The framework has no such skill.');
  keeper.change({ skillIds: ['security'] });
  expect(keeper.current().problems.size).toBe(0);
});

it('takes in what another tab changed, keeps ours where both changed a field, and tells both', async () => {
  const { keeper, sent, wait } = open(kept(1, { what: 'before', unit: 's' }));
  keeper.change({ what: 'ours' });
  await wait(700);
  await sent[0]!.answer({ kind: 'stale', kept: kept(5, { what: 'theirs', unit: 'ms' }) });
  const { fields, takenIn, elsewhere } = keeper.current();
  expect([fields.what, fields.unit, takenIn, [...elsewhere].map(([field, theirs]) => [field, theirs.what])]).toEqual(['ours', 'ms', ['unit'], [['what', 'theirs']]]);
  await wait(700);
  expect(sent[1]).toMatchObject({ revision: 5, fields: { what: 'ours', unit: 'ms' } });
  await sent[1]!.answer({ kind: 'saved', kept: kept(6, { what: 'ours', unit: 'ms' }) });
  expect(keeper.current().elsewhere.size).toBe(1);
  keeper.change({ what: 'ours and theirs' });
  expect(keeper.current().elsewhere.size).toBe(0);
});

it('blames nobody where only the answer to our own save was lost', async () => {
  const { keeper, sent, wait } = open();
  keeper.change({ what: 'ours' });
  await wait(700);
  await sent[0]!.answer({ kind: 'failed' });
  expect(keeper.current().status).toBe('retrying');
  await wait(2000);
  await sent[1]!.answer({ kind: 'stale', kept: kept(2, { what: 'ours' }) });
  expect(keeper.current()).toMatchObject({ status: 'saved', takenIn: [] });
  expect(keeper.current().elsewhere.size).toBe(0);
});

it('shows and saves what an earlier page could not, and ignores what is no evidence in the store', async () => {
  localStorage.setItem('waymark:unsent-evidence:amara:e1', JSON.stringify({ what: 'left behind', skillIds: [7], evil: 'x', verifierPerson: { id: 1 } }));
  const { keeper, sent, wait } = open(kept(3));
  expect(keeper.current().fields).toMatchObject({ what: 'left behind', skillIds: [], verifierPerson: null });
  await wait(0);
  expect(sent[0]).toMatchObject({ revision: 3, fields: { what: 'left behind' } });
  localStorage.setItem('waymark:unsent-evidence:amara:e1', '{broken');
  expect(open(kept(3)).keeper.current().fields.what).toBe('');
});

it('is saved at once where it is to be submitted, whatever was on its way', async () => {
  const { keeper, sent, wait } = open();
  keeper.change({ what: 'a' });
  await wait(700);
  keeper.change({ what: 'ab' });
  const settled = keeper.settle();
  await sent[0]!.answer({ kind: 'saved', kept: kept(2, { what: 'a' }) });
  expect(sent[1]).toMatchObject({ revision: 2, fields: { what: 'ab' } });
  await sent[1]!.answer({ kind: 'saved', kept: kept(3, { what: 'ab' }) });
  expect(await settled).toBe(true);
  keeper.forget();
  await wait(60_000);
  expect(sent).toHaveLength(2);
});

it('says that nothing more is taken once it was submitted elsewhere, and keeps in the browser what was typed', async () => {
  const { keeper, store, sent, wait } = open();
  keeper.change({ what: 'too late' });
  await wait(700);
  await sent[0]!.answer({ kind: 'stopped', message: 'This cannot be done to it any more.' });
  expect(keeper.current()).toMatchObject({ status: 'stopped', stopped: 'This cannot be done to it any more.' });
  keeper.change({ what: 'later still' });
  await wait(60_000);
  expect([sent.length, store.read()]).toEqual([1, { what: 'too late' }]);
  expect(await keeper.settle()).toBe(false);
});
