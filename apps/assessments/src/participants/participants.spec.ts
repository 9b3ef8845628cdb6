import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import type { House } from '../testing/house.js';
import { Quarter, within } from '../testing/quarter.js';

let api: Api;
let house: House;
let quarter: Quarter;
let cycleId: string;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security');
  quarter = new Quarter(api, house);
  cycleId = await api.open(house);
});

const level = (given: number) => [{ skillId: 'security', outcome: 'LEVEL', level: given }];
const newcomer = async (teamIds: string[] = []) => {
  const someone = { ...house.ada, personId: v7() };
  await house.tellPerson(someone.personId, teamIds);
  return someone;
};
const revealed = () => api.told(house.organisationId, 'assessments.ratings-revealed.v1');

describe('who is added late', () => {
  it('may answer from then on, and being added twice is once', async () => {
    const someone = await newcomer();
    const theirs = new Assessing(api, someone, cycleId);
    expect(await theirs.save({ answers: level(1) })).toMatchObject({ reason: 'NOT_A_PARTICIPANT' });
    expect(await quarter.where(cycleId, someone.personId)).toBeNull();
    const added = await quarter.add(cycleId, someone.personId);
    expect(added).toMatchObject({ joined: 'LATE', takesAnswers: true, selfSubmitted: false });
    expect(await quarter.add(cycleId, someone.personId)).toEqual(added);
    expect(await theirs.submit({ answers: level(1) })).toMatchObject({ state: 'SUBMITTED' });
    expect(await quarter.where(cycleId, someone.personId)).toMatchObject({ selfSubmitted: true });
  });

  it('is somebody, and the cycle is there and not closed', async () => {
    const left = await newcomer();
    await house.tellPerson(left.personId, [], { version: 2, active: false });
    for (const personId of [v7(), 'nonsense', left.personId]) expect(await quarter.add(cycleId, personId)).toMatchObject({ reason: 'UNKNOWN_PERSON' });
    for (const unknown of [v7(), 'nonsense']) expect(await quarter.add(unknown, house.hr.personId)).toMatchObject({ reason: 'UNKNOWN_CYCLE' });
    await api.closeCycle(house, cycleId);
    expect(await quarter.add(cycleId, house.hr.personId)).toMatchObject({ reason: 'IT_IS_CLOSED' });
  });
});

describe('a cycle that is reopened for one person', () => {
  it('takes their answers after the close, and nobody else’s', async () => {
    await api.closeCycle(house, cycleId);
    expect(await quarter.reopen(cycleId, house.ada.personId)).toMatchObject({ takesAnswers: true });
    expect(await new Assessing(api, house.ada, cycleId).submit({ answers: level(2) })).toMatchObject({ state: 'SUBMITTED' });
    expect(await new Assessing(api, house.ben, cycleId).submit({ answers: level(2) })).toMatchObject({ reason: 'CYCLE_CLOSED' });
  });

  it('lets them submit again: what was revealed stays, and the new rating comes beside it', async () => {
    const ada = new Assessing(api, house.ada, cycleId);
    await ada.submit({ answers: level(1) });
    expect(await ada.save({ revision: 1, answers: level(4) })).toMatchObject({ reason: 'ALREADY_SUBMITTED' });
    await quarter.reopen(cycleId, house.ada.personId);
    const draft = await ada.mine();
    expect(draft).toMatchObject({ state: 'DRAFT', takesAnswers: true, answers: [{ level: 1 }] });
    expect(await ada.save({ revision: draft!.revision, answers: level(4) })).toMatchObject({ state: 'DRAFT', answers: [{ level: 4 }] });
    expect(await ada.ratings()).toMatchObject([{ level: 1 }]);
    await ada.submit({ answers: level(4) });
    expect(await ada.ratings()).toMatchObject([{ kind: 'SELF', level: 4 }, { kind: 'SELF', level: 1 }]);
    expect(await revealed()).toHaveLength(2);
  });

  it('is so until its instant, and is refused for an instant that has passed, a stranger, or a cycle that has not opened', async () => {
    await api.closeCycle(house, cycleId);
    await quarter.reopen(cycleId, house.ada.personId, { until: within(400) });
    const ada = new Assessing(api, house.ada, cycleId);
    await ada.save({ answers: level(1) });
    await api.until(async () => (await ada.mine())?.takesAnswers === false);
    expect(await ada.submit({ answers: level(1) })).toMatchObject({ reason: 'CYCLE_CLOSED' });
    expect(await ada.mine()).toMatchObject({ state: 'DRAFT', answers: [{ level: 1 }] });
    expect(await quarter.reopen(cycleId, house.ada.personId, { until: within(-1) })).toMatchObject({ reason: 'CLOSES_IN_THE_PAST' });
    for (const personId of [house.hr.personId, v7(), 'nonsense']) expect(await quarter.reopen(cycleId, personId)).toMatchObject({ reason: 'NOT_A_PARTICIPANT' });
    expect(await quarter.reopen(v7(), house.ada.personId)).toMatchObject({ reason: 'UNKNOWN_CYCLE' });
    const planned = await quarter.plan({ opensAt: within(1_000_000) });
    expect(await quarter.reopen(planned.id, house.ada.personId)).toMatchObject({ reason: 'NOT_OPEN' });
  });
});

describe('completion', () => {
  const submit = async (...who: readonly { personId: string }[]) => {
    for (const { personId } of who) await new Assessing(api, { ...house.ada, personId }, cycleId).submit({ answers: level(1) });
  };

  it('counts those of a team who have submitted; of fewer than five to HR alone; a manager sees their teams alone', async () => {
    await submit(house.ada, house.elsewhere);
    const counts = { people: 3, selfSubmitted: 1, managerSubmitted: 0, revealed: 1, agreed: 0, disputed: 0 };
    expect((await quarter.seen(cycleId)).completion).toEqual([
      { teamId: house.otherTeam, teamName: 'Other team', people: 1, selfSubmitted: 1, managerSubmitted: 0, revealed: 1, agreed: 0, disputed: 0 },
      { teamId: house.team, teamName: 'Team', ...counts },
      { teamId: null, teamName: null, people: 1, selfSubmitted: 0, managerSubmitted: 0, revealed: 0, agreed: 0, disputed: 0 },
    ]);
    const hidden = { selfSubmitted: null, managerSubmitted: null, revealed: null, agreed: null, disputed: null };
    for (const caller of [house.lead, house.head]) expect((await quarter.seen(cycleId, caller)).completion).toEqual([{ teamId: house.team, teamName: 'Team', people: 3, ...hidden }]);
    for (const caller of [house.ada, house.admin]) expect((await quarter.seen(cycleId, caller)).completion).toEqual([]);
    for (let more = 0; more < 2; more += 1) await newcomer([house.team]);
    await api.tick();
    expect((await quarter.seen(cycleId, house.lead)).completion).toEqual([{ teamId: house.team, teamName: 'Team', ...counts, people: 5 }]);
  });

  it('is of today’s teams: who moves counts where they are now and stays in the cycle, who leaves counts nowhere and keeps what is theirs', async () => {
    await submit(house.ada, house.ben);
    await house.tellPerson(house.ada.personId, [house.otherTeam], { version: 2 });
    await house.tellPerson(house.ben.personId, [house.team], { version: 2, active: false });
    expect((await quarter.seen(cycleId)).completion).toMatchObject([{ teamName: 'Other team', people: 2, selfSubmitted: 1 }, { teamName: 'Team', people: 1, selfSubmitted: 0 }, { teamId: null }]);
    expect(await quarter.where(cycleId, house.ada.personId, house.elsewhere)).toMatchObject({ selfSubmitted: true });
    expect(await new Assessing(api, house.ben, cycleId).ratings()).toHaveLength(1);
  });
});
