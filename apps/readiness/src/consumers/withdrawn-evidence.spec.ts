import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { contracts, erase, openProjection, tell, type Projection, type Told } from '../testing/projection.js';
import { ago, smallHouse } from '../testing/small-house.js';

const organisation = '01970000-0000-7000-8000-0000000000a1';

let projection: Projection;
beforeAll(async () => void (projection = await openProjection()));
afterAll(() => projection.close());
beforeEach(() => projection.empty());

const house = smallHouse();
const personId = house.id.ada;
const evidenceId = v7();
const accepted = (at: string, quality: number) =>
  tell(contracts.evidence, { evidenceId, personId, skillIds: ['java'], occurredOn: ago(50).slice(0, 10), acceptedAt: at, filled: ['what'], ownRole: null, quality });
const withdrawn = (at: string) => tell(contracts.withdrawn, { evidenceId, personId, withdrawnAt: at });

/** What is said of everybody after the house and then these. */
async function after(...told: readonly Told[]): Promise<Record<string, string>> {
  await projection.empty();
  await projection.receive(organisation, ...house.told, ...told);
  return { ...(await projection.dump(organisation)), withdrawn_evidence: 'what was heard of, not what follows from it' };
}

it('is as if it had not been accepted, from the day that it was', async () => {
  const never = await after();
  const while_ = await after(accepted(ago(30), 7));
  expect(while_.track_standing).not.toBe(never.track_standing);
  expect(await after(accepted(ago(30), 7), withdrawn(ago(10)))).toEqual(never);
});

it('is the same in whatever order the two topics arrive, and when they arrive again', async () => {
  const [first, back] = [accepted(ago(30), 7), withdrawn(ago(10))];
  const never = await after();
  for (const order of [[back, first], [first, back, first], [back, first, back, first]]) expect(await after(...order)).toEqual(never);
});

it('counts anew when it is accepted anew, in whatever order that is heard', async () => {
  const [first, back, again] = [accepted(ago(30), 3), withdrawn(ago(10)), accepted(ago(5), 7)];
  const expected = await after(again);
  expect(expected).not.toEqual(await after());
  for (const order of [[first, back, again], [first, again, back], [back, first, again], [again, first, back].toSorted((one, other) => Number(one === back) - Number(other === back)), [first, back, again, back, first]]) {
    expect(await after(...order)).toEqual(expected);
  }
});

it('of another piece takes nothing away', async () => {
  const expected = await after(accepted(ago(30), 7));
  const other = tell(contracts.withdrawn, { evidenceId: v7(), personId, withdrawnAt: ago(1) });
  expect(await after(accepted(ago(30), 7), other)).toEqual(expected);
});

it('of an erased person leaves nothing', async () => {
  await projection.receive(organisation, ...house.told, accepted(ago(30), 7), withdrawn(ago(10)), erase(contracts.person as never, personId), withdrawn(ago(9)));
  expect((await projection.dump(organisation)).withdrawn_evidence).toBe('');
});
