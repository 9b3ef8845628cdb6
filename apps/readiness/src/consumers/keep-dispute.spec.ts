import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { gatePart } from '../standing/standing.rules.js';
import { contracts, erase, openProjection, tell, type Projection, type Told } from '../testing/projection.js';
import { ago, smallHouse } from '../testing/small-house.js';

const organisation = '01970000-0000-7000-8000-0000000000a1';

let projection: Projection;
beforeAll(async () => void (projection = await openProjection()));
afterAll(() => projection.close());
beforeEach(() => projection.empty());

const house = smallHouse();
const { ada: personId, q1, q2 } = house.id;
const disputeId = v7();
const dispute = (version: number, settledAt: string | null, cycleId = q2) =>
  tell(contracts.dispute, { disputeId, personId, cycleId, skillId: 'security', openedAt: ago(30), settledAt, version });
const [opened, settled] = [dispute(1, null), dispute(2, ago(10))];

/** What is stored of everybody after the house and then these. */
async function after(...told: readonly Told[]): Promise<Record<string, string>> {
  await projection.empty();
  await projection.receive(organisation, ...house.told, ...told);
  return projection.dump(organisation);
}

/** Whether Ada's security, a must-have, is confirmed so many days ago. */
async function isConfirmed(days: number): Promise<boolean> {
  const [row] = await projection.tenants.select<{ gates: number[] }>(organisation, `
    select gates from track_standing where person_id = $1 and track_id = 'backend' and valid_from <= $2 order by valid_from desc limit 1`, [personId, ago(days)]);
  return ((row?.gates[0] ?? gatePart.confirmed) & gatePart.confirmed) === 0;
}

it('leaves a skill unconfirmed from the instant it is opened to the instant it is settled; what was before stays', async () => {
  await after();
  expect(await Promise.all([31, 30, 11, 10].map(isConfirmed))).toEqual([true, true, true, true]);
  await after(opened);
  expect(await Promise.all([31, 30, 11, 10].map(isConfirmed))).toEqual([true, false, false, false]);
  await after(opened, settled);
  expect(await Promise.all([31, 30, 11, 10].map(isConfirmed))).toEqual([true, false, false, true]);
});

it('is the same in whatever order its changes arrive, and when they arrive again', async () => {
  const expected = await after(opened, settled);
  for (const order of [[settled, opened], [opened, opened, settled, settled], [opened, settled, opened], [settled]]) expect(await after(...order)).toEqual(expected);
});

it('is the same when it is heard of before the ratings that it is about', async () => {
  const expected = await after(opened, settled);
  await projection.empty();
  await projection.receive(organisation, opened, settled, ...house.told);
  expect((await projection.dump(organisation)).track_standing).toBe(expected.track_standing);
});

it('of an earlier cycle, whose rating counts no more, changes nothing', async () => {
  const expected = (await after()).track_standing;
  expect((await after(dispute(1, null, q1))).track_standing).toBe(expected);
});

it('of an erased person leaves nothing', async () => {
  await projection.receive(organisation, ...house.told, opened, erase(contracts.person as never, personId), settled);
  expect((await projection.dump(organisation)).dispute).toBe('');
});
