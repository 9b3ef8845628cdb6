import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import type { House } from '../testing/house.js';
import { Quarter, within } from '../testing/quarter.js';

let api: Api;
let house: House;
let quarter: Quarter;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security');
  quarter = new Quarter(api, house);
});

const tomorrow = 86_400_000;
const answers = [{ skillId: 'security', outcome: 'LEVEL', level: 3 }];

describe('a planned cycle', () => {
  it('opens when its time comes and closes when it is over, once, with two instances and however often the clock ticks', async () => {
    const { id } = await quarter.plan({ opensAt: within(tomorrow), selfDueAt: within(2 * tomorrow), managerDueAt: within(3 * tomorrow), closesAt: within(4 * tomorrow) });
    await api.tick();
    expect(await quarter.seen(id)).toMatchObject({ state: 'PLANNED', population: 5 });
    const second = await api.another();
    // Long enough for a busy machine to open it before it is over.
    const closesAt = within(6000);
    await quarter.change(id, { opensAt: within(-1000), selfDueAt: closesAt, managerDueAt: closesAt, closesAt });
    const everywhere = () => Promise.all([api.tick(), second.tick(), api.tick(), second.tick()]);
    await everywhere();
    expect(await quarter.seen(id)).toMatchObject({ state: 'OPEN', population: 5 });
    await api.until(async () => (await quarter.seen(id)).state === 'CLOSED', 30_000);
    // Before and after: who closes it is not who counts.
    await everywhere();
    await everywhere();
    await second.close();
    expect(await quarter.told()).toEqual(['planned 1', 'planned 2', 'open 3', 'closed 4']);
    expect(await quarter.seen(id)).toMatchObject({ state: 'CLOSED', closesAt, population: 5 });
  });

  it('is taken up by the job itself, which nobody has to ask', async () => {
    const { id } = await quarter.plan();
    await api.until(async () => (await quarter.seen(id)).state === 'OPEN', 100_000);
  }, 110_000);

  it('opens late after a downtime; one whose whole time went by stays planned until HR gives it another', async () => {
    const closesAt = within(300);
    const { id } = await quarter.plan({ opensAt: within(-2000), selfDueAt: within(-1000), managerDueAt: within(-500), closesAt });
    await api.until(async () => within(0) > closesAt);
    await api.tick();
    expect([await quarter.seen(id), await quarter.told()]).toMatchObject([{ state: 'PLANNED' }, ['planned 1']]);
    await quarter.change(id, { closesAt: within(tomorrow) });
    await api.tick();
    expect([await quarter.seen(id), await quarter.told()]).toMatchObject([{ state: 'OPEN' }, ['planned 1', 'planned 2', 'open 3']]);
  });

  it('waits for the open one to close, then opens', async () => {
    const first = await api.open(house);
    const { id } = await quarter.plan();
    await api.tick();
    expect(await quarter.seen(id)).toMatchObject({ state: 'PLANNED' });
    await api.closeCycle(house, first);
    await api.tick();
    expect(await quarter.seen(id)).toMatchObject({ state: 'OPEN' });
  });

  it('is refused with dates out of order, over already, or for a team or against a framework that is not there', async () => {
    expect(await quarter.plan({ selfDueAt: within(5 * tomorrow) })).toMatchObject({ reason: 'DATES_OUT_OF_ORDER' });
    expect(await quarter.plan({ opensAt: within(tomorrow) })).toMatchObject({ reason: 'DATES_OUT_OF_ORDER' });
    expect(await quarter.plan({ opensAt: within(-9000), selfDueAt: within(-8000), managerDueAt: within(-8000), closesAt: within(-7000) })).toMatchObject({ reason: 'CLOSES_IN_THE_PAST' });
    for (const teamId of [v7(), 'nonsense', house.ada.personId]) expect(await quarter.plan({ teamIds: [house.team, teamId] })).toMatchObject({ reason: 'UNKNOWN_TEAM' });
    for (const frameworkVersionId of [v7(), 'nonsense']) expect(await quarter.plan({ frameworkVersionId })).toMatchObject({ reason: 'NO_FRAMEWORK' });
    expect(await quarter.told()).toEqual([]);
  });

  it('planned twice under one id is one, and opened by hand under it opens as it was planned', async () => {
    const [id, closesAt] = [v7(), within(3 * tomorrow)];
    const planned = await quarter.plan({ id, closesAt, teamIds: [house.otherTeam] });
    expect(await quarter.plan({ id, teamIds: [] })).toEqual(planned);
    expect(await api.open(house, 1000, { id, name: '2027 Q1' })).toBe(id);
    expect(await quarter.seen(id)).toMatchObject({ state: 'OPEN', kind: 'SELF_AND_MANAGER', closesAt, population: 1 });
  });
});

describe('an open cycle', () => {
  it('can be extended and not cut short, grow and not shrink; when it opened and against what stays', async () => {
    const { id } = await quarter.plan({ teamIds: [house.otherTeam] });
    await api.tick();
    expect(await quarter.change(id, { closesAt: within(1000), selfDueAt: within(10), managerDueAt: within(20) })).toMatchObject({ reason: 'CLOSES_EARLIER' });
    expect(await quarter.change(id, { opensAt: within(0) })).toMatchObject({ reason: 'IT_HAS_OPENED' });
    expect(await quarter.change(id, { teamIds: [house.team] })).toMatchObject({ reason: 'POPULATION_SHRINKS' });
    const [selfDueAt, closesAt] = [within(2 * tomorrow), within(3 * tomorrow)];
    expect(await quarter.change(id, { selfDueAt, managerDueAt: closesAt, closesAt })).toMatchObject({ state: 'OPEN', selfDueAt, managerDueAt: closesAt, closesAt });
    expect(await quarter.seen(id)).toMatchObject({ population: 1 });
    expect(await quarter.change(id, { teamIds: [house.otherTeam, house.team] })).toMatchObject({ state: 'OPEN' });
    expect(await quarter.seen(id)).toMatchObject({ population: 4, teams: [{ teamName: 'Other team' }, { teamName: 'Team' }] });
    expect((await quarter.where(id, house.ada.personId))?.joined).toBe('LATE');
    await api.closeCycle(house, id);
    expect(await quarter.change(id, { closesAt: within(tomorrow) })).toMatchObject({ reason: 'IT_IS_CLOSED' });
    expect(await quarter.change(v7(), { name: 'x' })).toMatchObject({ reason: 'UNKNOWN_CYCLE' });
  });

  it('that was extended takes answers until its new end, of the same draft', async () => {
    const cycleId = await api.open(house, 6000);
    const ada = new Assessing(api, house.ada, cycleId);
    await ada.save({ answers });
    const before = (await ada.mine())!.cycle.closesAt;
    await quarter.change(cycleId, { closesAt: within(tomorrow) });
    await api.until(async () => within(0) > before, 30_000);
    await api.tick();
    expect(await ada.submit({ answers })).toMatchObject({ state: 'SUBMITTED' });
  });

  it('is for the people of its teams and of those beneath, and nobody else is asked', async () => {
    const cycleId = await api.open(house, tomorrow, { teamIds: [house.division] });
    for (const [who, taken] of [['ada', true], ['lead', true], ['head', true], ['elsewhere', false], ['hr', false], ['admin', false]] as const) {
      const one = new Assessing(api, house[who], cycleId);
      expect([who, (await one.mine())?.takesAnswers]).toEqual([who, taken]);
      expect([who, (await one.save({ answers }))?.reason ?? 'saved']).toEqual([who, taken ? 'saved' : 'NOT_A_PARTICIPANT']);
      expect((await one.submit({ answers }))?.reason ?? 'submitted').toBe(taken ? 'submitted' : 'NOT_A_PARTICIPANT');
    }
    expect(await quarter.seen(cycleId)).toMatchObject({ population: 4 });
  });

  it('has those in it who were in a team that day and are heard of later, asked or not', async () => {
    const cycleId = await api.open(house);
    const [asks, waits] = [{ ...house.ada, personId: v7() }, { ...house.ada, personId: v7() }];
    for (const { personId } of [asks, waits]) await house.tellPerson(personId, [house.team]);
    expect((await new Assessing(api, asks, cycleId).mine())?.takesAnswers).toBe(true);
    expect(await new Assessing(api, asks, cycleId).submit({ answers })).toMatchObject({ state: 'SUBMITTED' });
    expect(await quarter.seen(cycleId)).toMatchObject({ population: 6 });
    await api.tick();
    expect(await quarter.seen(cycleId)).toMatchObject({ population: 7 });
    expect(await quarter.where(cycleId, waits.personId)).toMatchObject({ joined: 'OPENING', takesAnswers: true });
  });
});
