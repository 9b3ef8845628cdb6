import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import { smallFramework } from '../testing/document.js';
import type { Caller, House } from '../testing/house.js';
import { Quarter, within } from '../testing/quarter.js';
import { publishMutation, ratingHistoryQuery } from '../testing/queries.js';
import { Rating } from '../testing/rating.js';
import { Talking } from '../testing/talking.js';

interface Shown {
  readonly cycles: readonly { readonly cycle: { readonly id: string }; readonly scale: readonly object[] }[];
  readonly skills: readonly { readonly skillId: string }[];
  readonly ratings: readonly { readonly skillId: string; readonly cycleId: string; readonly kind: string; readonly level: number; readonly replaced: boolean; readonly rater: { readonly id: string } }[];
  readonly disputes: readonly { readonly openedAt: string; readonly settledAt: string | null }[];
}

let api: Api;
let house: House;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security', 'kubernetes');
});

const both = { kind: 'SELF_AND_MANAGER' };
const answer = (level: number, more: object = {}) => ({ skillId: 'security', outcome: 'LEVEL', level, ...more });
const ask = (caller: Caller | null) => api.graphql<{ ratingHistory: Shown }>(caller, ratingHistoryQuery, { personId: house.ada.personId });
const seen = async (caller: Caller = house.ada) => (await ask(caller)).data!.ratingHistory;
/** Kind, level and whether it was said anew, cycle by cycle. */
const line = ({ cycles, ratings }: Shown) =>
  cycles.map(({ cycle }) => ratings.filter(({ skillId, cycleId }) => skillId === 'security' && cycleId === cycle.id).map(({ kind, level, replaced }) => `${kind} ${level}${replaced ? ' replaced' : ''}`));
const disputesSql = (opened: string, settled: string, count: number) => `
  insert into dispute (organisation_id, id, cycle_id, person_id, skill_id, opened_by, reason, version, opened_at, settled_at, settled_by)
  select $1, gen_random_uuid(), $2, $3, 'security', $3, 'No.', 1, ${opened}, ${settled} from generate_series(1, ${count}) as n`;
const nothing = { cycles: [], skills: [], ratings: [], disputes: [] };

async function rate(by: Caller, cycleId: string, level: number): Promise<void> {
  const rating = new Rating(api, by, cycleId);
  await rating.save([{ personId: house.ada.personId, skillId: 'security', level }]);
  await rating.submit(house.ada.personId);
}

describe('the history of ratings', () => {
  it('is empty before anything is revealed, and has nothing of one side alone', async () => {
    expect(await seen()).toEqual(nothing);
    const cycleId = await api.open(house, 3_600_000, both);
    await new Assessing(api, house.ada, cycleId).submit({ answers: [answer(3)] });
    for (const caller of [house.ada, house.lead, house.hr]) expect(await seen(caller)).toEqual(nothing);
    await rate(house.lead, cycleId, 1);
    expect(line(await seen())).toEqual([['SELF 3', 'MANAGER 1']]);
  });

  it('shows over cycles who said what, what was agreed with whom, what was said anew and what was disputed', async () => {
    const first = await api.open(house, 3_600_000, both);
    await new Assessing(api, house.ada, first).submit({ answers: [answer(2), { ...answer(1), skillId: 'kubernetes' }] });
    await rate(house.lead, first, 2);
    const [ada, lead] = [house.ada, house.lead].map((caller) => new Talking(api, caller, { cycleId: first, personId: house.ada.personId }));
    const disputeId = v7();
    await ada!.dispute('kubernetes', { id: disputeId, reason: 'I run the cluster.' });
    await lead!.propose({ security: 3 });
    await ada!.sign();
    await lead!.sign();
    await new Quarter(api, house).reopen(first, house.ada.personId);
    await new Assessing(api, house.ada, first).submit({ answers: [answer(4)] });
    await api.closeCycle(house, first);
    const second = await api.open(house);
    await new Assessing(api, house.ada, second).submit({ answers: [answer(3)] });

    const shown = await seen(house.lead);
    expect(shown.cycles.map(({ cycle }) => cycle.id)).toEqual([first, second]);
    expect(shown.cycles[0]?.scale).toHaveLength(4);
    expect(line(shown)).toEqual([['SELF 2 replaced', 'MANAGER 2', 'AGREED 3', 'SELF 4'], ['SELF 3']]);
    expect(shown.ratings.find(({ kind }) => kind === 'AGREED')?.rater.id).toBe(house.lead.personId);
    expect(shown.disputes).toMatchObject([{ id: disputeId, skillId: 'kubernetes', cycleId: first, reason: 'I run the cluster.', settledAt: null }]);
  });

  it('names a skill as the newest cycle does, and puts what is asked no more last', async () => {
    const first = await api.open(house);
    await new Assessing(api, house.ada, first).submit({ answers: [answer(2), { ...answer(1), skillId: 'kubernetes' }] });
    await api.closeCycle(house, first);
    const input = { id: v7(), document: smallFramework('caching', 'kubernetes'), effectiveFrom: within(-1000) };
    await api.graphql(house.hr, publishMutation, { input });
    const second = await api.open(house);
    await new Assessing(api, house.ada, second).submit({ answers: [{ ...answer(2), skillId: 'caching' }] });
    expect((await seen()).skills.map(({ skillId }) => skillId)).toEqual(['caching', 'kubernetes', 'security']);
  });

  it('holds the disputes that are open and the newest others, however many were opened and taken back', async () => {
    const cycleId = await api.open(house);
    await new Assessing(api, house.ada, cycleId).submit({ answers: [answer(2)] });
    const { organisationId, ada } = house;
    const row = [organisationId, cycleId, ada.personId];
    await api.database.transaction(organisationId, async (manager) => {
      await manager.query(disputesSql(`'2026-01-01T00:00:00Z'`, 'null, null', 1), row);
      await manager.query(disputesSql(`'2026-02-01T00:00:00Z'::timestamptz + n * interval '1 minute'`, `'2026-03-01', $3`, 600), row);
    });
    const { disputes } = await seen();
    expect([disputes.length, disputes.filter(({ settledAt }) => settledAt === null).length]).toEqual([500, 1]);
    expect(new Date(disputes[1]?.openedAt ?? 0).toISOString()).toBe('2026-02-01T01:42:00.000Z');
  });

  it('is read in two statements, the question whether the viewer may and one more, however much there is', async () => {
    for (let cycle = 0; cycle < 3; cycle += 1) {
      const id = await api.open(house);
      await new Assessing(api, house.ada, id).submit({ answers: [answer(cycle)] });
      await api.closeCycle(house, id);
    }
    expect(await api.statementsOf(() => ask(house.ada))).toBe(2);
    expect(line(await seen())).toEqual([['SELF 0'], ['SELF 1'], ['SELF 2']]);
  });

  it('goes to who leads the person today, not to who led them', async () => {
    await new Assessing(api, house.ada, await api.open(house)).submit({ answers: [answer(2)] });
    await house.tellPerson(house.ada.personId, [house.otherTeam], { version: 2 });
    expect((await ask(house.lead)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(line(await seen(house.elsewhere))).toEqual([['SELF 2']]);
  });
});
