import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import type { Caller, House } from '../testing/house.js';
import { openDisputeMutation, settleDisputeMutation, withdrawDisputeMutation } from '../testing/queries.js';
import { Talking, type ShownConversation } from '../testing/talking.js';

let api: Api;
let house: House;
let cycleId: string;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'kubernetes', 'security');
  cycleId = await api.open(house);
  await new Assessing(api, house.ada, cycleId).submit({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 3 }] });
});

const talks = (caller: Caller, on: Pick<Api, 'graphql'> = api) => new Talking(on, caller, { cycleId, personId: house.ada.personId });
const told = () => api.told<{ disputeId: string; settledAt: string | null; version: number }>(house.organisationId, 'assessments.dispute.v1');
const of = ({ rows }: ShownConversation) => rows.find(({ skillId }) => skillId === 'security')?.dispute;
const reason = 'Words that nobody else reads';

describe('a dispute', () => {
  it.each([['ada', 'lead'], ['lead', 'head']] as const)('is opened by %s, settled by the %s, and told of without a word', async (who, by) => {
    const opened = of(await talks(house[who]).dispute('security', { reason }));
    expect(opened).toMatchObject({ openedBy: { id: house[who].personId }, reason, settledAt: null });
    const settled = of(await talks(house[by]).settle(opened!.id, reason));
    expect(settled).toMatchObject({ settledBy: { id: house[by].personId }, settlement: reason });
    const [openedAt, about] = [(opened as unknown as { openedAt: string }).openedAt, { disputeId: opened!.id, personId: house.ada.personId, cycleId, skillId: 'security' }];
    expect(await told()).toEqual([{ ...about, openedAt, settledAt: null, version: 1 }, { ...about, openedAt, settledAt: settled!.settledAt, version: 2 }]);
    expect(JSON.stringify(await api.told(house.organisationId))).not.toContain(reason);
  });

  it('is settled by HR too, not by the person; by whom and how is kept, and it cannot be settled otherwise', async () => {
    const id = v7();
    await talks(house.ada).dispute('security', { id });
    expect(await talks(house.ada).settle(id, 'I settle it.')).toMatchObject({ refusal: 'PARTY_TO_IT' });
    expect(await talks(house.hr).settle(id, ' ')).toMatchObject({ refusal: 'WORDS_MISSING' });
    expect(of(await talks(house.hr).settle(id, 'So be it.'))).toMatchObject({ settledBy: { id: house.hr.personId } });
    expect(of(await talks(house.hr).settle(id, 'So be it.'))).toMatchObject({ settlement: 'So be it.' });
    expect(await talks(house.lead).settle(id, 'Otherwise.')).toMatchObject({ refusal: 'DISPUTE_CLOSED', skillId: 'security' });
    expect(await told()).toHaveLength(2);
  });

  it('is taken back by who opened it alone, and the skill can be disputed again', async () => {
    const id = v7();
    await talks(house.ada).dispute('security', { id });
    for (const who of [house.lead, house.hr]) expect(await talks(who).withdraw(id)).toMatchObject({ refusal: 'NOT_YOURS' });
    expect(await talks(house.lead).dispute('security')).toMatchObject({ refusal: 'DISPUTED', skillId: 'security' });
    for (let twice = 0; twice < 2; twice += 1) expect(of(await talks(house.ada).withdraw(id))).toMatchObject({ settlement: null, settledBy: { id: house.ada.personId } });
    expect(of(await talks(house.lead).dispute('security'))).toMatchObject({ settledAt: null });
    expect((await told()).map(({ version, settledAt }) => [version, settledAt === null])).toEqual([[1, true], [2, false], [1, true]]);
  });

  it('of the same id twice is once, at the same moment on two instances; an id of something else is a conflict', async () => {
    const second = await api.another();
    const id = v7();
    const opened = await Promise.all([api, second, api, second].map((on) => talks(house.ada, on).dispute('security', { id })));
    await second.close();
    expect(opened.map((one) => of(one)?.id)).toEqual([id, id, id, id]);
    expect(await told()).toHaveLength(1);
    const { errors } = await talks(house.lead).ask(openDisputeMutation, { id, cycleId, personId: house.ada.personId, skillId: 'security', reason });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', field: 'id' });
  });

  it('is about something that was revealed', async () => {
    expect(await talks(house.ada).dispute('kubernetes')).toMatchObject({ refusal: 'NOT_RATED' });
    expect(await talks(house.ada).dispute('security', { reason: '' })).toMatchObject({ refusal: 'WORDS_MISSING' });
    expect(await new Talking(api, house.ben, { cycleId, personId: house.ben.personId }).dispute('security')).toMatchObject({ refusal: 'NOT_REVEALED' });
    expect(await told()).toEqual([]);
  });

  it('is in the hands of nobody else: a colleague, another lead, the admin, another organisation; the same words as of one that is not there', async () => {
    const other = await api.settle();
    const id = v7();
    await talks(house.ada).dispute('security', { id, reason });
    const roles = ['engineer', 'manager', 'hr', 'admin'] as const;
    for (const who of [house.ben, house.elsewhere, house.admin, other.hr, { ...house.lead, organisationId: other.organisationId, roles }]) {
      const answers = await Promise.all([
        talks(who).ask(settleDisputeMutation, { id, settlement: 'Mine.' }), talks(who).ask(withdrawDisputeMutation, { id }),
        talks(who).ask(settleDisputeMutation, { id: v7(), settlement: 'Mine.' }), talks(who).ask(openDisputeMutation, { id: v7(), cycleId, personId: house.ada.personId, skillId: 'security', reason }),
      ]);
      expect(new Set(answers.map(({ errors }) => JSON.stringify([errors?.[0]?.extensions.code, errors?.[0]?.message]))).size).toBe(1);
      expect(answers[0]?.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(of((await talks(house.ada).seen())!)).toMatchObject({ id, settledAt: null });
    expect(await told()).toHaveLength(1);
  });
});
