import { afterAll, beforeAll } from '@jest/globals';
import { defaultSettings } from '@waymark/scoring';
import { Jobs } from '@waymark/service-kit';
import { eventually } from '@waymark/testing';
import { v7 } from 'uuid';
import { openApi, type Api, type Caller } from '../testing/api.js';
import { inputOf } from '../testing/settings.js';
import { ago, revealed, smallHouse } from '../testing/small-house.js';
import { FadeStandings } from './fade-standings.js';

const organisation = v7();
const house = smallHouse();
// More than one batch, and someone left over.
const people = 203;
const patience = 60_000;

let api: Api;
beforeAll(async () => {
  api = await openApi();
  await api.projection.receive(organisation, ...house.told);
  for (let index = 0; index < people; index += 1) await api.projection.receive(organisation, revealed({ personId: v7(), cycleId: house.id.q1, kind: 'agreed', at: ago(280) }, { security: 3 }));
}, 120_000);
afterAll(() => api.close());

const hr: Caller = { organisationId: organisation, personId: house.id.head, roles: ['hr'] };
const count = async (sql: string) => (await api.projection.tenants.select<{ count: number }>(organisation, `select count(*)::int as count from ${sql}`))[0]!.count;

describe('what no request waits for', () => {
  it('scores everyone by new settings, batch after batch', async () => {
    const { errors } = await api.graphql(hr, `mutation { changeScoringSettings(input: { expectedVersion: 0, note: "why", settings: ${inputOf(defaultSettings)} }) { __typename } }`);
    expect(errors).toBeUndefined();
    const scored = () => count('(select distinct person_id from track_standing where settings_version = 1) scored');
    await eventually('everyone is scored by version 1', async () => (await scored()) === people + 3, patience);
  }, 90_000);

  it('says at night of everyone how far it has faded, as of the beginning of the day', async () => {
    const night = { input: {} };
    await api.projection.tenants.transaction(organisation, (manager) => api.app.get(Jobs).enqueue(manager, api.app.get(FadeStandings).name, night));
    await eventually('everyone has faded', async () => (await count(`decayed_standing where as_of between now() - interval '25 hours' and now() and as_of = date_trunc('day', as_of at time zone 'utc') at time zone 'utc'`)) === (people + 3) * 2, patience);
    expect(await count('decayed_standing')).toBe((people + 3) * 2);
  }, 90_000);
});
