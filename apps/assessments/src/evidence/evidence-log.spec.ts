import { afterAll, beforeAll } from '@jest/globals';
import { openApi, type Api } from '../testing/api.js';
import { evidenceLogQuery, Showing, type ShownEvidence } from '../testing/evidence.js';
import type { Caller, House } from '../testing/house.js';

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: ShownEvidence }[];
}

let api: Api;
let house: House;
beforeAll(async () => {
  api = await openApi();
  house = await api.settle();
  await api.publish(house, 'security', 'kubernetes');
  const written = [
    { what: 'Hardened the login', technologies: 'OAuth, Keycloak', occurredOn: '2026-01-10' },
    { what: 'Moved billing', metric: 'deploys per day', skillIds: ['kubernetes'], occurredOn: '2026-01-10' },
    { what: 'Élan of 100%_done', result: '270 ms', skillIds: ['security', 'kubernetes'], occurredOn: '2026-03-01' },
  ];
  for (const more of written) {
    const shown = new Showing(api, house.ada);
    await shown.save(0, more);
    await shown.submit(1, house.ben);
  }
  await new Showing(api, house.ada).save(0, { what: 'a draft', occurredOn: '2025-01-01' });
  await new Showing(api, house.ben).save(0, { what: 'Ben’s own', occurredOn: '2025-01-01' });
});
afterAll(() => api.close());

const log = async (caller: Caller, variables: object = {}) => (await api.graphql<{ evidenceLog: Page }>(caller, evidenceLogQuery, { personId: house.ada.personId, ...variables }));
const found = async (variables: object, caller: Caller = house.ada) => (await log(caller, variables)).data?.evidenceLog.edges.map(({ node }) => node.what).toSorted();

it('goes page by page through all of it, newest work first, each once', async () => {
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page = (await log(house.ada, { first: 1, after })).data!.evidenceLog;
    expect(page.totalCount).toBe(4);
    seen.push(...page.edges.map(({ node }) => node.what));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  expect([seen[0], seen.slice(1, 3).toSorted(), seen.slice(3)]).toEqual(['Élan of 100%_done', ['Hardened the login', 'Moved billing'], ['a draft']]);
});

it.each([
  ['a skill', { skillId: 'kubernetes' }, ['Moved billing', 'Élan of 100%_done']],
  ['a skill that there cannot be', { skillId: 'No such\u0000' }, []],
  ['a state', { state: 'DRAFT' }, ['a draft']],
  ['part of a word, whatever its capitals', { search: 'HARD' }, ['Hardened the login']],
  ['an accent, whatever its capitals', { search: 'éLAN' }, ['Élan of 100%_done']],
  ['words of several parts', { search: 'deploys  moved' }, ['Moved billing']],
  ['technologies', { search: 'keycloak' }, ['Hardened the login']],
  ['a result', { search: '270' }, ['Élan of 100%_done']],
  ['signs that are no wildcards', { search: '0%_d' }, ['Élan of 100%_done']],
  ['a wildcard alone', { search: '_' }, ['Élan of 100%_done']],
  ['what is nowhere', { search: 'juggling' }, []],
  ['all of it together', { search: 'billing', skillId: 'kubernetes', state: 'SUBMITTED' }, ['Moved billing']],
] as const)('is searched for %s', async (_what, variables, whats) => {
  expect(await found(variables)).toEqual(whats.toSorted());
});

it('shows others no draft, not even in its count, and those who may not see the person nothing', async () => {
  const page = (await log(house.lead)).data!.evidenceLog;
  expect([page.totalCount, page.edges.length, await found({ search: 'draft' }, house.lead)]).toEqual([3, 3, []]);
  for (const caller of [house.ben, house.elsewhere, house.admin]) expect((await log(caller)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

it.each([{ first: 0 }, { first: 101 }, { after: 'x' }, { after: Buffer.from('["2026-01-01","x"]').toString('base64url') }, { after: Buffer.from('["0000-01-01","01970000-0000-7000-8000-000000000001"]').toString('base64url') }])('refuses a page that there cannot be: %j', async (variables) => {
  expect((await log(house.ada, variables)).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
});
