import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import type { Api } from '../testing/api.js';
import type { Caller } from '../testing/house.js';
import { onDay, openReminding, Reminding } from '../testing/reminding.js';
import { ids, ToldCase, toldOn } from '../testing/told-case.js';

let api: Api;
let its: Reminding;
let one: ToldCase;
beforeAll(async () => void (api = await openReminding()));
afterAll(() => api.close());
beforeEach(async () => {
  its = await Reminding.begin(api);
  one = new ToldCase(its);
});

const runs = async (...days: readonly number[]) => {
  for (const day of days) await its.run(onDay(day));
};
const everyDay = (from: number, to: number) => runs(...Array.from({ length: to - from + 1 }, (_, day) => from + day));
const linesOf = async ({ personId }: Caller) => (await its.told(personId)).flat();

describe('a vote', () => {
  it('is asked for when the panel opens and again two days before its day, each once, and never after it', async () => {
    const { elsewhere, admin, ada, lead } = its.house;
    await one.panel(elsewhere, admin);
    await everyDay(0, 16);
    for (const member of [elsewhere, admin]) expect(await linesOf(member)).toEqual([one.asked('vote_asked'), one.asked('vote_due')]);
    expect([await linesOf(ada), await linesOf(lead)]).toEqual([[], []]);
  });

  it('that was given, or that nobody waits for any more, is not asked for', async () => {
    const { elsewhere, admin, hr } = its.house;
    await one.panel(elsewhere, admin, hr);
    await one.tell({ waitingFor: ids(admin, hr) });
    await runs(0);
    await one.tell({ waitingFor: ids(hr) });
    await runs(8);
    await one.tell({ state: 'withdrawn', waitingFor: [] });
    await runs(9);
    expect([await linesOf(elsewhere), await linesOf(admin), (await linesOf(hr)).map(({ reason }) => reason)]).toEqual([[], [one.asked('vote_asked')], ['vote_asked', 'vote_due']]);
  });

  it('of a seat that went to somebody else is asked of them; close to the day once, and in an appeal anew', async () => {
    const { elsewhere, admin } = its.house;
    await one.panel(elsewhere);
    await runs(0);
    await one.tell({ waitingFor: ids(admin) });
    await runs(8, 9);
    expect([await linesOf(elsewhere), await linesOf(admin)]).toEqual([[one.asked('vote_asked')], [one.asked('vote_due')]]);
    await one.tell({ round: 2, waitingFor: ids(elsewhere), votesDueAt: onDay(30, 12).toISOString() });
    await runs(10);
    expect((await linesOf(elsewhere)).map(({ reason }) => reason)).toEqual(['vote_asked', 'vote_asked']);
  });

  it('is asked of nobody who has come into the line of the person, and about nobody who has left', async () => {
    const { lead, head, elsewhere, ada } = its.house;
    await one.panel(lead, head, elsewhere);
    await its.house.tellTeam({ teamId: its.house.otherTeam, version: 2, name: 'Beneath', parentTeamId: null, leadId: ada.personId });
    await runs(0);
    for (const member of [lead, head, elsewhere]) expect(await linesOf(member)).toEqual([]);
    await its.house.tellTeam({ teamId: its.house.otherTeam, version: 3, name: 'Beside', parentTeamId: null, leadId: elsewhere.personId });
    await its.house.tellPerson(ada.personId, [its.house.team], { version: 2, active: false });
    await runs(1);
    expect(await linesOf(elsewhere)).toEqual([]);
    await its.house.tellPerson(ada.personId, [its.house.team], { version: 3 });
    await runs(2);
    expect(await linesOf(elsewhere)).toHaveLength(1);
  });
});

describe('a decision', () => {
  it('is announced to the person alone once they were told, without what it is; once, and after an appeal once more', async () => {
    const { ada, lead, hr } = its.house;
    await one.tell({ state: 'decided', since: onDay(0).toISOString() });
    await runs(0);
    await one.tell({ state: 'told', told: toldOn(1, 'postponed') });
    await runs(1, 2, 3);
    const line = { reason: 'case_told', caseId: one.known.caseId };
    expect([await linesOf(ada), await linesOf(lead), await linesOf(hr)]).toEqual([[line], [], []]);
    await one.tell({ state: 'appealed', round: 2, since: onDay(3).toISOString() });
    await one.tell({ state: 'told' });
    await runs(4);
    expect(await linesOf(ada)).toEqual([line]);
    await one.tell({ state: 'told', told: toldOn(5, 'accepted') });
    await runs(7);
    await one.tell({ state: 'closed' });
    await runs(8);
    expect(await linesOf(ada)).toEqual([line, line]);
    expect(JSON.stringify(await its.told(ada.personId))).not.toMatch(/accepted|postponed/);
  });

  it('of long ago is no news, and who wants no reminders gets none', async () => {
    await one.tell({ state: 'closed', told: toldOn(-31, 'accepted') });
    await runs(0);
    expect(await linesOf(its.house.ada)).toEqual([]);
    await its.house.prefer(its.house.ada.personId, { optedOut: true });
    await one.tell({ state: 'closed', told: toldOn(0, 'accepted') });
    await runs(1);
    expect(await linesOf(its.house.ada)).toEqual([]);
  });
});

describe('a case that waits', () => {
  const waiting = (items: number, caseId: string | null = one.known.caseId) => ({ reason: 'cases_wait', items, caseId });

  it('longer than two weeks for a statement is told to whoever is next above, once; not sooner, and not to those above', async () => {
    const { lead, head, hr, elsewhere } = its.house;
    await one.tell({ state: 'nominated', since: onDay(-13, 10).toISOString() });
    await runs(0);
    expect(await linesOf(lead)).toEqual([]);
    await everyDay(1, 9);
    expect(await linesOf(lead)).toEqual([waiting(1)]);
    for (const other of [head, hr, elsewhere]) expect(await linesOf(other)).toEqual([]);
  });

  it('where nobody is above waits for HR, as do panels to be seated, decisions to be taken and told: all in one line', async () => {
    const { ada, ben, lead, hr, admin } = its.house;
    const first = one.known.caseId;
    for (const teamId of [its.house.team, its.house.division]) await its.house.tellTeam({ teamId, version: 2, name: 'Team', parentTeamId: null, leadId: null });
    await one.tell();
    await one.tell({ caseId: v7(), personId: ben.personId, state: 'decided' });
    await runs(0);
    expect(await linesOf(hr)).toEqual([waiting(2, null)]);
    await one.tell({ state: 'told', told: toldOn(0, 'rejected') });
    await one.tell({ caseId: v7(), personId: lead.personId, told: null, state: 'panel', since: onDay(-40).toISOString(), votesDueAt: onDay(-12, 10).toISOString() });
    // Votes were revealed, or their day came, on a Wednesday before; two weeks are over on this one.
    await runs(1);
    expect(await linesOf(hr)).toHaveLength(1);
    await runs(2);
    expect((await linesOf(hr)).slice(1)).toEqual([waiting(2, null)]);
    await its.house.eraseCase(one.known.caseId);
    await its.house.eraseCase(first);
    await one.tell({ caseId: v7(), personId: ada.personId, state: 'appealed', votesDueAt: null });
    await runs(3);
    expect((await linesOf(hr)).slice(2)).toEqual([waiting(1)]);
    expect(await linesOf(admin)).toEqual([]);
  });

  it('of HR themselves is not theirs to hear of, nor is one whose person has left anybody’s', async () => {
    const { hr, ada } = its.house;
    await one.tell({ personId: hr.personId, state: 'prepared' });
    await one.tell({ caseId: v7(), personId: ada.personId, state: 'prepared' });
    await its.house.tellPerson(ada.personId, [its.house.team], { version: 2, active: false });
    await runs(0);
    expect(await linesOf(hr)).toEqual([]);
  });
});
