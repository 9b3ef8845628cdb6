import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Api } from '../testing/api.js';
import { onDay, openReminding, Reminding } from '../testing/reminding.js';
import { ids, ToldCase, toldOn, type Case } from '../testing/told-case.js';

let api: Api;
let its: Reminding;
let one: ToldCase;
beforeAll(async () => void (api = await openReminding()));
afterAll(() => api.close());
beforeEach(async () => {
  its = await Reminding.begin(api);
  one = new ToldCase(its);
});

describe('a promotion case as it is heard', () => {
  const rows = () => api.database.select(its.house.organisationId, `select t::text as row from promotion_case t union all select t::text from awaited_vote t order by 1`);

  it('is kept by its newest version, without what was decided, and comes out of a rebuild byte for byte', async () => {
    const { elsewhere, admin, hr } = its.house;
    const events: Case[] = [];
    for (const more of [{}, { state: 'panel', waitingFor: ids(elsewhere, admin, hr), votesDueAt: onDay(10).toISOString() }, { waitingFor: ids(admin, hr) }] as const) {
      await one.tell(more as Partial<Case>);
      events.push(one.known);
    }
    await its.house.tellCase(events[1]!);
    const before = await rows();
    expect(before).toHaveLength(3);
    await api.database.transaction(its.house.organisationId, (manager) => manager.query('delete from promotion_case'));
    expect(await rows()).toEqual([]);
    for (const event of events.toReversed()) await its.house.tellCase(event);
    expect(await rows()).toEqual(before);
    await one.tell({ told: toldOn(0, 'rejected') });
    expect(JSON.stringify(await rows())).not.toContain('rejected');
  });

  it('goes with its person, and a seat with its member; neither comes back', async () => {
    const { ada, admin, hr } = its.house;
    await one.panel(admin, hr);
    await its.house.erase(admin.personId);
    expect(await rows()).toHaveLength(2);
    await one.tell();
    expect(await rows()).toHaveLength(2);
    await its.house.erase(ada.personId);
    await one.tell();
    expect(await rows()).toEqual([]);
  });
});
