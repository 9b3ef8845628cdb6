import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import type { House } from '../testing/house.js';

let api: Api;
let house: House;
let ada: Assessing;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security', 'kubernetes', 'java');
  ada = new Assessing(api, house.ada, await api.open(house));
});

const level = (skillId: string, given: number, comment?: string) => ({ skillId, outcome: 'LEVEL', level: given, ...(comment ? { comment } : {}) });
const ratingsTold = () => api.told<{ ratings: object[] }>(house.organisationId, 'assessments.ratings-revealed.v1');

describe('a draft', () => {
  it('is empty before it is begun, under one id whoever asks how often', async () => {
    const empty = await ada.mine();
    expect(empty).toMatchObject({ state: 'DRAFT', answers: [], revision: 0, savedAt: null, submittedAt: null, cycle: { id: ada.cycleId, state: 'OPEN' } });
    expect((await ada.mine())?.id).toBe(empty?.id);
    expect((await new Assessing(api, house.ben, ada.cycleId).mine())?.id).not.toBe(empty?.id);
    expect(await new Assessing(api, house.ada, v7()).mine()).toBeNull();
    expect(await new Assessing(api, house.ada, 'nonsense').mine()).toBeNull();
  });

  it('keeps what was sent and nothing else, and survives the page', async () => {
    const first = await ada.save({ answers: [level('security', 3, 'so'), { skillId: 'java', outcome: 'NOT_APPLICABLE' }] });
    expect(first).toMatchObject({ __typename: 'SelfAssessment', revision: 1, state: 'DRAFT' });
    const second = await ada.save({ revision: 1, answers: [level('kubernetes', 0)], cleared: ['java'] });
    expect(second).toMatchObject({ revision: 2, answers: [{ skillId: 'kubernetes', outcome: 'LEVEL', level: 0, comment: null }, { skillId: 'security', level: 3, comment: 'so' }] });
    const { __typename, ...shown } = second!;
    expect([__typename, await ada.mine()]).toEqual(['SelfAssessment', shown]);
    expect(await ratingsTold()).toEqual([]);
  });

  it('loses nothing of two tabs: the later one is told, with the newer draft, and can save on top of it', async () => {
    await ada.save({ answers: [level('security', 3)] });
    const stale = await ada.save({ id: v7(), revision: 0, answers: [level('security', 1), level('java', 2)] });
    expect(stale).toMatchObject({ __typename: 'SelfAssessmentRefused', reason: 'STALE_REVISION', draft: { revision: 1, answers: [{ skillId: 'security', level: 3 }] } });
    expect(await ada.mine()).toMatchObject({ revision: 1, answers: [{ skillId: 'security', level: 3 }] });
    expect(await ada.save({ id: v7(), revision: 1, answers: [level('java', 2)] })).toMatchObject({ revision: 2, answers: [{ skillId: 'java' }, { skillId: 'security', level: 3 }] });
  });

  it('cannot be begun by another under its id, who is told the same before and after it is begun', async () => {
    const id = (await ada.mine())!.id;
    const ben = new Assessing(api, house.ben, ada.cycleId);
    const asBen = async () => (await ben.send('save', { id, answers: [level('java', 2)] })).errors?.map(({ message, extensions }) => ({ message, ...extensions }));
    const before = await asBen();
    expect(before).toMatchObject([{ code: 'CONFLICT', field: 'id' }]);
    expect(await ada.save({ id, answers: [level('security', 3)] })).toMatchObject({ __typename: 'SelfAssessment', id, revision: 1 });
    expect(await asBen()).toEqual(before);
    expect(await ben.mine()).toMatchObject({ revision: 0, answers: [] });
  });

  it('takes a save again whose answer was lost for what it is', async () => {
    const input = { answers: [level('security', 3)], cleared: ['java'] };
    const saved = await ada.save(input);
    expect(await ada.save(input)).toEqual(saved);
  });

  it('takes eight saves at once one after the other: one of them, and the seven others are told', async () => {
    const answers = await Promise.all([0, 1, 2, 3, 4, 0, 1, 2].map((given) => ada.save({ answers: [level('security', given, v7())] })));
    expect(answers.map((answer) => answer?.reason ?? answer?.__typename).toSorted()).toEqual(['STALE_REVISION', ...Array<string>(6).fill('STALE_REVISION'), 'SelfAssessment'].toSorted());
    expect(await ada.mine()).toMatchObject({ revision: 1 });
  });

  it('refuses what it cannot keep and names the skill; nothing of that save is kept', async () => {
    const refused = (answers: object[]) => ada.save({ answers: [level('java', 1), ...answers] });
    expect(await refused([level('cobol', 1)])).toMatchObject({ reason: 'UNKNOWN_SKILL', skillId: 'cobol' });
    expect(await refused([level('security', 5)])).toMatchObject({ reason: 'LEVEL_OFF_THE_SCALE', skillId: 'security' });
    expect(await refused([{ skillId: 'security', outcome: 'LEVEL' }])).toMatchObject({ reason: 'LEVEL_MISSING', skillId: 'security' });
    expect(await refused([level('security', 1, 'x'.repeat(2001))])).toMatchObject({ reason: 'COMMENT_TOO_LONG', skillId: 'security' });
    expect(await new Assessing(api, house.ada, v7()).save({ answers: [] })).toMatchObject({ reason: 'UNKNOWN_CYCLE' });
    expect(await ada.mine()).toMatchObject({ revision: 0, answers: [] });
  });

  it('that was not submitted stays a draft when the cycle closes, shown so to its author, and takes nothing more', async () => {
    await ada.save({ answers: [level('security', 3)] });
    await api.closeCycle(house, ada.cycleId);
    expect(await ada.save({ revision: 1, answers: [level('security', 4)] })).toMatchObject({ reason: 'CYCLE_CLOSED' });
    expect(await ada.submit({ answers: [level('security', 4)] })).toMatchObject({ reason: 'CYCLE_CLOSED' });
    expect(await ada.mine()).toMatchObject({ state: 'DRAFT', revision: 1, cycle: { state: 'CLOSED' }, answers: [{ level: 3 }] });
    expect(await ratingsTold()).toEqual([]);
  });
});

describe('a submit', () => {
  const answers = [level('security', 3, 'mine alone to read here'), { skillId: 'java', outcome: 'NO_OPPORTUNITY' }];

  it('replaces the draft, is final, and reveals each answer as a rating in the event of the same transaction', async () => {
    await ada.save({ answers: [level('kubernetes', 4)] });
    const submitted = await ada.submit({ answers });
    expect(submitted).toMatchObject({ __typename: 'SelfAssessment', state: 'SUBMITTED', revision: 2, answers: [{ skillId: 'java', outcome: 'NO_OPPORTUNITY', level: null }, { skillId: 'security', level: 3 }] });
    const told = await ratingsTold();
    const at = submitted!.submittedAt;
    const rating = { ratingId: expect.any(String) as unknown, kind: 'self', raterId: house.ada.personId, givenAt: at, revealedAt: at };
    expect(told).toEqual([
      {
        personId: house.ada.personId,
        cycleId: ada.cycleId,
        frameworkVersionId: expect.any(String) as unknown,
        ratings: [{ ...rating, skillId: 'java', outcome: 'no_opportunity' }, { ...rating, skillId: 'security', outcome: 'level', level: 3 }],
      },
    ]);
    expect(await ada.ratings()).toMatchObject([
      { skillId: 'java', kind: 'SELF', outcome: 'NO_OPPORTUNITY', level: null, comment: null },
      { skillId: 'security', kind: 'SELF', outcome: 'LEVEL', level: 3, comment: 'mine alone to read here', rater: { id: house.ada.personId }, cycle: { id: ada.cycleId }, revealedAt: at },
    ]);
  });

  it('twice with one id is once, also after the cycle has closed; with another id, or other answers, it is told', async () => {
    const id = v7();
    const first = await ada.submit({ id, answers });
    expect(await ada.submit({ id, answers: answers.toReversed() })).toEqual(first);
    expect(await ada.submit({ id: v7(), answers })).toMatchObject({ reason: 'ALREADY_SUBMITTED' });
    expect(await ada.submit({ id, answers: [level('security', 4)] })).toMatchObject({ reason: 'ALREADY_SUBMITTED' });
    expect(await ada.save({ revision: 1, answers })).toMatchObject({ reason: 'ALREADY_SUBMITTED' });
    await api.closeCycle(house, ada.cycleId);
    const instant: unknown = expect.any(String);
    expect(await ada.submit({ id, answers })).toEqual({ ...first, takesAnswers: false, cycle: { ...first!.cycle, state: 'CLOSED', closesAt: instant, selfDueAt: instant, managerDueAt: instant } });
    expect(await ratingsTold()).toHaveLength(1);
    expect(await ada.ratings()).toHaveLength(2);
  });

  it('refuses what cannot be submitted, and reveals nothing', async () => {
    expect(await ada.submit({ answers: [] })).toMatchObject({ reason: 'NOTHING_ANSWERED', skillId: null });
    expect(await ada.submit({ answers: [level('security', 1), level('cobol', 1)] })).toMatchObject({ reason: 'UNKNOWN_SKILL', skillId: 'cobol' });
    expect(await ada.submit({ answers: [level('security', -1)] })).toMatchObject({ reason: 'LEVEL_OFF_THE_SCALE', skillId: 'security' });
    expect(await ada.submit({ answers: [level('security', 1), level('security', 2)] })).toMatchObject({ reason: 'ANSWERED_TWICE', skillId: 'security' });
    expect(await ada.submit({ answers: [{ skillId: 'security', outcome: 'NOT_APPLICABLE', level: 1 }] })).toMatchObject({ reason: 'LEVEL_NOT_EXPECTED' });
    expect(await new Assessing(api, house.ada, v7()).submit({ answers })).toMatchObject({ reason: 'UNKNOWN_CYCLE' });
    expect([await ada.ratings(), await ratingsTold(), (await ada.mine())?.revision]).toEqual([[], [], 0]);
  });

  it("is not possible in another organisation's cycle, nor with an id that belongs to something else", async () => {
    const other = await api.settle();
    expect(await new Assessing(api, other.ada, ada.cycleId).submit({ answers })).toMatchObject({ reason: 'UNKNOWN_CYCLE' });
    expect(await new Assessing(api, other.ada, ada.cycleId).mine()).toBeNull();
    const id = v7();
    await ada.submit({ id, answers });
    const { errors } = await new Assessing(api, house.ben, ada.cycleId).send('submit', { id, answers });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', field: 'id' });
  });

  it('is refused from the instant at which the cycle closes, by the clock of the database, though nobody closed it', async () => {
    await api.closeCycle(house, ada.cycleId);
    const cycleId = await api.open(house, 500);
    const late = new Assessing(api, house.ada, cycleId);
    await api.until(async () => (await late.mine())?.cycle.state === 'CLOSED');
    expect(await late.submit({ answers })).toMatchObject({ reason: 'CYCLE_CLOSED' });
    expect(await late.save({ answers })).toMatchObject({ reason: 'CYCLE_CLOSED' });
    expect(await ratingsTold()).toEqual([]);
  });
});
