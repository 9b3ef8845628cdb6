import { afterAll, beforeAll } from '@jest/globals';
import { eventually } from '@waymark/testing';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { ago, revealed, smallHouse } from '../testing/small-house.js';
import { RescoreEveryone } from './rescore-everyone.js';
import { batch } from './rewrite-standings.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

const count = (organisation: string, condition: string) =>
  api.projection.tenants.select<{ people: number }>(organisation, `select count(distinct person_id)::int as people from track_standing where ${condition}`).then(([row]) => row?.people);

it('scores the first batch with what made it necessary, the rest by the job; of two at one instant neither is lost', async () => {
  const organisation = v7();
  const { id, told } = smallHouse();
  await api.projection.receive(organisation, ...told);
  const people = batch + 40;
  for (let person = 0; person < people; person += 1) {
    await api.projection.receive(organisation, revealed({ personId: v7(), cycleId: id.q2, kind: 'manager', at: ago(70), raterId: id.lead }, { security: 2 }));
  }
  const everyone = await count(organisation, 'true');
  expect(everyone).toBeGreaterThan(people);
  await api.projection.tenants.transaction(organisation, (manager) => manager.query(`update track_standing set formula_version = 'stale'`));
  const rescoring = { organisationId: organisation, from: 0 };
  await api.projection.tenants.transaction(organisation, async (manager) => {
    const begun = api.app.get(RescoreEveryone, { strict: false });
    await begun.execute(manager, rescoring);
    const [fresh] = await manager.query<{ people: number }[]>(`select count(distinct person_id)::int as people from track_standing where formula_version <> 'stale'`);
    expect(fresh?.people).toBe(batch);
    // Another one that has gone further asks as well: it must not take the place of the one before.
    await begun.ask(manager, { ...rescoring, after: 'ffffffff-ffff-7fff-bfff-ffffffffffff' });
  });
  await eventually('nobody is stale', async () => (await count(organisation, `formula_version = 'stale'`)) === 0, 60_000);
}, 120_000);
