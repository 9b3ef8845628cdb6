import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { mentorsHouse } from '../testing/mentoring.js';
import { ago, revealed } from '../testing/small-house.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

const house = () => mentorsHouse(api);

describe('willingness', () => {
  it('is one’s own word, kept only with the agreement to what others learn by it; two at once where nothing is said', async () => {
    const { who, offer, offered, withdraw } = await house();
    expect(await offer(who.ben, { agrees: false })).toMatchObject({ reason: 'NOT_AGREED' });
    expect(await offered(who.ben)).toBeNull();
    expect(await offer(who.ben)).toMatchObject({ capacity: 2, skillIds: null, taken: 0 });
    expect(await offer(who.ben, { capacity: 3, skillIds: ['security', 'security'] })).toMatchObject({ capacity: 3, skillIds: ['security'] });
    for (const [given, reason] of [[{ capacity: 0 }, 'CAPACITY_OUT_OF_RANGE'], [{ capacity: 11 }, 'CAPACITY_OUT_OF_RANGE'], [{ skillIds: ['nothing'] }, 'NO_SUCH_SKILL']] as const) {
      expect(await offer(who.ben, given)).toMatchObject({ reason });
    }
    expect(await offered(who.ben)).toMatchObject({ capacity: 3 });
    for (let twice = 0; twice < 2; twice += 1) expect(await withdraw(who.ben)).toBe(true);
    expect(await offered(who.ben)).toBeNull();
  });
});

describe('mentors are suggested', () => {
  it('among those who are willing, active and at or above the level; nobody who leads the person, and not the person', async () => {
    const { who, id, organisation, offer, suggested, security } = await house();
    expect(await suggested(who.ada, id.ada, security)).toEqual([]);
    await api.receive(organisation, revealed({ personId: id.ada, cycleId: id.q1, kind: 'manager', at: ago(279), raterId: id.lead }, { java: 3 }));
    for (const one of ['ada', 'ben', 'lead', 'head', 'other', 'hr'] as const) await offer(who[one]);
    const names = async () => (await suggested(who.lead, id.ada, security)).map(({ personId }) => personId);
    expect(await names()).toEqual([id.ben, id.other].sort());
    // What it says is that, and how full they are; where they stand is in no field.
    expect(await suggested(who.ada, id.ada, security)).toContainEqual({ personId: id.ben, name: 'ben of House', taken: 0, capacity: 2 });
  });

  it('not by their own word, by a rating that is disputed, or in a skill that they left out', async () => {
    const { who, id, organisation, offer, suggested, security, itemOf } = await house();
    await offer(who.ben, { skillIds: ['mentoring'] });
    await offer(who.hr);
    await api.receive(organisation, revealed({ personId: id.hr, cycleId: id.q1, kind: 'self', at: ago(280) }, { security: 4 }));
    expect(await suggested(who.ada, id.ada, security)).toEqual([]);
    await api.receive(organisation, revealed({ personId: id.ben, cycleId: id.q1, kind: 'manager', at: ago(279), raterId: id.lead }, { mentoring: 2 }));
    // To find where one stands, too; not for evidence or what is to be held.
    expect(await suggested(who.ada, id.ada, itemOf('rate:mentoring'))).toMatchObject([{ personId: id.ben }]);
    for (const key of ['evidence:security', 'sustain']) expect(await suggested(who.ada, id.ada, itemOf(key))).toEqual([]);
    expect(await suggested(who.ada, id.ada, 'no id')).toEqual([]);
  });

  it('whoever has fewest to mentor first, then who was asked longest ago or never', async () => {
    const { who, id, offer, suggested, ask, answer, security } = await house();
    for (const one of ['ben', 'cleo', 'other'] as const) await offer(who[one]);
    const order = async () => (await suggested(who.ada, id.ada, security)).map(({ personId, taken }) => [personId, taken]);
    const [first, second, third] = [id.ben, id.cleo, id.other].sort() as [string, string, string];
    expect(await order()).toEqual([[first, 0], [second, 0], [third, 0]]);
    const mentor = Object.values(who).find(({ personId }) => personId === first)!;
    const asked = await ask(who.ada, { personId: id.ada, itemId: security, mentorId: first });
    await answer(mentor, asked.id, { accepts: false });
    expect(await order()).toEqual([[second, 0], [third, 0], [first, 0]]);
    await ask(who.ada, { personId: id.ada, itemId: security, mentorId: second });
    expect(await order()).toEqual([[third, 0], [first, 0], [second, 1]]);
  });
});

describe('a request', () => {
  it('is made by the person or who leads them, once, for one item; the mentor reads the skill, the level and the words', async () => {
    const { who, id, offer, ask, mentees, pairs, security } = await house();
    await offer(who.ben);
    const given = { id: v7(), personId: id.ada, itemId: security, mentorId: id.ben, words: ' An hour a week? ' };
    for (let twice = 0; twice < 2; twice += 1) expect(await ask(who.lead, given)).toMatchObject({ id: given.id, role: 'MANAGER', isAskedByLead: true });
    expect(await ask(who.ada, { ...given, id: v7() })).toMatchObject({ reason: 'ALREADY_ASKED' });
    expect(await mentees(who.ben)).toEqual([{
      id: given.id, role: 'MENTOR', personId: id.ada, personName: 'ada of House', mentorId: id.ben, mentorName: 'ben of House', itemId: security, name: 'Skill security', level: 3,
      isAskedByLead: true, askedWords: 'An hour a week?', acceptedAt: null, answerWords: null, endedAt: null, because: null,
    }]);
    for (const [one, role] of [['ada', 'PERSON'], ['lead', 'MANAGER'], ['head', 'MANAGER'], ['hr', 'HR']] as const) expect(await pairs(who[one], id.ada)).toMatchObject([{ id: given.id, role }]);
    await expect(ask(who.ada, { ...given, itemId: v7() })).resolves.toMatchObject({ reason: 'NO_SUCH_ITEM' });
    expect(await ask(who.ada, { ...given, id: v7(), words: 'x'.repeat(2001) })).toMatchObject({ reason: 'WORDS_TOO_LONG' });
  });

  it('says of everybody who is not suggested the same, so that nobody can ask where they stand', async () => {
    const { who, id, offer, ask, security } = await house();
    await offer(who.lead);
    await offer(who.cleo, { skillIds: ['java'] });
    await offer(who.hr);
    const refusals = await Promise.all([id.ben, id.lead, id.cleo, id.hr, id.ada, v7()].map((mentorId) => ask(who.ada, { personId: id.ada, itemId: security, mentorId })));
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal)))).toEqual(new Set([JSON.stringify({ __typename: 'MentoringRefused', reason: 'CANNOT_BE_ASKED', message: 'This person cannot be asked now. Choose another.' })]));
  });

  it('is answered by who was asked and nobody else; yes and no are said once, and either side ends it', async () => {
    const { who, id, offer, ask, answer, end, security } = await house();
    await offer(who.ben);
    const request = () => ask(who.ada, { personId: id.ada, itemId: security, mentorId: id.ben });
    const first = await request();
    for (const one of ['ada', 'lead', 'hr', 'cleo'] as const) await expect(answer(who[one], first.id, { accepts: true })).rejects.toThrow(/FORBIDDEN/);
    expect(await answer(who.ben, first.id, { accepts: false, words: 'Not this month.' })).toMatchObject({ because: 'DECLINED', answerWords: 'Not this month.' });
    expect(await answer(who.ben, first.id, { accepts: true })).toMatchObject({ reason: 'OVER' });
    const second = await request();
    expect(await answer(who.ben, second.id, { accepts: true, words: 'Gladly.' })).toMatchObject({ acceptedAt: expect.any(String), answerWords: 'Gladly.', endedAt: null });
    expect(await answer(who.ben, second.id, { accepts: false })).toMatchObject({ reason: 'OVER' });
    for (const one of ['hr', 'cleo'] as const) await expect(end(who[one], second.id)).rejects.toThrow(/FORBIDDEN/);
    expect(await end(who.ben, second.id)).toMatchObject({ because: 'BY_MENTOR' });
    expect(await end(who.ada, second.id)).toMatchObject({ because: 'BY_MENTOR' });
    const third = await request();
    expect(await end(who.ada, third.id)).toMatchObject({ because: 'BY_PERSON', acceptedAt: null });
    const fourth = await request();
    expect(await end(who.lead, fourth.id)).toMatchObject({ because: 'BY_LEAD' });
  });
});
