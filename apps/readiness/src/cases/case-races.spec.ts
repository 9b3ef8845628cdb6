import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { contracts, erase } from '../testing/projection.js';
import { Promoting, promotionHouse, toldOfCases, type Came, type PromotionHouse, type ShownCase, type Stop } from '../testing/promoting.js';
import { RevealDueVotes } from './reveal-due-votes.js';

let api: Api;
let organisation: string;
let house: PromotionHouse;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  organisation = v7();
  house = promotionHouse(organisation);
  await api.projection.receive(organisation, ...house.told);
});

const at = (stop: Stop) => new Promoting(api, house).to(stop);
const shown = (came: Came): ShownCase => {
  if (typeof came === 'string') throw new Error(`No case but ${came}`);
  return came;
};
/** Where the case stands for whom it went through, and why not for the others; in order. */
const outcomes = async (...tried: Promise<Came>[]) => (await Promise.all(tried)).map((came) => (typeof came === 'string' ? came : came.state)).sort();
const logOf = async (one: Promoting) => shown(await one.read('hr')).log?.map(({ action }) => action) ?? [];
const write = (sql: string) => api.projection.tenants.transaction(organisation, (manager) => manager.query(sql));
const runJob = () => api.projection.tenants.transaction(organisation, (manager) => new RevealDueVotes(undefined as never).reveal(manager, organisation));

// Each of these is lost once in a while without its lock, so each is tried more than once.
const tries = Array.from({ length: 2 }, (_, index) => index);

describe.each(tries)('of two at once, try %#', () => {
  it('one nomination is a case and the other is told that there is one; the same id twice is one', async () => {
    const [one, other] = [new Promoting(api, house), new Promoting(api, house)];
    const came = await outcomes(one.nominate('lead'), other.nominate('ada'), one.nominate('lead'));
    expect([['ALREADY_OPEN', 'NOMINATED', 'NOMINATED'], ['ALREADY_OPEN', 'ALREADY_OPEN', 'NOMINATED']]).toContainEqual(came);
    expect((await toldOfCases(api, organisation)).filter(({ payload }) => payload?.state === 'nominated')).toHaveLength(1);
  });

  it('one decides, tells, opens or closes, and the other comes too late', async () => {
    const one = await at('seated');
    expect(await outcomes(one.open('hr'), one.open('hr'))).toEqual(['PANEL', 'WRONG_STATE']);
    await Promise.all((['ben', 'cleo', 'other'] as const).map((who) => one.vote(who)));
    expect(await outcomes(one.decide('hr', 'ACCEPTED'), one.decide('hr', 'REJECTED'))).toEqual(['DECIDED', 'WRONG_STATE']);
    expect(await outcomes(one.tell('hr', 'One'), one.tell('hr', 'Other'))).toEqual(['TOLD', 'WRONG_STATE']);
    expect(await outcomes(one.close('hr'), one.appeal('ada'))).toContain('WRONG_STATE');
    const log = await logOf(one);
    for (const action of ['OPEN_PANEL', 'REVEAL', 'DECIDE', 'TELL']) expect([action, log.filter((line) => line === action).length]).toEqual([action, 1]);
  });

  it('a case is withdrawn or decided, never both', async () => {
    const one = await at('revealed');
    expect(await outcomes(one.withdraw('ada'), one.decide('hr', 'ACCEPTED'))).toContain('WRONG_STATE');
    const { state, rounds } = shown(await one.read('hr'));
    expect(rounds[0]?.decision !== null).toBe(state === 'DECIDED');
  });

  it('a vote that was taken is among those revealed, also when the day comes at that moment', async () => {
    const one = await at('panel');
    await write(`update promotion_round set votes_due_at = now() + interval '40 milliseconds' where revealed_at is null`);
    const voting = (['ben', 'cleo'] as const).map((who) => one.vote(who));
    const due = new Promise((resolve) => setTimeout(resolve, 45)).then(() => Promise.all([runJob(), runJob()]));
    const taken = (await Promise.all(voting)).filter((came) => typeof came !== 'string').length;
    await due;
    const { rounds, log } = shown(await one.read('hr'));
    expect([rounds[0]?.votes?.length, rounds[0]?.seats?.filter(({ voted }) => voted).length, log?.filter(({ action }) => action === 'REVEAL').length]).toEqual([taken, taken, 1]);
  });

  it('a seat is voted from or given to somebody else, never both', async () => {
    const one = await at('panel');
    const came = await outcomes(one.vote('ben'), one.choose('hr', ['cleo', 'other', 'dora']));
    expect([['FORBIDDEN', 'PANEL'], ['PANEL', 'SEAT_HAS_VOTED']]).toContainEqual(came);
    const members = shown(await one.read('hr')).rounds[0]!.seats!.map(({ member }) => member.id);
    expect(members.includes(house.id.ben)).toBe(came.includes('SEAT_HAS_VOTED'));
  });

  it('whoever looks or votes while the person is erased finds a case or none, and nothing of it is left', async () => {
    const one = await at('panel');
    const going = [one.vote('ben'), one.read('hr'), one.vote('cleo'), one.read('ada'), one.withdraw('hr'), one.read('other')];
    await Promise.all([...going, api.projection.receive(organisation, erase(contracts.person as never, house.id.ada))]);
    for (const came of await Promise.all(going)) if (typeof came === 'string') expect(['FORBIDDEN', 'WRONG_STATE', 'PERSON_LEFT']).toContain(came);
    expect(await one.read('hr')).toBe('FORBIDDEN');
    expect((await toldOfCases(api, organisation)).at(-1)?.payload).toBeNull();
  });
});

it('whoever looks while the erasure is not committed yet waits for it, and finds no case', async () => {
  const one = await at('panel');
  const looking: Promise<Came>[] = [];
  await api.projection.receiveWhile(organisation, erase(contracts.person as never, house.id.ada), async () => {
    looking.push(one.read('hr'), one.read('ben'), one.vote('ben'));
    await new Promise((resolve) => setTimeout(resolve, 150));
  });
  expect(await Promise.all(looking)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
});
