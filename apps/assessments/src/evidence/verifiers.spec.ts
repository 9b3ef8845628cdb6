import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import type { Caller, House } from '../testing/house.js';

let api: Api;
let house: House;
let other: House;
beforeAll(async () => {
  api = await openApi();
  [house, other] = [await api.settle(), await api.settle()];
  const name = async ({ ada, ben, lead, head, elsewhere, hr, team, otherTeam, tellPerson }: House) => {
    for (const [{ personId }, called] of [[ada, 'Ada'], [ben, 'Ben'], [lead, 'Lea'], [head, 'Hedda']] as const) await tellPerson(personId, called === 'Hedda' ? [] : [team], { version: 2, name: called });
    await tellPerson(elsewhere.personId, [otherTeam], { version: 2, name: 'Élodie 100%' });
    await tellPerson(hr.personId, [], { version: 2, name: 'Helen', active: false });
  };
  await name(house);
  await name(other);
});
afterAll(() => api.close());

const query = 'query ($search: String) { evidenceVerifiers(search: $search) { relation person { id } } }';
const asked = async (search: string | null, caller: Caller = house.ada) => {
  const { data } = await api.graphql<{ evidenceVerifiers: { relation: string; person: { id: string } }[] }>(caller, query, { search });
  const names = Object.entries({ ada: house.ada, ben: house.ben, lead: house.lead, head: house.head, elsewhere: house.elsewhere, hr: house.hr, admin: house.admin });
  return data?.evidenceVerifiers.map(({ relation, person }) => [names.find(([, { personId }]) => personId === person.id)?.[0] ?? 'a stranger', relation]);
};

it('offers who leads one, first who is in the same team, then who is in the same team; never oneself', async () => {
  expect(await asked(null)).toEqual([['lead', 'LEAD'], ['head', 'LEAD'], ['ben', 'TEAM']]);
  expect(await asked('', house.lead)).toEqual([['head', 'LEAD'], ['ada', 'TEAM'], ['ben', 'TEAM']]);
  expect(await asked(null, house.elsewhere)).toEqual([]);
});

it('finds everybody of the organisation who is here by two letters of the name, whatever their capitals', async () => {
  expect(await asked('éL')).toEqual([['elsewhere', 'OTHER']]);
  expect(await asked('ED')).toEqual([['head', 'LEAD']]);
  expect(await asked('helen')).toEqual([]);
  expect(await asked('0%')).toEqual([['elsewhere', 'OTHER']]);
  expect(await asked('_%')).toEqual([]);
});

it('tells the teams of those alone who have the name of another who is found', async () => {
  const [twin, alone] = [v7(), v7()];
  await house.tellPerson(twin, [house.otherTeam], { name: 'BEN' });
  await house.tellPerson(alone, [house.otherTeam], { name: 'Benedict' });
  const { data } = await api.graphql<{ evidenceVerifiers: { team: string | null; person: { id: string } }[] }>(house.ada, '{ evidenceVerifiers(search: "ben") { team person { id } } }');
  expect(data?.evidenceVerifiers.map(({ person, team }) => [person.id, team])).toEqual([[house.ben.personId, 'Team'], [twin, 'Other team'], [alone, null]]);
});

it('lists nobody else by one letter alone', async () => {
  expect(await asked('e')).toEqual([['lead', 'LEAD'], ['head', 'LEAD'], ['ben', 'TEAM']]);
});
