import { afterAll, beforeAll } from '@jest/globals';
import type { PayloadOf, planV1 } from '@waymark/contracts';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { planning } from '../testing/planning.js';
import { ago, smallHouse, soon } from '../testing/small-house.js';
import { contracts, tell } from '../testing/told.js';
import { TellPlans } from './tell-plans.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

it('a certificate that has expired is told in the night, once', async () => {
  const house = smallHouse();
  const { who, id, organisation } = house;
  await api.receive(organisation, ...house.told);
  const { draft, change, kept } = planning(api, house);
  const plan = await draft(who.ada);
  await change(who.ada, plan, { items: [...plan.items.map(kept), { id: v7(), key: 'certify:kubernetes', dueOn: '2031-01-01' }] });
  await api.receive(organisation, tell(contracts.certificate, { certificateId: v7(), personId: id.ada, certificationId: 'kubernetes', issuedOn: ago(30).slice(0, 10), expiresOn: soon(9).slice(0, 10) }));
  const closed = async () => (await api.told<PayloadOf<typeof planV1>>(organisation, id.ada)).map((told) => told?.items.find(({ asks }) => asks === 'certify:kubernetes')?.closedAt ?? null);
  expect((await closed()).at(-1)).not.toBeNull();
  // Days pass: the database's clock is not ours to turn, so the day on the certificate is.
  await api.tenants.transaction(organisation, (manager) => manager.query('update certificate set expires_on = $1', [ago(0).slice(0, 10)]));
  const job = api.app.get(TellPlans);
  const night = async () => job.execute({}, { job: 'tell-plans', run: v7(), signal: new AbortController().signal });
  const before = (await closed()).length;
  await night();
  await night();
  expect((await closed()).slice(before)).toEqual([null]);
});
