import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import type { Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import { crowd } from '../testing/crowd.js';
import { onDay, openReminding, Reminding } from '../testing/reminding.js';
import { Rating } from '../testing/rating.js';

let api: Api;
let its: Reminding;
beforeAll(async () => void (api = await openReminding()));
afterAll(() => api.close());
beforeEach(async () => void (its = await Reminding.begin(api)));

/** Whom somebody was told to be late, line by line. */
const lateBy = async (personId: string, reason: 'escalated_self' | 'escalated_ratings') =>
  (await its.told(personId)).flat().flatMap((line) => (line.reason === reason ? [[...line.personIds].toSorted()] : []));
const runs = async (...days: readonly number[]) => {
  for (const day of days) await its.run(onDay(day));
};
const ids = () => Object.fromEntries((['ada', 'ben', 'lead', 'head', 'elsewhere', 'hr', 'admin'] as const).map((who) => [who, its.house[who].personId])) as Record<'ada' | 'ben' | 'lead' | 'head' | 'elsewhere' | 'hr' | 'admin', string>;

describe('three days after answers were due', () => {
  it('whoever is next above is told who is late, once; HR is told of those whom nobody leads', async () => {
    const { ada, ben, lead, head, elsewhere, hr, admin } = ids();
    const cycleId = await its.cycle();
    await new Assessing(api, its.house.ben, cycleId).submit({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 2 }] });
    await runs(10, 11);
    for (const who of [lead, head, hr]) expect(await lateBy(who, 'escalated_self')).toEqual([]);
    await runs(14, 15, 16);
    expect(await lateBy(lead, 'escalated_self')).toEqual([[ada]]);
    expect(await lateBy(head, 'escalated_self')).toEqual([[lead]]);
    expect(await lateBy(hr, 'escalated_self')).toEqual([[elsewhere, head].toSorted()]);
    for (const who of [ada, ben, elsewhere, admin]) expect(await lateBy(who, 'escalated_self')).toEqual([]);
    expect((await its.told(lead)).flat().find((line) => line.reason === 'escalated_self')).toMatchObject({ cycleId, dueAt: onDay(9, 12).toISOString(), people: 1 });
  });

  it('nobody is told of who has answered meanwhile, or has left; a new lead is told, and one who opted out is not', async () => {
    const { ada, ben, lead, head, elsewhere } = ids();
    const cycleId = await its.cycle();
    await its.house.prefer(lead, { optedOut: true });
    await its.house.prefer(ada, { optedOut: true });
    await its.house.tellPerson(ben, [its.house.team], { version: 2, active: false });
    await runs(14);
    expect(await lateBy(lead, 'escalated_self')).toEqual([]);
    await its.house.tellPerson(ada, [its.house.otherTeam], { version: 2 });
    await runs(15);
    // Who wants no reminders is asked all the same.
    expect(await lateBy(elsewhere, 'escalated_self')).toEqual([[ada]]);
    await new Assessing(api, its.house.lead, cycleId).submit({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 2 }] });
    await its.house.tellTeam({ teamId: its.house.otherTeam, version: 2, name: 'Other team', parentTeamId: null, leadId: head });
    await runs(16);
    expect(await lateBy(head, 'escalated_self')).toEqual([[lead], [ada, elsewhere].toSorted()]);
  });

  it('counts all who are late and names twenty; who is late for somebody told before is told of alone', async () => {
    const { lead } = ids();
    await its.cycle();
    await crowd(api, its.house, 30);
    await api.tick();
    await runs(14);
    const line = (await its.told(lead)).flat().find(({ reason }) => reason === 'escalated_self');
    expect(line).toMatchObject({ people: 32 });
    expect(line && 'personIds' in line && line.personIds).toHaveLength(20);
    const newcomer = v7();
    await its.house.tellPerson(newcomer, [its.house.otherTeam]);
    await api.tick();
    await its.house.tellPerson(newcomer, [its.house.team], { version: 2 });
    await runs(15);
    expect(await lateBy(lead, 'escalated_self')).toEqual([expect.any(Array), [newcomer]]);
  });
});

describe('three days after ratings were due', () => {
  it('the lead of the lead is told, or HR where nobody leads that one; once they have rated nobody is', async () => {
    const { ada, ben, lead, head, elsewhere, hr } = ids();
    const cycleId = await its.cycle();
    await its.house.tellPerson(ben, [its.house.otherTeam], { version: 2 });
    await runs(17, 18);
    for (const who of [head, hr]) expect(await lateBy(who, 'escalated_ratings')).toEqual([]);
    const rater = new Rating(api, its.house.elsewhere, cycleId);
    await rater.save([{ personId: ben, skillId: 'security', level: 1 }]);
    await rater.submit(ben);
    await runs(21, 22);
    expect(await lateBy(head, 'escalated_ratings')).toEqual([[lead]]);
    // The head has not rated the lead; whom elsewhere leads was rated.
    expect(await lateBy(hr, 'escalated_ratings')).toEqual([[head]]);
    for (const who of [ada, ben, lead, elsewhere]) expect(await lateBy(who, 'escalated_ratings')).toEqual([]);
  });

  it('says nothing of what anybody said, nor whether they did', async () => {
    const cycleId = await its.cycle();
    const rater = new Rating(api, its.house.lead, cycleId);
    await rater.save([{ personId: ids().ada, skillId: 'security', level: 3, comment: 'a comment' }]);
    await runs(9, 14, 17, 21);
    const said = JSON.stringify(await Promise.all(Object.values(ids()).map((who) => its.told(who))));
    expect(said).not.toMatch(/level|comment|draft|outcome|security/i);
  });
});
