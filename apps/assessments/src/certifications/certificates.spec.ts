import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { certificateRegistryQuery, expiringCertificatesQuery, Holding, inDays, type ShownCertificate } from '../testing/certificates.js';
import type { Caller, House } from '../testing/house.js';

let api: Api;
let house: House;
let other: House;
let held: Holding;
beforeAll(async () => {
  api = await openApi();
  other = await api.settle();
  await api.publish(other, 'security');
});
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security');
  held = new Holding(api, house.ada);
});

const told = (topic: string) => api.told(house.organisationId, `assessments.certification-${topic}.v1`);
const codeOf = (answer: Promise<unknown>) => answer.then(() => 'answered', (error: Error) => error.message);

describe('a certificate', () => {
  it('is recorded by its holder, resolved, mapped to skills and told; twice is once', async () => {
    const recorded = await held.record({ certification: 'kube DEV', number: 'LF-1' });
    expect(recorded).toMatchObject({ revision: 1, number: 'LF-1', expiresOn: '2028-01-10', certification: { id: 'ckad', issuer: 'CNCF', skillIds: ['security'] }, person: { id: house.ada.personId }, proof: null });
    expect(await held.record({ certification: 'ckad', number: 'LF-1' })).toEqual(recorded);
    expect(await told('recorded')).toEqual([{ certificateId: held.id, personId: house.ada.personId, certificationId: 'ckad', issuedOn: '2026-01-10', expiresOn: '2028-01-10' }]);
    expect(await codeOf(held.record({ number: 'LF-2' }))).toBe('CONFLICT');
    expect(await codeOf(new Holding(api, house.ben, held.id).record({ number: 'LF-1' }))).toBe('CONFLICT');
  });

  it('of ten who record it at once is one', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => held.record()));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await told('recorded')).toHaveLength(1);
  });

  it('is changed against the newest revision alone, and told anew', async () => {
    await held.record();
    const changed = await held.change(1, { number: 'LF-1', expiresOn: null });
    expect(changed).toMatchObject({ revision: 2, number: 'LF-1', expiresOn: null });
    expect(await held.change(1, { number: 'LF-1', expiresOn: null })).toEqual(changed);
    expect(await held.change(1, { number: 'LF-2' })).toMatchObject({ reason: 'STALE_REVISION', certificate: { number: 'LF-1' } });
    expect(await held.change(2, { certification: 'nothing', issuedOn: '2026-01-10' })).toMatchObject({ reason: 'UNKNOWN_CERTIFICATION' });
    expect(await told('recorded')).toMatchObject([{ expiresOn: '2028-01-10' }, { expiresOn: null }]);
  });

  it('is removed once, and told', async () => {
    await held.record();
    expect(await held.remove()).toEqual({ removedId: held.id });
    expect([await held.shownTo(), await codeOf(held.remove()), await told('removed')]).toMatchObject([undefined, 'FORBIDDEN', [{ certificateId: held.id, personId: house.ada.personId }]]);
  });

  it('is written by its holder and HR, seen by leads too, and by nobody else', async () => {
    await held.record({}, house.hr);
    const outside: Caller = { ...house.hr, organisationId: other.organisationId };
    for (const caller of [house.ben, house.lead, house.head, house.elsewhere, house.admin, other.hr, outside]) {
      expect(await codeOf(new Holding(api, house.ada).record({}, caller))).toBe('FORBIDDEN');
      expect(await codeOf(held.change(1, { number: 'stolen' }, caller))).toBe('FORBIDDEN');
      expect(await codeOf(held.remove(caller))).toBe('FORBIDDEN');
    }
    for (const caller of [house.ada, house.lead, house.head, house.hr]) expect(await held.shownTo(caller)).toMatchObject({ revision: 1, number: null });
    expect(await codeOf(new Holding(api, { ...house.ada, personId: v7() }).record({}, house.hr))).toBe('FORBIDDEN');
    expect(await held.change(1, { number: 'by HR' }, house.hr)).toMatchObject({ number: 'by HR' });
  });
});

describe('the registry', () => {
  const expiring = async (variables: object = {}, caller: Caller = house.hr) => {
    const { data, errors } = await api.graphql<{ expiringCertificates: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; edges: { node: ShownCertificate }[] } }>(caller, expiringCertificatesQuery, variables);
    return data?.expiringCertificates ?? errors?.[0]?.extensions.code;
  };
  const holders = async (variables: object = {}) => {
    const page = await expiring(variables);
    return typeof page === 'object' ? page.edges.map(({ node }) => node.expiresOn) : page;
  };
  const hold = (who: Caller, expiresOn: string | null, issuedOn = '2024-01-10') => new Holding(api, who).record({ issuedOn, expiresOn });

  it('has what expires within some days, first what expires first, page by page', async () => {
    await hold(house.ada, inDays(30));
    await hold(house.ben, inDays(91));
    await hold(house.lead, inDays(-1));
    await hold(house.head, null);
    expect(await holders()).toEqual([inDays(30)]);
    expect(await holders({ withinDays: 91, includeExpired: true })).toEqual([inDays(-1), inDays(30), inDays(91)]);
    const first = await expiring({ withinDays: 91, first: 1 });
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    expect(await holders({ withinDays: 91, first: 1, after: typeof first === 'object' ? first.pageInfo.endCursor : null })).toEqual([inDays(91)]);
    for (const variables of [{ first: 0 }, { first: 201 }, { withinDays: -1 }, { after: 'x' }]) expect(await expiring(variables)).toBe('BAD_INPUT');
  });

  it('leaves out what was renewed, and who has left', async () => {
    await hold(house.ada, inDays(30));
    await hold(house.ada, inDays(700), '2024-02-10');
    await hold(house.ben, inDays(30));
    expect(await holders()).toEqual([inDays(30)]);
    await house.tellPerson(house.ben.personId, [], { version: 2, active: false });
    expect(await holders()).toEqual([]);
  });

  it('is filtered by team, with those beneath, and by certification', async () => {
    await hold(house.ada, inDays(10));
    await hold(house.elsewhere, inDays(20));
    const teamOf = async (leadId: string) => (await api.database.select<{ id: string }>(house.organisationId, 'select team_id as id from known_team where lead_id = $1', [leadId]))[0]!.id;
    const [division, otherTeam] = [await teamOf(house.head.personId), await teamOf(house.elsewhere.personId)];
    expect(await holders({ teamId: division })).toEqual([inDays(10)]);
    expect(await holders({ teamId: otherTeam })).toEqual([inDays(20)]);
    expect(await holders({ certificationId: 'ckad' })).toHaveLength(2);
    for (const nothing of [{ teamId: v7() }, { teamId: 'x' }, { certificationId: 'ocp' }, { certificationId: 'No\u0000' }]) expect(await holders(nothing)).toEqual([]);
  });

  it('is for HR, of their own organisation', async () => {
    await hold(house.ada, inDays(30));
    for (const caller of [house.ada, house.lead, house.head, house.admin]) expect(await expiring({}, caller)).toBe('FORBIDDEN');
    expect(await expiring({}, other.hr)).toMatchObject({ totalCount: 0, edges: [] });
  });
});

describe('the whole registry', () => {
  interface Page {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: ShownCertificate }[];
  }
  const page = async (variables: object = {}, caller: Caller = house.hr) => {
    const { data, errors } = await api.graphql<{ certificateRegistry: Page }>(caller, certificateRegistryQuery, variables);
    return data?.certificateRegistry ?? errors?.[0]?.extensions.code;
  };
  const days = (found: Page | string | undefined) => (typeof found === 'object' ? found.edges.map(({ node }) => node.expiresOn) : found);
  const hold = (who: Caller, expiresOn: string | null, more: object = {}) => new Holding(api, who).record({ issuedOn: '2024-01-10', expiresOn, ...more });
  const order = [inDays(10), inDays(100), null, inDays(-1), inDays(-50)];
  beforeEach(async () => {
    await hold(house.ada, inDays(-50));
    await hold(house.ben, null, { number: 'LF_50%' });
    await hold(house.lead, inDays(-1));
    await hold(house.head, inDays(10));
    await hold(house.elsewhere, inDays(100));
  });

  it('has what expires next first, what never does after it, the expired last, page by page', async () => {
    expect(days(await page())).toEqual(order);
    const found: (string | null)[] = [];
    for (let after: string | null | undefined = null; after !== undefined; ) {
      const next = (await page({ first: 2, after })) as Page;
      expect(next.totalCount).toBe(5);
      found.push(...(days(next) as (string | null)[]));
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : undefined;
    }
    expect(found).toEqual(order);
    for (const variables of [{ first: 0 }, { first: 201 }, { after: 'x' }, { after: Buffer.from('["2026-01-01",-1,"x"]').toString('base64url') }]) expect(await page(variables)).toBe('BAD_INPUT');
  });

  it('is searched by name and number, and filtered by certification and validity', async () => {
    const [{ name } = { name: '' }] = await api.database.select<{ name: string }>(house.organisationId, 'select name from known_person where person_id = $1', [house.head.personId]);
    expect(days(await page({ search: ` ${name.toUpperCase()} ` }))).toContain(inDays(10));
    for (const number of ['lf_50%', 'F_5']) expect(days(await page({ search: number }))).toEqual([null]);
    for (const nothing of [{ search: '_' .repeat(30) }, { search: '%%' }, { certificationId: 'ocp' }, { certificationId: 'No\u0000' }]) expect(await page(nothing)).toMatchObject({ totalCount: 0, edges: [] });
    expect(days(await page({ certificationId: 'ckad', validity: 'EXPIRING' }))).toEqual([inDays(10)]);
    expect(days(await page({ validity: 'VALID' }))).toEqual([inDays(100), null]);
    expect(days(await page({ validity: 'EXPIRED' }))).toEqual([inDays(-1), inDays(-50)]);
    const [shown] = ((await page({ validity: 'EXPIRED' })) as Page).edges;
    expect(shown?.node.validity).toBe('EXPIRED');
  });

  it('leaves out what was renewed, who has left, and every other organisation; it is for HR', async () => {
    await hold(house.ada, inDays(700), { issuedOn: '2024-02-10' });
    await house.tellPerson(house.head.personId, [], { version: 2, active: false });
    expect(days(await page())).toEqual([inDays(100), inDays(700), null, inDays(-1)]);
    expect(await page({}, other.hr)).toMatchObject({ totalCount: 0 });
    for (const caller of [house.ada, house.lead, house.head, house.admin]) expect(await page({}, caller)).toBe('FORBIDDEN');
  });
});
