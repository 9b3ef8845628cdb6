import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Showing } from '../testing/evidence.js';
import type { House } from '../testing/house.js';

let api: Api;
let house: House;
let shown: Showing;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security', 'kubernetes');
  shown = new Showing(api, house.ada);
});

const told = (topic: string) => api.told<Record<string, unknown>>(house.organisationId, `assessments.evidence-${topic}.v1`);

describe('writing evidence', () => {
  it('begins a draft that its author alone sees, with its quality and what is missing', async () => {
    const draft = await shown.save(0, { what: 'Reduced API latency by 35%', metric: 'API latency', result: '35', unit: '%' });
    expect(draft).toMatchObject({ __typename: 'Evidence', state: 'draft', revision: 1, quality: 3, missing: ['baseline', 'period', 'ownRole', 'verifier'], person: { id: house.ada.personId }, decision: null });
    for (const who of ['ben', 'lead', 'head', 'hr', 'admin'] as const) expect([who, await shown.seenBy(house[who]), await shown.history(house[who])]).toEqual([who, null, 'FORBIDDEN']);
    expect(await shown.seenBy(house.ada)).toMatchObject({ id: shown.id });
    expect(JSON.stringify(await api.told(house.organisationId))).not.toContain('latency');
  });

  it('counts a person who is named as verifier, as it counts a name in words', async () => {
    expect(await shown.save(0, { verifierId: house.ben.personId })).toMatchObject({ quality: 1, verifier: null, verifierPerson: { id: house.ben.personId } });
  });

  it('of two tabs loses nothing: the second is shown what the first saved, and a retry is no conflict', async () => {
    await shown.save(0);
    const first = await shown.save(1, { metric: 'logins' });
    expect(first).toMatchObject({ revision: 2 });
    expect(await shown.save(1, { metric: 'logins' })).toEqual(first);
    expect(await shown.save(1, { metric: 'something else' })).toMatchObject({ reason: 'STALE_REVISION', evidence: { revision: 2, metric: 'logins' } });
    expect(await shown.seenBy(house.ada)).toMatchObject({ revision: 2, metric: 'logins' });
  });

  it('of ten saves of ten tabs at once takes one, and tells nine', async () => {
    await shown.save(0);
    const all = await Promise.all(Array.from({ length: 10 }, (_, index) => shown.save(1, { metric: `tab ${index}` })));
    expect(all.filter(({ reason }) => reason === 'STALE_REVISION')).toHaveLength(9);
  });

  it('is refused field by field, and nothing is kept', async () => {
    const refusal = await shown.save(0, { link: 'javascript:alert(1)', occurredOn: '2199-01-01', skillIds: ['juggling'], ownRole: 'x'.repeat(41), verifierId: v7() });
    expect(refusal).toMatchObject({ __typename: 'EvidenceRefused', reason: 'INVALID' });
    expect(refusal.problems?.map(({ field }) => field).toSorted()).toEqual(['link', 'occurredOn', 'ownRole', 'skillIds', 'verifierId']);
    expect(await shown.seenBy(house.ada)).toBeNull();
  });

  it('under the id of another person is a conflict, and leaves theirs as it was', async () => {
    await shown.save(0);
    const stolen = await new Showing(api, house.ben, shown.id).send(house.ben, 'saveEvidence', { revision: 0, what: 'stolen', skillIds: [], occurredOn: '2026-01-10' });
    expect(stolen.errors?.[0]?.extensions.code).toBe('CONFLICT');
    expect(await shown.seenBy(house.ada)).toMatchObject({ what: 'Hardened the login', revision: 1 });
  });
});

describe('submitting evidence', () => {
  it('shows it to those who may see its person and asks the verifier; twice is once', async () => {
    await shown.save(0);
    const submitted = await shown.submit(1, house.ben);
    expect(submitted).toMatchObject({ state: 'submitted', revision: 2, verifierPerson: { id: house.ben.personId } });
    expect(await shown.submit(1, house.ben)).toEqual(submitted);
    const waits = ['ada', 'ben', 'lead', 'head', 'elsewhere', 'hr', 'admin'] as const;
    expect(await Promise.all(waits.map(async (who) => [who, await shown.waitsFor(house[who])]))).toEqual([['ada', false], ['ben', true], ['lead', true], ['head', true], ['elsewhere', false], ['hr', false], ['admin', false]]);
    expect(await shown.history(house.ada)).toMatchObject([{ state: 'DRAFT' }, { state: 'SUBMITTED', by: { id: house.ada.personId } }]);
  });

  it('needs words, a skill, and a verifier who is here and somebody else', async () => {
    await shown.save(0, { what: '', skillIds: [] });
    const refusal = await shown.submit(1, house.ada);
    expect(refusal.problems?.map(({ field }) => field)).toEqual(['verifierId', 'what', 'skillIds']);
    await house.tellPerson(house.ben.personId, [], { version: 2, active: false });
    await shown.save(1);
    expect((await shown.submit(2, house.ben)).problems).toMatchObject([{ field: 'verifierId' }]);
    expect(await shown.submit(9, house.lead)).toMatchObject({ reason: 'STALE_REVISION' });
  });

  it('is taken back by withdrawing it, and a draft is removed by it; twice is once', async () => {
    await shown.save(0);
    await shown.submit(1, house.ben);
    const back = await shown.withdraw(2);
    expect(back).toMatchObject({ state: 'draft', revision: 3 });
    expect(await shown.withdraw(2)).toEqual(back);
    expect([await shown.seenBy(house.ben), await shown.seenBy(house.lead), await shown.waitsFor(house.ben)]).toEqual([null, null, false]);
    expect(await shown.withdraw(3)).toMatchObject({ __typename: 'EvidenceRemoved', removedId: shown.id });
    expect(await shown.withdraw(3)).toMatchObject({ __typename: 'EvidenceRemoved' });
    expect(await shown.seenBy(house.ada)).toBeNull();
  });
});

describe('what is in the log', () => {
  it('of an erased person is gone, history included; their token writes nothing anew', async () => {
    await shown.save(0, { what: 'words about Ada' });
    await shown.submit(1, house.ben);
    await shown.decide(house.ben, 2, { verdict: 'REJECT', reason: 'words about Ada' });
    await house.erase(house.ada.personId);
    expect(await api.tablesWith('words about Ada')).toEqual([]);
    expect((await shown.send(house.ada, 'saveEvidence', { revision: 0, occurredOn: '2026-01-10' })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is told of by nothing but ids and facts, and only once it is accepted', async () => {
    await shown.save(0, { what: 'a secret of Ada', metric: 'p95', verifierId: house.ben.personId });
    await shown.submit(1, house.ben);
    expect(await told('accepted')).toEqual([]);
    await shown.decide(house.lead, 2, { verdict: 'ACCEPT' });
    expect(await told('accepted')).toMatchObject([{ evidenceId: shown.id, personId: house.ada.personId, filled: ['what', 'metric', 'verifier'], quality: 2 }]);
    expect(JSON.stringify(await api.told(house.organisationId))).not.toContain('secret');
  });
});
