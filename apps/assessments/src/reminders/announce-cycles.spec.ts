import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import type { Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import { crowd } from '../testing/crowd.js';
import { onDay, openReminding, Reminding } from '../testing/reminding.js';

let api: Api;
let its: Reminding;
beforeAll(async () => void (api = await openReminding()));
afterAll(() => api.close());
beforeEach(async () => {
  its = await Reminding.begin(api);
  await its.hook();
});

const runs = async (...days: readonly number[]) => {
  for (const day of days) await its.run(onDay(day));
};
const due = async () => (await its.told(null)).flat().filter((line) => line.reason === 'cycle_due');

describe('the channel of an organisation', () => {
  it('is told once that a cycle has opened, what is due, and that it has closed; the mail being off plays no part', async () => {
    await its.house.policy({ email: false });
    const cycleId = await its.cycle({ opensAt: new Date(Date.now() - 1000).toISOString() });
    const soon = new Date(Date.now() + 86_400_000);
    soon.setUTCHours(12);
    const weekday = soon.getUTCDay() % 6 === 0 ? new Date(soon.getTime() + 2 * 86_400_000) : soon;
    for (const at of [weekday, weekday]) await its.run(at);
    expect(await its.told(null)).toEqual([[{ reason: 'cycle_opened', cycleId }]]);
    await runs(2, 3, 7, 9, 14);
    expect((await its.reasons(null)).slice(1)).toEqual(['cycle_due', 'cycle_due', 'cycle_due', 'cycle_due']);
    await api.closeCycle(its.house, cycleId);
    for (const at of [weekday, weekday]) await its.run(at);
    expect((await its.told(null)).slice(5)).toEqual([[{ reason: 'cycle_closed', cycleId }]]);
    expect(await its.told(its.house.ada.personId)).toEqual([]);
  });

  it('is told nothing at night, of an organisation that has none, or of cycles from a history', async () => {
    const other = await Reminding.begin(api);
    await other.cycle();
    await its.cycle();
    await its.house.policy({ timeZone: 'Asia/Tokyo' });
    await its.run(onDay(2, 12));
    expect(await its.told(null)).toEqual([]);
    await its.run(onDay(2, 1));
    expect(await its.reasons(null)).toEqual(['cycle_due']);
    await other.run(onDay(2));
    expect(await other.told(null)).toEqual([]);
  });

  it('is told how many are missing, of all and by team, never of fewer than five people, and not by subtraction', async () => {
    const [small, big] = [v7(), await crowd(api, its.house, 6)];
    const cycleId = await its.cycle();
    for (const personId of [...big.slice(1), its.house.ada.personId]) await new Assessing(api, { ...its.house.ada, personId }, cycleId).submit({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 2 }] });
    await runs(2);
    // Beside the team are two, the head and the lead elsewhere: how many are missing of all would tell of those.
    const team = { teamId: its.house.team, people: 9, missing: 3 };
    expect(await due()).toEqual([{ reason: 'cycle_due', cycleId, dueAt: onDay(9, 12).toISOString(), what: 'self', missing: null, teams: [team] }]);
    await its.house.tellTeam({ teamId: small, version: 1, name: 'Small', parentTeamId: null, leadId: null });
    for (const personId of [v7(), v7(), v7()]) await its.house.tellPerson(personId, [small]);
    await api.tick();
    await runs(7);
    // Five now: the three of the small team, and the two.
    expect((await due())[1]).toMatchObject({ missing: 8, teams: [team] });
  });

  it('is told of nobody: no id of a person, whatever happens', async () => {
    await crowd(api, its.house, 6);
    await its.cycle();
    await runs(2, 7, 9, 14);
    const said = JSON.stringify(await its.told(null));
    for (const who of ['ada', 'ben', 'lead', 'head', 'elsewhere', 'hr', 'admin'] as const) expect(said).not.toContain(its.house[who].personId);
  });
});
