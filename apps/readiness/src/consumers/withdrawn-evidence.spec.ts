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

/** What is stored of everybody after the house and then these. */
async function after(...told: readonly Told[]): Promise<Record<string, string>> {
  await projection.empty();
  await projection.receive(organisation, ...house.told, ...told);
  return projection.dump(organisation);
}

interface Row {
  readonly from: string;
  readonly rest: string;
}

/** Ada's steps that begin before an instant, or at it and later. */
async function steps(condition: string): Promise<Row[]> {
  return projection.tenants.select<Row>(organisation, `
    select to_char(valid_from at time zone 'utc', 'YYYY-MM-DD') as from, jsonb_build_array(track_id, low, high, gates, digest)::text as rest
    from track_standing where person_id = $1 and ${condition} order by track_id, valid_from`, [personId]);
}

/** What holds of her as of an instant, for each track. */
const inForce = (at: string) => steps(`valid_from = (select max(valid_from) from track_standing s where s.person_id = track_standing.person_id and s.track_id = track_standing.track_id and valid_from <= '${at}')`);

it('counts no more from the instant it was taken back; what was told of before stays as it was', async () => {
  await after();
  const never = await inForce(ago(5));
  await after(accepted(ago(30), 7));
  const [while_, before] = [await inForce(ago(5)), await steps(`valid_from < '${ago(10)}'`)];
  await after(accepted(ago(30), 7), withdrawn(ago(10)));
  expect(await steps(`valid_from < '${ago(10)}'`)).toEqual(before);
  expect((await inForce(ago(20))).map(({ rest }) => rest)).toEqual(while_.map(({ rest }) => rest));
  expect((await inForce(ago(5))).map(({ rest }) => JSON.parse(rest)[3])).toEqual(never.map(({ rest }) => JSON.parse(rest)[3]));
  expect((await inForce(ago(5))).map(({ rest }) => rest)).not.toEqual(while_.map(({ rest }) => rest));
});

it('is the same in whatever order the two topics arrive, and when they arrive again', async () => {
  const [first, back, again] = [accepted(ago(30), 3), withdrawn(ago(10)), accepted(ago(5), 7)];
  for (const told of [[first, back], [first, back, again]]) {
    const expected = await after(...told);
    for (const order of [told.toReversed(), [...told, ...told], [...told.toReversed(), ...told]]) expect(await after(...order)).toEqual(expected);
  }
});

it('counts anew when it is accepted anew', async () => {
  await after(accepted(ago(30), 7), withdrawn(ago(10)));
  const taken = await inForce(ago(1));
  await after(accepted(ago(30), 7), withdrawn(ago(10)), accepted(ago(5), 7));
  expect(await inForce(ago(1))).not.toEqual(taken);
});

it('of another piece takes nothing away', async () => {
  const expected = (await after(accepted(ago(30), 7))).track_standing;
  const other = tell(contracts.withdrawn, { evidenceId: v7(), personId, withdrawnAt: ago(1) });
  expect((await after(accepted(ago(30), 7), other)).track_standing).toBe(expected);
});

it('of an erased person leaves nothing', async () => {
  await projection.receive(organisation, ...house.told, accepted(ago(30), 7), withdrawn(ago(10)), erase(contracts.person as never, personId), withdrawn(ago(9)));
  expect((await projection.dump(organisation)).withdrawn_evidence).toBe('');
});
