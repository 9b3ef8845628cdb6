import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import type { Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import { Rating } from '../testing/rating.js';
import { onDay, openReminding, Reminding } from '../testing/reminding.js';

let api: Api;
let its: Reminding;
beforeAll(async () => void (api = await openReminding()));
afterAll(() => api.close());
beforeEach(async () => void (its = await Reminding.begin(api)));

const answers = [{ skillId: 'security', outcome: 'LEVEL', level: 2 }];
const ada = () => its.house.ada;
const runs = async (...days: readonly number[]) => {
  for (const day of days) await its.run(onDay(day));
};
/** Of oneself: leads are told of others too. */
const ofSelf = async (personId: string) => (await its.reasons(personId)).map((reasons) => reasons.split(' ').filter((reason) => reason.startsWith('self')).join(' ')).filter(Boolean);

describe('who has not answered', () => {
  it('is told a week before, two days before, and when it is over, each once, and nothing after the close', async () => {
    const cycleId = await its.cycle();
    for (let day = 0; day < 30; day += 1) for (const hour of [9, 10, 17]) await its.run(onDay(day, hour));
    const dueAt = onDay(9, 12).toISOString();
    expect(await its.told(ada().personId)).toEqual([
      [{ reason: 'self_due', cycleId, dueAt }],
      [{ reason: 'self_due', cycleId, dueAt }],
      [{ reason: 'self_overdue', cycleId, dueAt }],
    ]);
    const sql = `select told_at as "at" from reminder where recipient_id = $1 order by told_at`;
    const at = await api.database.select<{ at: Date }>(its.house.organisationId, sql, [ada().personId]);
    // Due on a Wednesday: the Wednesday before, the Monday, and on the day itself, after noon.
    expect(at.map((row) => row.at)).toEqual([onDay(2, 9), onDay(7, 9), onDay(9, 17)]);
  });

  it('is told no more once they have, whatever of both sides is missing', async () => {
    const cycleId = await its.cycle();
    await runs(2);
    await new Assessing(api, ada(), cycleId).submit({ answers });
    await runs(7, 10, 14);
    expect(await ofSelf(ada().personId)).toEqual(['self_due']);
    expect(await ofSelf(its.house.ben.personId)).toEqual(['self_due', 'self_due', 'self_overdue']);
  });

  it('and has left, or is not in the cycle, or whose cycle was closed, is told nothing', async () => {
    const cycleId = await its.cycle({ teamIds: [its.house.team] });
    await its.house.tellPerson(ada().personId, [its.house.team], { version: 2, active: false });
    await runs(2);
    expect([await its.told(ada().personId), await its.told(its.house.elsewhere.personId)]).toEqual([[], []]);
    expect(await ofSelf(its.house.ben.personId)).toEqual(['self_due']);
    await api.closeCycle(its.house, cycleId);
    await runs(7, 10);
    expect(await ofSelf(its.house.ben.personId)).toEqual(['self_due']);
  });

  it('is told anew by the new dates of a cycle that was extended', async () => {
    const cycleId = await its.cycle();
    await runs(2, 7);
    await its.quarter.change(cycleId, { selfDueAt: onDay(16, 12).toISOString() });
    await runs(8, 9, 10, 14, 17);
    const dues = (await its.told(ada().personId)).flat().map((line) => ('dueAt' in line ? `${line.reason} ${line.dueAt}` : ''));
    const [first, second] = [onDay(9, 12).toISOString(), onDay(16, 12).toISOString()];
    expect(dues).toEqual([`self_due ${first}`, `self_due ${first}`, `self_due ${second}`, `self_due ${second}`, `self_overdue ${second}`]);
  });

  it('and came late has until the end, and for whom it was reopened until that is over', async () => {
    const due = new Date(Date.now() - 500).toISOString();
    const cycleId = await its.cycle({ selfDueAt: due, managerDueAt: onDay(20).toISOString() });
    // Who is in it came in before that, as they do where time goes by.
    await api.database.transaction(its.house.organisationId, (manager) => manager.query(`update cycle_participant set added_at = $1::timestamptz - interval '1 day'`, [due]));
    const newcomer = { ...ada(), personId: v7() };
    await its.house.tellPerson(newcomer.personId, []);
    await its.quarter.add(cycleId, newcomer.personId);
    await runs(1);
    expect(await ofSelf(its.house.ben.personId)).toEqual(['self_overdue']);
    expect(await ofSelf(newcomer.personId)).toEqual([]);
    await runs(17);
    expect(await its.told(newcomer.personId)).toEqual([[{ reason: 'self_due', cycleId, dueAt: onDay(23, 12).toISOString() }]]);
    await api.closeCycle(its.house, cycleId);
    await its.quarter.reopen(cycleId, ada().personId, { until: onDay(30, 12).toISOString() });
    await runs(24, 28, 31);
    expect((await its.told(ada().personId)).slice(1)).toEqual(Array(2).fill([{ reason: 'self_due', cycleId, dueAt: onDay(30, 12).toISOString() }]));
    expect(await ofSelf(its.house.ben.personId)).toEqual(['self_overdue']);
  });
});

describe('who leads people that are not rated', () => {
  const lead = () => its.house.lead.personId;
  const ratings = async (personId: string) => (await its.told(personId)).flat().flatMap((line) => ('people' in line && line.reason.startsWith('ratings') ? [`${line.reason} ${line.people}`] : []));

  it('is told how many they are, and no more once all are; nobody is told who leads nobody', async () => {
    const cycleId = await its.cycle();
    const rater = new Rating(api, its.house.lead, cycleId);
    await runs(9);
    await rater.save([{ personId: ada().personId, skillId: 'security', level: 1 }]);
    await rater.submit(ada().personId);
    await runs(14);
    expect(await ratings(lead())).toEqual(['ratings_due 2', 'ratings_due 1']);
    await rater.save([{ personId: its.house.ben.personId, skillId: 'security', level: 1 }]);
    await rater.submit(its.house.ben.personId);
    await runs(17);
    expect(await ratings(lead())).toEqual(['ratings_due 2', 'ratings_due 1']);
    expect(await ratings(its.house.head.personId)).toEqual(['ratings_due 1', 'ratings_due 1', 'ratings_overdue 1']);
    expect(await ratings(ada().personId)).toEqual([]);
  });

  it('is whoever leads them on that day: who moved is the new lead’s to rate, and who left is nobody’s', async () => {
    await its.cycle();
    await its.house.tellPerson(ada().personId, [its.house.otherTeam], { version: 2 });
    await its.house.tellPerson(its.house.ben.personId, [its.house.team], { version: 2, active: false });
    await runs(9);
    expect([await ratings(lead()), await ratings(its.house.elsewhere.personId)]).toEqual([[], ['ratings_due 1']]);
    await its.house.tellPerson(lead(), [its.house.team], { version: 2, active: false });
    await its.house.tellPerson(ada().personId, [its.house.team], { version: 3 });
    await runs(14);
    // Where the lead has left the next above leads.
    expect(await ratings(its.house.head.personId)).toEqual(['ratings_due 1', 'ratings_due 1']);
  });

  it('is told nothing of a cycle in which nobody rates', async () => {
    await its.cycle({ kind: 'SELF_ONLY' });
    await runs(9, 14, 17);
    expect(await ratings(lead())).toEqual([]);
  });
});
