import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { contracts, erase, openProjection, type Projection, type Told } from '../testing/projection.js';
import { smallHouse } from '../testing/small-house.js';

const organisation = '01970000-0000-7000-8000-0000000000c1';
const house = smallHouse();
const { id } = house;
let projection: Projection;
beforeAll(async () => void (projection = await openProjection()));
afterAll(() => projection.close());
beforeEach(() => projection.empty());

const find = (topic: string, about: string) => house.told.find((told) => told.topic === topic && told.orderedBy === about)!;
const events: Record<string, Told> = {
  'the first framework': find(contracts.framework.topic, id.first),
  'the second framework': find(contracts.framework.topic, id.second),
  'the first cycle': find(contracts.cycle.topic, id.q1),
  'ratings of Ada': find(contracts.ratings.topic, id.ada),
  'evidence of Ada': find(contracts.evidence.topic, id.ada),
  'the end of Ada': erase(contracts.person as never, id.ada),
};

/** Two events of different keys, whose transactions overlap: the second begins when the first has done all but commit. */
async function meet(first: Told, second: Told): Promise<void> {
  let other: Promise<void> | undefined;
  await projection.receiveWhile(organisation, first, async () => {
    other = projection.receive(organisation, second);
    // Enough for one that waits for nothing; one that waits goes on once the first has committed.
    await Promise.race([other, new Promise((resolve) => setTimeout(resolve, 200))]);
  });
  await other;
}

const pairs = Object.keys(events).flatMap((first) => Object.keys(events).filter((second) => second !== first).map((second) => [first, second] as const));

describe('two events that meet leave what they would leave one after the other', () => {
  it.each(pairs)('%s, and before that has committed %s', async (first, second) => {
    const [one, two] = [events[first]!, events[second]!];
    const rest = house.told.filter((told) => told !== one && told !== two);
    await projection.receive(organisation, ...rest, one, two);
    const expected = await projection.dump(organisation);
    await projection.empty();
    await projection.receive(organisation, ...rest);
    await meet(one, two);
    expect(await projection.dump(organisation)).toEqual(expected);
  });
});
