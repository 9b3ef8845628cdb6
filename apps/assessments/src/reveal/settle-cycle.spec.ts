import { afterAll, beforeAll } from '@jest/globals';
import { openApi, type Api } from '../testing/api.js';
import { crowd, submitFor } from '../testing/crowd.js';
import { Quarter } from '../testing/quarter.js';
import { settledTogether } from './settle-participants.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

/** A closed cycle of two parts and a half, whose reveal is stopped by somebody who holds the person at that place. */
const size = settledTogether * 2.5;

async function closing() {
  const house = await api.settle();
  await api.publish(house, 'security');
  const ids = await crowd(api, house, size);
  const cycleId = await api.open(house, 3_600_000, { kind: 'SELF_AND_MANAGER' });
  await submitFor(api, house, { cycleId, ids, skillIds: ['security'] });
  const told = async () => (await api.told<{ personId: string }>(house.organisationId, 'assessments.ratings-revealed.v1')).map(({ personId }) => personId);
  return { house, ids, cycleId, told, quarter: new Quarter(api, house) };
}

it('opening takes in everybody and closing answers at once; who is revealed in parts is revealed once, killed in the middle or not', async () => {
  const { house, ids, cycleId, told, quarter } = await closing();
  expect(await quarter.seen(cycleId)).toMatchObject({ population: size + 5 });
  const stopAt = ids[settledTogether + 50];
  await api.whileHolding(`select from cycle_participant where person_id = '${stopAt}' for update`, async ({ stuck, kill }) => {
    await api.closeCycle(house, cycleId);
    expect(await quarter.seen(cycleId)).toMatchObject({ state: 'CLOSED' });
    const ticks = Promise.allSettled([api.tick(), api.tick()]);
    await stuck(1);
    await kill();
    // The first part is there as a whole, of the second nothing.
    await api.until(async () => (await told()).length === settledTogether);
    await api.until(async () => (await Promise.race([ticks.then(() => true), kill().then(() => false)])));
  });
  await Promise.all([api.tick(), api.tick()]);
  await api.until(async () => (await told()).length >= size);
  expect((await told()).toSorted()).toEqual(ids);
  await api.tick();
  expect(await told()).toHaveLength(size);
}, 60_000);
