import { afterAll, beforeAll } from '@jest/globals';
import { openApi, type Api } from '../testing/api.js';
import { planning } from '../testing/planning.js';
import { ago, smallHouse } from '../testing/small-house.js';
import { contracts, erase, tell } from '../testing/told.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

/** Ada of Payments, whom its lead and the head above lead; her plan is agreed by her and by the lead. */
async function house() {
  const made = smallHouse();
  const { id, who, organisation } = made;
  await api.receive(organisation, ...made.told);
  const plans = planning(api, made);
  const drafted = await plans.draft(who.ada);
  let version = 1;
  const moves = (teamId: string | null) =>
    api.receive(organisation, tell(contracts.person, {
      personId: id.ada, version: (version += 1), name: 'Ada', email: 'ada@house.example', title: null, roles: ['engineer'], active: true, memberships: teamId ? [{ teamId, from: ago(1).slice(0, 10), to: null }] : [],
    }));
  return { ...made, ...plans, drafted, agreed: async () => plans.agree(who.lead, await plans.agree(who.ada, drafted)), moves };
}

it('says that the manager changed since: who agreed then, and who leads now; nothing of the plan is lost', async () => {
  const { who, id, agreed, read, moves } = await house();
  const before = await agreed();
  expect(before).toMatchObject({ manager: { id: id.lead }, managersNow: [{ id: id.lead }], managerChanged: false, agreedAnew: [] });
  await moves(id.search);
  const after = await read(who.other);
  expect(after).toMatchObject({ role: 'MANAGER', manager: { id: id.lead }, managersNow: [{ id: id.other }], managerChanged: true });
  const decided = ({ agreedAt, personAgreedAt, managerAgreedAt, revision, items }: typeof after) => ({ agreedAt, personAgreedAt, managerAgreedAt, revision, items });
  expect(decided(after)).toEqual(decided(before));
});

it('goes on under the new manager, who may change it, and may agree to it anew, once; both stay to be read', async () => {
  const { who, id, agreed, change, kept, agree, read, moves } = await house();
  const before = await agreed();
  await moves(id.search);
  const [first, ...rest] = before.items;
  const changed = await change(who.other, await read(who.other), { items: [{ ...kept(first!), words: 'With Cleo.' }, ...rest.map(kept)] });
  expect(changed).toMatchObject({ agreedAt: before.agreedAt, managerChanged: true });
  const anew = await agree(who.other, changed);
  expect(anew).toMatchObject({ manager: { id: id.lead }, managerAgreedAt: before.managerAgreedAt, agreedAt: before.agreedAt, managerChanged: false, agreedAnew: [{ manager: { id: id.other }, agreedAt: expect.any(String) }] });
  expect(await agree(who.other, anew)).toMatchObject({ agreedAnew: anew.agreedAnew });
  // Agreed by the one who led once is agreed when that one leads again.
  await moves(id.payments);
  expect(await read(who.lead)).toMatchObject({ managerChanged: true, managersNow: [{ id: id.lead }] });
  expect(await agree(who.lead, anew)).toMatchObject({ managerChanged: false, agreedAnew: [{ manager: { id: id.other } }, { manager: { id: id.lead } }] });
});

it('is no change while the one who agreed stands above the person still', async () => {
  const { who, id, drafted, agree, read, moves } = await house();
  await agree(who.head, await agree(who.ada, drafted));
  await moves(id.search);
  expect(await read(who.other)).toMatchObject({ manager: { id: id.head }, managerChanged: false, managersNow: [{ id: id.other }] });
});

it('goes on when the manager leaves, or the person has none: whoever leads next may agree', async () => {
  const { who, id, organisation, agreed, agree, read, moves } = await house();
  const before = await agreed();
  await api.receive(organisation, erase(contracts.person as never, id.lead));
  // The team has no lead: the one above is the nearest.
  expect(await read(who.head)).toMatchObject({ managerChanged: true, managersNow: [{ id: id.head }], manager: { id: id.lead }, agreedAt: before.agreedAt });
  await moves(null);
  expect(await read(who.ada)).toMatchObject({ managerChanged: true, managersNow: [], agreedAt: before.agreedAt });
  await moves(id.search);
  expect(await agree(who.other, before)).toMatchObject({ managerChanged: false, agreedAnew: [{ manager: { id: id.other } }] });
});

it('of a plan that only the former manager agreed to: the new one may agree, and a change takes back both', async () => {
  const { who, id, drafted, agree, change, kept, moves } = await house();
  const half = await agree(who.lead, drafted);
  await moves(id.search);
  const anew = await agree(who.other, half);
  expect(anew).toMatchObject({ agreedAnew: [{ manager: { id: id.other } }], agreedAt: null, managerChanged: false });
  expect(await change(who.ada, anew, { items: anew.items.map(kept) })).toMatchObject({ agreedAnew: [], manager: null, managerChanged: false });
});

it('is not said of a past instant, nor of a plan that is ended', async () => {
  const { who, id, agreed, end, read, all, moves } = await house();
  const before = await agreed();
  const then = new Date().toISOString();
  await moves(id.search);
  expect(await read(who.other, id.ada, then)).toMatchObject({ managerChanged: false, managersNow: [] });
  await end(who.other, before);
  expect(await all(who.other)).toMatchObject([{ managerChanged: false }]);
});
