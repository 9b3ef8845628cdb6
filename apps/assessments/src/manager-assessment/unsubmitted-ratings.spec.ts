import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import type { Caller, House } from '../testing/house.js';
import { unsubmittedQuery } from '../testing/queries.js';
import { Rating } from '../testing/rating.js';

let api: Api;
let house: House;
let cycleId: string;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security', 'kubernetes');
  cycleId = await api.open(house, 3_600_000, { kind: 'SELF_AND_MANAGER' });
});

const words = 'what the lead had not said yet';
const save = (caller: Caller, { personId }: Caller) => new Rating(api, caller, cycleId).save([{ personId, skillId: 'security', level: 3, comment: words }]);
const kept = async (caller: Caller, id = cycleId) => (await api.graphql<{ myUnsubmittedRatings: { person: { id: string }; answers: object[] }[] }>(caller, unsubmittedQuery, { cycleId: id })).data?.myUnsubmittedRatings ?? null;
const anew = (leadId: string | null, version = 2) => house.tellTeam({ teamId: house.team, version, name: 'Team', parentTeamId: house.division, leadId });

describe('ratings that were not submitted when the cycle closed', () => {
  it('are kept for their author: those with something in them, and only once it is closed', async () => {
    await save(house.lead, house.ada);
    await save(house.lead, house.ben);
    await new Rating(api, house.lead, cycleId).submit(house.ben.personId);
    expect(await kept(house.lead)).toEqual([]);
    await api.closeCycle(house, cycleId);
    expect(await kept(house.lead)).toMatchObject([{ person: { id: house.ada.personId }, state: 'DRAFT', submittedAt: null, answers: [{ skillId: 'security', level: 3, comment: words }] }]);
    for (const none of [v7(), 'nonsense']) expect(await kept(house.lead, none)).toEqual([]);
  });

  it('leave out what was taken back: a draft with nothing in it', async () => {
    await save(house.lead, house.ada);
    await new Rating(api, house.lead, cycleId).save([], { cleared: [{ personId: house.ada.personId, skillId: 'security' }], revisions: [{ personId: house.ada.personId, revision: 1 }] });
    await api.closeCycle(house, cycleId);
    expect(await kept(house.lead)).toEqual([]);
  });

  it('are found by nobody else: not by whoever leads after them or above, not by HR, not by the person, not by a namesake elsewhere', async () => {
    await save(house.lead, house.ada);
    await anew(house.elsewhere.personId);
    await save(house.elsewhere, house.ben);
    await api.closeCycle(house, cycleId);
    const other = await api.settle();
    const namesake = { ...house.lead, organisationId: other.organisationId };
    for (const caller of [house.head, house.hr, house.admin, house.ada, house.ben, other.lead, namesake]) expect(await kept(caller)).toEqual([]);
    expect(JSON.stringify(await kept(house.elsewhere))).not.toContain(house.ada.personId);
    // Who leads them no longer keeps what is theirs.
    expect(await kept(house.lead)).toMatchObject([{ person: { id: house.ada.personId } }]);
  });
});
