import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import type { Viewer } from '@waymark/service-kit';
import { openApi, type Api } from '../testing/api.js';
import { settle, type House } from '../testing/house.js';

interface Team {
  readonly name: string;
  readonly parentId: string | null;
  readonly memberCount: number;
  readonly lead: { readonly name: string; readonly email: string | null } | null;
}

let api: Api;
let house: House;
beforeAll(async () => {
  api = await openApi();
  house = await settle(api, 'northwind');
});
afterAll(() => api.close());

const fields = 'name parentId memberCount lead { name email }';
const teams = async (viewer: Viewer) => (await api.graphql<{ teams: Team[] }>(viewer, `{ teams { ${fields} } }`)).data?.teams;
const team = async (viewer: Viewer, id: string) => (await api.graphql<{ team: Team | null }>(viewer, `query ($id: ID!) { team(id: $id) { ${fields} } }`, { id })).data?.team;
const led = (name: string, email = true) => ({ name, email: email ? house.at(name.toLowerCase()) : null });

describe('teams', () => {
  it('are all seen by HR and admins, with who leads them and how many are in them today', async () => {
    for (const viewer of [house.hr, house.admin]) {
      expect(await teams(viewer)).toEqual([
        { name: 'Division', parentId: null, memberCount: 3, lead: led('Head') },
        { name: 'Other', parentId: house.team('Division'), memberCount: 1, lead: led('Elsewhere') },
        { name: 'People', parentId: null, memberCount: 1, lead: null },
        { name: 'Team', parentId: house.team('Division'), memberCount: 2, lead: led('Lead') },
      ]);
    }
  });

  it('are seen by a manager where they lead and beneath, and by an engineer nowhere', async () => {
    const names = async (viewer: Viewer) => (await teams(viewer))?.map(({ name }) => name);
    expect(await names(house.head)).toEqual(['Division', 'Other', 'Team']);
    expect(await names(house.lead)).toEqual(['Team']);
    expect(await names(house.elsewhere)).toEqual(['Other']);
    expect(await names(house.ada)).toEqual([]);
  });

  it('follow a change of lead at once, whatever the token says', async () => {
    const there = await settle(api, 'changing');
    const file = [there.heading, ...['ada', 'ben'].map((name) => `${there.at(name)},${name === 'ada' ? 'Ada' : 'Ben'},Engineer,Team,${there.at('elsewhere')},,`)].join('\n');
    expect((await api.importPeople(there.admin, file)).body.applied).toBe(true);
    expect(await teams(there.lead)).toEqual([]);
    expect((await teams(there.elsewhere))?.map(({ name }) => name)).toEqual(['Other', 'Team']);
    // Someone who has left leads nothing.
    await api.sql('update person set active = false where person_id = $1', [there.elsewhere.personId]);
    expect(await teams(there.elsewhere)).toEqual([]);
  });

  it('count who is in them today: not who is to come, who was there, or who has left', async () => {
    const there = await settle(api, 'counting');
    const file = [there.heading, `${there.at('ada')},Ada,Engineer,Other,${there.at('elsewhere')},,2026-01-05`, `${there.at('ben')},Ben,Engineer,Other,${there.at('elsewhere')},,2031-01-01`].join('\n');
    expect((await api.importPeople(there.admin, file)).body.applied).toBe(true);
    const count = async () => Object.fromEntries(((await teams(there.admin)) ?? []).map(({ name, memberCount }) => [name, memberCount]));
    expect(await count()).toMatchObject({ Team: 1, Other: 2 });
    await api.sql('update person set active = false where person_id = $1', [there.ada.personId]);
    expect(await count()).toMatchObject({ Team: 1, Other: 1 });
  });
});

describe('a team', () => {
  it('is seen by who is in it too, its lead by name alone', async () => {
    expect(await team(house.ada, house.team('Team'))).toEqual({ name: 'Team', parentId: house.team('Division'), memberCount: 2, lead: led('Lead', false) });
    expect(await team(house.lead, house.team('Division'))).toMatchObject({ name: 'Division', lead: led('Head', false) });
  });

  it('is not there for anyone else, nor with an id that is none', async () => {
    for (const [viewer, name] of [[house.ada, 'Other'], [house.ada, 'Division'], [house.lead, 'Other'], [house.elsewhere, 'Team'], [house.head, 'People']] as const) {
      expect(await team(viewer, house.team(name))).toBeNull();
    }
    for (const id of [v7(), 'x', '']) expect(await team(house.admin, id)).toBeNull();
  });
});
