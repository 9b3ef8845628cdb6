import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import type { Caller, House } from '../testing/house.js';
import { Quarter } from '../testing/quarter.js';
import { Rating } from '../testing/rating.js';
import { Talking } from '../testing/talking.js';

let api: Api;
let house: House;
let quarter: Quarter;
let cycleId: string;
let lead: Rating;
let ada: Assessing;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security', 'kubernetes');
  quarter = new Quarter(api, house);
  cycleId = await api.open(house, 3_600_000, { kind: 'SELF_AND_MANAGER' });
  lead = new Rating(api, house.lead, cycleId);
  ada = new Assessing(api, house.ada, cycleId);
});

const said = (level: number, comment?: string) => ({ answers: [{ skillId: 'security', outcome: 'LEVEL', level, ...(comment ? { comment } : {}) }] });
const of = ({ personId }: Caller, level: number, skillId = 'security') => ({ personId, skillId, level });
const revealed = () => api.told<{ personId: string; ratings: { kind: string; level: number; raterId: string }[] }>(house.organisationId, 'assessments.ratings-revealed.v1');
const kinds = async () => (await revealed()).map(({ ratings }) => ratings.map(({ kind, level }) => `${kind} ${level}`));
/** From now on somebody else leads the team. */
const leadBy = ({ personId }: Caller, version = 2) => house.tellTeam({ teamId: house.team, version, name: 'Team', parentTeamId: house.division, leadId: personId });

describe('the reveal', () => {
  it.each(['self', 'manager'] as const)('comes with the second submit, in one event with both sides, when the last is %s', async (last) => {
    await lead.save([{ ...of(house.ada, 1), comment: 'of the manager' }]);
    const sides = { self: () => ada.submit(said(3, 'of Ada')), manager: () => lead.submit(house.ada.personId) };
    const first = last === 'self' ? 'manager' : 'self';
    expect(await sides[first]()).toMatchObject({ state: 'SUBMITTED' });
    expect([await ada.ratings(), await kinds()]).toEqual([[], []]);
    expect(await quarter.where(cycleId, house.ada.personId)).toMatchObject({ revealedAt: null, selfSubmitted: first === 'self', managerSubmittedBy: first === 'self' ? null : { id: house.lead.personId } });
    const second = await sides[last]();
    expect(second).toMatchObject({ state: 'SUBMITTED' });
    expect(await kinds()).toEqual([['self 3', 'manager 1']]);
    expect((await ada.ratings()).toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))).toHaveLength(2);
    expect(JSON.stringify(await ada.ratings())).toContain('of the manager');
    expect(await quarter.where(cycleId, house.ada.personId)).toMatchObject({ revealedAt: second!.submittedAt });
  });

  it('shows how sure the person was and what they want more of, in the conversation and in no event', async () => {
    const [answer] = said(3).answers;
    await ada.submit({ answers: [{ ...answer, confidence: 1, interest: 3 }] });
    await lead.save([of(house.ada, 1)]);
    const seen = () => new Talking(api, house.lead, { cycleId, personId: house.ada.personId }).seen();
    expect(await seen()).toBeNull();
    await lead.submit(house.ada.personId);
    expect((await seen())?.rows).toMatchObject([{ self: { confidence: 1, interest: 3 }, manager: { confidence: null, interest: null } }]);
    expect(JSON.stringify(await revealed())).not.toMatch(/confidence|interest/);
  });

  it('is one, though both submit at the same moment on two instances', async () => {
    const second = await api.another();
    const there = new Rating({ graphql: second.graphql }, house.lead, cycleId);
    const people = [house.ada, house.ben];
    await lead.save(people.map((one) => of(one, 1)));
    const ids = people.map(() => v7());
    await Promise.all(
      people.flatMap(({ personId }, index) => [
        new Assessing(api, { ...house.ada, personId }, cycleId).submit(said(3)),
        there.submit(personId, { id: ids[index] ?? '', revision: 1 }),
        lead.submit(personId, { id: ids[index] ?? '', revision: 1 }),
      ]),
    );
    await second.close();
    expect(await kinds()).toEqual([['self 3', 'manager 1'], ['self 3', 'manager 1']]);
    expect(await ada.ratings()).toHaveLength(2);
  });

  it('comes at the close for what was submitted; the rest is kept unseen, and shown to its author as not submitted', async () => {
    await lead.save([of(house.ada, 1), of(house.ben, 2)]);
    await lead.submit(house.ben.personId);
    await ada.submit(said(3));
    const ben = new Assessing(api, house.ben, cycleId);
    await ben.save(said(4));
    await api.closeCycle(house, cycleId);
    await api.until(async () => (await revealed()).length === 2);
    await api.tick();
    expect((await kinds()).toSorted()).toEqual([['manager 2'], ['self 3']]);
    const closesAt = (await quarter.seen(cycleId)).closesAt;
    expect(await quarter.where(cycleId, house.ada.personId)).toMatchObject({ revealedAt: closesAt, managerSubmittedBy: null });
    expect(await ben.mine()).toMatchObject({ state: 'DRAFT', takesAnswers: false, answers: [{ level: 4 }] });
    expect(await lead.of(house.ada.personId)).toMatchObject({ state: 'DRAFT', answers: [{ level: 1 }] });
    expect(await lead.save([of(house.ada, 2)])).toMatchObject({ refused: [{ reason: 'CYCLE_CLOSED' }] });
    expect(await lead.submit(house.ada.personId)).toMatchObject({ reason: 'CYCLE_CLOSED' });
    expect(JSON.stringify([await ben.ratings(), await ada.ratings()])).not.toMatch(/"level":[14]/);
  });

  it('of somebody for whom it was reopened waits for both again, or for the end of that', async () => {
    await lead.save([of(house.ada, 1)]);
    await lead.submit(house.ada.personId);
    await quarter.reopen(cycleId, house.ada.personId, { until: new Date(Date.now() + 2500).toISOString(), managerToo: true });
    expect(await lead.of(house.ada.personId)).toMatchObject({ state: 'DRAFT' });
    await api.closeCycle(house, cycleId);
    await ada.submit(said(3));
    await api.tick();
    expect(await kinds()).toEqual([]);
    await api.until(async () => (await ada.mine())?.takesAnswers === false);
    await api.tick();
    expect(await kinds()).toEqual([['self 3']]);
  });

  it('was already: who is reopened then says it anew beside what was said, and the manager whose side is missing can add it', async () => {
    await ada.submit(said(3));
    await api.closeCycle(house, cycleId);
    await api.until(async () => (await revealed()).length === 1);
    await quarter.reopen(cycleId, house.ada.personId);
    await lead.save([of(house.ada, 1)]);
    expect(await lead.submit(house.ada.personId)).toMatchObject({ state: 'SUBMITTED' });
    await ada.submit(said(2));
    expect(await kinds()).toEqual([['self 3'], ['manager 1'], ['self 2']]);
  });
});

describe('a manager who changes in the middle of a cycle', () => {
  it('before a submit leaves a draft that stays theirs and counts for nothing', async () => {
    await lead.save([of(house.ada, 1)]);
    await leadBy(house.elsewhere);
    expect(await lead.ratees()).toEqual([]);
    expect(await lead.of(house.ada.personId)).toMatchObject({ answers: [{ level: 1 }] });
    expect(await lead.submit(house.ada.personId)).toMatchObject({ reason: 'NOT_YOURS_TO_RATE' });
    expect(await lead.save([of(house.ada, 2)])).toMatchObject({ refused: [{ reason: 'NOT_YOURS_TO_RATE' }] });
    const next = new Rating(api, house.elsewhere, cycleId);
    expect((await next.ratees()).find(({ person }) => person.id === house.ada.personId)).toMatchObject({ managerSubmittedBy: null, own: { revision: 0, answers: [] } });
    await next.save([of(house.ada, 4)]);
    await next.submit(house.ada.personId);
    await ada.submit(said(3));
    expect(await kinds()).toEqual([['self 3', 'manager 4']]);
  });

  it('after a submit: it stands, the new one sees that and by whom, and may say it anew until the reveal, when the newer one is seen', async () => {
    await lead.save([of(house.ada, 1), of(house.ben, 1)]);
    for (const { personId } of [house.ada, house.ben]) await lead.submit(personId);
    await leadBy(house.elsewhere);
    const next = new Rating(api, house.elsewhere, cycleId);
    const seen = (await next.ratees()).find(({ person }) => person.id === house.ada.personId);
    expect(seen).toMatchObject({ managerSubmittedBy: { id: house.lead.personId }, own: { revision: 0, answers: [] } });
    await next.save([of(house.ada, 4), of(house.ben, 4)]);
    await next.submit(house.ada.personId);
    await ada.submit(said(3));
    await new Assessing(api, house.ben, cycleId).submit(said(2));
    expect(await kinds()).toEqual([['self 3', 'manager 4'], ['self 2', 'manager 1']]);
    expect((await revealed()).map(({ ratings }) => ratings[1]?.raterId)).toEqual([house.elsewhere.personId, house.lead.personId]);
    expect(await next.submit(house.ben.personId)).toMatchObject({ reason: 'ALREADY_REVEALED' });
    // Submitted and superseded, it is kept, and seen by its author alone.
    expect(await lead.of(house.ada.personId)).toMatchObject({ state: 'SUBMITTED', answers: [{ level: 1 }] });
  });
});

describe('a person', () => {
  it('who moves team stays in the cycle and is rated by the new lead; who leaves is rated no more and keeps what is there', async () => {
    await lead.save([of(house.ada, 1)]);
    await house.tellPerson(house.ada.personId, [house.otherTeam], { version: 2 });
    expect(await lead.submit(house.ada.personId)).toMatchObject({ reason: 'NOT_YOURS_TO_RATE' });
    const next = new Rating(api, house.elsewhere, cycleId);
    await next.save([of(house.ada, 2)]);
    await ada.submit(said(3));
    await house.tellPerson(house.ada.personId, [house.otherTeam], { version: 3, active: false });
    expect(await next.ratees()).toEqual([]);
    await api.closeCycle(house, cycleId);
    await api.until(async () => (await revealed()).length === 1);
    expect(await kinds()).toEqual([['self 3']]);
  });

  it('who is erased takes with them what was said of them, seen or not; what they said of others and submitted stays', async () => {
    await lead.save([of(house.ada, 1), of(house.ben, 2)]);
    await lead.submit(house.ben.personId);
    await house.erase(house.ada.personId);
    expect(await api.tablesWith(house.ada.personId)).not.toContain('manager_assessment');
    await house.erase(house.lead.personId);
    await new Assessing(api, house.ben, cycleId).submit(said(3));
    expect(await kinds()).toEqual([['self 3', 'manager 2']]);
  });
});
