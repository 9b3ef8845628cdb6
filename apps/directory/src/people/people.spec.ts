import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import type { Viewer } from '@waymark/service-kit';
import { openApi, type Api } from '../testing/api.js';
import { settle, type House } from '../testing/house.js';

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly name: string; readonly email: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

let api: Api;
let house: House;
let crowd: { organisationId: string; admin: Viewer };
const names = ['Zoë', 'zoe', 'Åsa', 'Émile', 'emil', 'O’Neil', '李 雷', '50 % off', 'under_score', 'back\\slash', 'Same', 'Same', 'Same'];
beforeAll(async () => {
  api = await openApi();
  house = await settle(api, 'northwind');
  crowd = await api.createOrganisation('Crowd', 'root@crowd.example');
  await api.importPeople(crowd.admin, ['email,name,team', ...names.map((name, index) => `p${index}@crowd.example,${name},T`)].join('\n'));
});
afterAll(() => api.close());

const ask = (viewer: Viewer, args: object) =>
  api.graphql<{ people: Page }>(viewer, `query ($first: Int, $after: String, $search: String) { people(first: $first, after: $after, search: $search) {
    edges { cursor node { name email } } pageInfo { hasNextPage endCursor } totalCount } }`, args);
const found = async (search: string) => (await ask(crowd.admin, { search })).data?.people.edges.map(({ node }) => node.name);

describe('the people page', () => {
  it('goes through everyone once, in one order, however long a page is', async () => {
    const walk = async (first: number) => {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page: Page | undefined = (await ask(crowd.admin, { first, after })).data?.people;
        seen.push(...(page?.edges ?? []).map(({ node }) => `${node.name} ${node.email}`));
        expect(page?.totalCount).toBe(names.length + 1);
        more = page?.pageInfo.hasNextPage ?? false;
        after = page?.pageInfo.endCursor ?? null;
      }
      return seen;
    };
    const all = await walk(200);
    expect(new Set(all).size).toBe(names.length + 1);
    for (const first of [1, 3, names.length + 1]) expect(await walk(first)).toEqual(all);
    // As people read it: neither capitals nor accents send a name to the end.
    const order = all.map((text) => text.split(' ')[0]);
    expect(order.indexOf('Åsa')).toBeLessThan(order.indexOf('emil'));
    expect(order.indexOf('emil')).toBeLessThan(order.indexOf('Émile'));
    expect(order.indexOf('Same')).toBeLessThan(order.indexOf('zoe'));
  });

  it('finds by part of a name or e-mail, whatever its capitals, and takes signs as they are', async () => {
    expect(await found('ZO')).toEqual(['zoe', 'Zoë']);
    expect(await found('É')).toEqual(['Émile']);
    expect(await found('雷')).toEqual(['李 雷']);
    expect(await found('P1@CROWD')).toEqual(['zoe']);
    expect(await found('%')).toEqual(['50 % off']);
    expect(await found('_')).toEqual(['under_score']);
    expect(await found('\\')).toEqual(['back\\slash']);
    expect(await found(`' or true --`)).toEqual([]);
    expect((await found('   '))?.length).toBe(names.length + 1);
  });

  it.each<[string, object]>([
    ['no people', { first: 0 }], ['too many', { first: 201 }], ['a made up cursor', { after: 'x' }], ['a cursor of something else', { after: Buffer.from('["a","b"]').toString('base64url') }],
    ['a cursor that no database takes', { after: Buffer.from(JSON.stringify(['\u0000', v7()])).toString('base64url') }], ['a search that no database takes', { search: 'a\u0000' }],
  ])('refuses %s as the mistake of who asks', async (_what, args) => {
    expect(await ask(crowd.admin, args)).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  });

  it('asks the database as often for 200 people with all about them as for one', async () => {
    const all = `query ($first: Int) { people(first: $first) { edges { node { id memberships { from to team { name memberCount lead { name } } } } } } }`;
    const few = await api.statementsOf(() => api.graphql(crowd.admin, all, { first: 1 }));
    const many = await api.statementsOf(() => api.graphql(crowd.admin, all, { first: 200 }));
    expect(many).toBe(few);
    expect(few).toBeGreaterThan(0);
  });
});

describe('a person', () => {
  const query = `query ($id: ID!) { person(id: $id) { id name email title active memberships { from to team { name } } } }`;
  const asked = async (viewer: Viewer, id: string) => (await api.graphql<{ person: { name: string } | null }>(viewer, query, { id })).data?.person;
  const whole = (name: string, team: string) => ({
    name: `${name[0]?.toUpperCase()}${name.slice(1)}`, email: house.at(name), title: 'Engineer', active: true, memberships: [{ from: '2025-01-06', to: null, team: { name: team } }],
  });
  const nameAlone = (name: string) => ({ name, email: null, title: null, active: true, memberships: [] });

  it('is seen by themselves, HR, an admin and who leads them or leads above them', async () => {
    for (const viewer of [house.ada, house.lead, house.head, house.hr, house.admin]) {
      expect(await asked(viewer, house.ada.personId)).toEqual({ id: house.ada.personId, ...whole('ada', 'Team') });
    }
  });

  it('who leads the viewer is known by name alone', async () => {
    for (const leader of ['lead', 'head'] as const) {
      expect(await asked(house.ada, house[leader].personId)).toEqual({ id: house[leader].personId, ...nameAlone(leader === 'lead' ? 'Lead' : 'Head') });
    }
  });

  it('is not there for anyone else, nor with an id that is none', async () => {
    for (const [viewer, { personId }] of [[house.ada, house.ben], [house.lead, house.cleo], [house.elsewhere, house.ada], [house.ada, house.elsewhere], [house.ada, house.hr], [house.ada, house.admin]] as const) {
      expect(await asked(viewer, personId)).toBeNull();
    }
    for (const id of [v7(), 'x', '', `' or true`]) expect(await asked(house.admin, id)).toBeNull();
  });

  it('who moved away is no longer seen by their former lead, and who moved in is, on the day', async () => {
    const there = await settle(api, 'moving');
    const rows = [['ada', 'Ada', '2026-01-05'], ['ben', 'Ben', '2031-01-01']].map(([name, as, from]) => `${there.at(name!)},${as},Engineer,Other,${there.at('elsewhere')},,${from}`);
    expect((await api.importPeople(there.admin, [there.heading, ...rows].join('\n'))).body.applied).toBe(true);
    expect([await asked(there.lead, there.ada.personId), await asked(there.elsewhere, there.ada.personId)]).toEqual([null, expect.objectContaining({ email: there.at('ada') })]);
    expect([await asked(there.lead, there.ben.personId), await asked(there.elsewhere, there.ben.personId)]).toEqual([expect.objectContaining({ email: there.at('ben') }), null]);
  });
});

describe('me', () => {
  const query = '{ me { roles organisation { id name } person { id name email title memberships { team { name } } } ledTeams { name } } }';

  it('is who is signed in, where, with the teams they lead and those beneath', async () => {
    const me = async (viewer: Viewer) => (await api.graphql<{ me: object }>(viewer, query)).data?.me;
    const organisation = { id: house.organisationId, name: 'northwind' };
    expect(await me(house.head)).toEqual({
      roles: ['ENGINEER', 'MANAGER'], organisation, ledTeams: ['Division', 'Other', 'Team'].map((name) => ({ name })),
      person: { id: house.head.personId, name: 'Head', email: house.at('head'), title: 'Engineer', memberships: [{ team: { name: 'Division' } }] },
    });
    expect(await me(house.ada)).toMatchObject({ roles: ['ENGINEER'], organisation, ledTeams: [], person: { name: 'Ada' } });
    // HR and admins lead nothing by that.
    for (const viewer of [house.hr, house.admin]) expect(await me(viewer)).toMatchObject({ organisation, ledTeams: [] });
  });
});
