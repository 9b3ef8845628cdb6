import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import fc from 'fast-check';
import { contracts, erase, openProjection, tell, type Projection, type Told } from '../testing/projection.js';
import { ago, revealed, smallHouse } from '../testing/small-house.js';

const organisation = '01970000-0000-7000-8000-0000000000a1';
const other = '01970000-0000-7000-8000-0000000000b1';

let projection: Projection;
beforeAll(async () => void (projection = await openProjection()));
afterAll(() => projection.close());
beforeEach(() => projection.empty());

const house = smallHouse();

/** Any order that keeps the order of each key. */
function shuffled(told: readonly Told[], seeds: readonly number[]): Told[] {
  const queues = new Map<string, Told[]>();
  for (const one of told) queues.set(one.topic + one.orderedBy, [...(queues.get(one.topic + one.orderedBy) ?? []), one]);
  return told.map((_, index) => {
    const waiting = [...queues.values()].filter((queue) => queue.length > 0);
    return waiting[(seeds[index] ?? 0) % waiting.length]!.shift()!;
  });
}

/** Some of them once more, at any time after they came first; an older state may so follow a newer one. */
function repeated(told: readonly Told[], places: readonly [which: number, later: number][]): Told[] {
  const all = [...told];
  for (const [which, later] of places) {
    const one = told[which % told.length]!;
    const first = all.indexOf(one);
    all.splice(first + 1 + (later % (all.length - first)), 0, one);
  }
  return all;
}

describe('the projections', () => {
  it('are byte for byte the same in whatever order the topics arrive', async () => {
    await projection.receive(organisation, ...house.told);
    const expected = await projection.dump(organisation);
    expect(expected.track_standing?.split('\n').length).toBeGreaterThan(10);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: house.told.length, maxLength: house.told.length }), async (seeds) => {
        await projection.empty();
        await projection.receive(organisation, ...shuffled(house.told, seeds));
        expect(await projection.dump(organisation)).toEqual(expected);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 120_000);

  it('are byte for byte the same when events come again, late ones after newer ones included', async () => {
    const newer = [
      tell(contracts.team, { teamId: house.id.payments, version: 2, name: 'Money', leadId: house.id.lead, parentTeamId: house.id.division }),
      tell(contracts.cycle, { cycleId: house.id.q2, version: 2, name: 'A quarter', kind: 'self_and_manager', state: 'closed', opensAt: ago(95), closesAt: ago(1), frameworkVersionId: house.id.first }),
    ];
    const told = [...house.told, ...newer, erase(contracts.person as never, house.id.cleo)];
    await projection.receive(organisation, ...told);
    const expected = await projection.dump(organisation);
    const place = fc.tuple(fc.nat(), fc.nat());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: told.length, maxLength: told.length }), fc.array(place, { minLength: 1, maxLength: 12 }), async (seeds, places) => {
        await projection.empty();
        await projection.receive(organisation, ...repeated(shuffled(told, seeds), places));
        expect(await projection.dump(organisation)).toEqual(expected);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 120_000);

  it('are the same after a replay over what is there, and after a replay from nothing', async () => {
    await projection.receive(organisation, ...house.told);
    const expected = await projection.dump(organisation);
    await projection.receive(organisation, ...house.told);
    expect(await projection.dump(organisation)).toEqual(expected);
    await projection.empty();
    await projection.receive(organisation, ...house.told);
    expect(await projection.dump(organisation)).toEqual(expected);
  });

  it('are the same when people and frameworks arrive at once', async () => {
    await projection.receive(organisation, ...house.told);
    const expected = await projection.dump(organisation);
    for (let round = 0; round < 5; round += 1) {
      await projection.empty();
      await Promise.all([0, 1, 2, 3].map((lane) => projection.receive(organisation, ...house.told.filter((_, index) => index % 4 === (lane + round) % 4))));
      expect(await projection.dump(organisation)).toEqual(expected);
    }
  });

  it('rewrite only the rows of the person and of the instants that an event is about', async () => {
    await projection.receive(organisation, ...house.told);
    interface Row { readonly person_id: string; readonly valid_from: Date }
    const versions = () => projection.tenants.select<Row>(organisation, 'select person_id, track_id, valid_from, xmin::text, ctid::text from track_standing order by 1, 2, 3');
    const before = await versions();
    await projection.receive(organisation, revealed({ personId: house.id.ada, cycleId: house.id.q2, kind: 'agreed', at: ago(5) }, { mentoring: 4 }));
    const kept = new Set((await versions()).map((row) => JSON.stringify(row)));
    const about = ({ person_id, valid_from }: Row) => person_id === house.id.ada && valid_from.toISOString() >= ago(5);
    expect(before.filter((row) => !about(row) && !kept.has(JSON.stringify(row)))).toEqual([]);
    expect(kept.size).toBeGreaterThan(before.length);
  });

  it('hold nothing of another organisation, whatever ids the two have in common', async () => {
    await projection.receive(organisation, ...house.told);
    expect(Object.values(await projection.dump(other)).join('')).toBe('');
    const expected = await projection.dump(organisation);
    await projection.receive(other, ...house.told.slice(0, -3));
    expect(await projection.dump(organisation)).toEqual(expected);
  });

  it('forget an erased person, also in what arrives later', async () => {
    const { ada } = house.id;
    const [later, earlier] = [house.told.filter(({ orderedBy }) => orderedBy === ada), house.told.filter(({ orderedBy }) => orderedBy !== ada)];
    await projection.receive(organisation, ...earlier);
    const expected = await projection.dump(organisation);
    await projection.receive(organisation, ...later, erase(contracts.person as never, ada), ...later);
    expect(await projection.dump(organisation)).toEqual({ ...expected, erased_person: `(${organisation},${ada})` });
  });

  it('measure by the version before, once the newer is retired or erased', async () => {
    const [second] = house.told.filter(({ orderedBy }) => orderedBy === house.id.second);
    await projection.receive(organisation, ...house.told.filter((told) => told !== second));
    const expected = (await projection.dump(organisation)).track_standing;
    await projection.receive(organisation, second!);
    expect((await projection.dump(organisation)).track_standing).not.toBe(expected);
    await projection.receive(organisation, tell(contracts.framework, { ...(second!.payload as object), state: 'retired' } as never), second!);
    expect((await projection.dump(organisation)).track_standing).toBe(expected);
    await projection.receive(organisation, erase(contracts.framework as never, house.id.second));
    expect((await projection.dump(organisation)).track_standing).toBe(expected);
  });
});
