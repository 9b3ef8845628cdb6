import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import type { Caller, House } from '../testing/house.js';
import { conversationQuery } from '../testing/queries.js';
import { Quarter } from '../testing/quarter.js';
import { Rating } from '../testing/rating.js';
import { Talking } from '../testing/talking.js';

let api: Api;
let house: House;
let cycleId: string;
let ada: Talking;
let lead: Talking;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'kubernetes', 'security', 'testing');
  cycleId = await api.open(house, 3_600_000, { kind: 'SELF_AND_MANAGER' });
  [ada, lead] = [talks(house.ada), talks(house.lead)];
});

const talks = (caller: Caller, on: Pick<Api, 'graphql'> = api) => new Talking(on, caller, { cycleId, personId: house.ada.personId });
const self = { kubernetes: 2, security: 4, testing: 3 };
const manager = { kubernetes: 2, security: 1, testing: 2 };

/** Both submit: a difference of three in security, of one in testing, of none in kubernetes. */
async function reveal(): Promise<void> {
  const answers = Object.entries(self).map(([skillId, level]) => ({ skillId, outcome: 'LEVEL', level }));
  await new Assessing(api, house.ada, cycleId).submit({ answers });
  const rating = new Rating(api, house.lead, cycleId);
  await rating.save(Object.entries(manager).map(([skillId, level]) => ({ personId: house.ada.personId, skillId, level })));
  await rating.submit(house.ada.personId);
}

const agreed = async () => {
  const events = await api.told<{ ratings: { kind: string; skillId: string; level: number; raterId: string }[] }>(house.organisationId, 'assessments.ratings-revealed.v1');
  return events.map(({ ratings }) => ratings.filter(({ kind }) => kind === 'agreed')).filter((ratings) => ratings.length > 0);
};
const because = { reasons: { security: 'Threat models were missing.' } };
const leadBy = ({ personId }: Caller) => house.tellTeam({ teamId: house.team, version: 2, name: 'Team', parentTeamId: house.division, leadId: personId });

describe('a conversation', () => {
  it('is there from the reveal on, for the person, who leads them and HR, differences first', async () => {
    expect(await Promise.all([house.ada, house.lead, house.hr].map((who) => talks(who).seen()))).toEqual([null, null, null]);
    expect(await lead.propose({ security: 2 }, { revision: 0 })).toMatchObject({ refusal: 'NOT_REVEALED' });
    await reveal();
    const seen = await Promise.all([house.ada, house.lead, house.head, house.hr].map((who) => talks(who).seen()));
    expect(seen.map((one) => one?.role)).toEqual(['PERSON', 'MANAGER', 'MANAGER', 'HR']);
    for (const one of seen) expect(one?.rows.map(({ skillId, difference, needsReason }) => [skillId, difference, needsReason])).toEqual([['security', -3, true], ['testing', -1, false], ['kubernetes', 0, false]]);
  });

  it('is read, not led, by HR', async () => {
    await reveal();
    const hr = talks(house.hr);
    await lead.propose({ security: 2 }, because);
    for (const tried of [hr.propose({ security: 3 }), hr.sign(), hr.dispute('security'), hr.note('of HR')]) expect(await tried).toMatchObject({ refusal: 'NOT_YOURS' });
    expect(await hr.seen()).toMatchObject({ revision: 1, personSignedAt: null, notes: [] });
  });
});

describe('an agreement', () => {
  beforeEach(reveal);

  it('is proposed by either; a change takes both signatures back, the same again does not', async () => {
    expect(await ada.propose({ testing: 3 })).toMatchObject({ revision: 1 });
    await lead.propose({ testing: 3 }, because);
    expect(await ada.sign()).toMatchObject({ revision: 2, agreedAt: null, managerSignedAt: null });
    expect((await lead.propose({ testing: 3 }, because)).personSignedAt).not.toBeNull();
    expect(await lead.propose({ testing: 2 }, because)).toMatchObject({ revision: 3, personSignedAt: null });
    expect(await agreed()).toEqual([]);
  });

  it('that was changed in the meantime is told with how it is now, to who proposes and to who signs', async () => {
    await lead.propose({ testing: 2 }, because);
    expect(await ada.propose({ testing: 3 }, { revision: 0 })).toMatchObject({ refusal: 'STALE_REVISION', conversation: { revision: 1 } });
    expect(await ada.sign(0)).toMatchObject({ refusal: 'STALE_REVISION', conversation: { revision: 1, personSignedAt: null } });
  });

  it('is of skills and levels of the framework, and reasons are the manager’s', async () => {
    expect(await lead.propose({ nothing: 2 })).toMatchObject({ refusal: 'ANSWER_NOT_TAKEN', skillId: 'nothing' });
    expect(await lead.propose({ security: 9 })).toMatchObject({ refusal: 'ANSWER_NOT_TAKEN', skillId: 'security' });
    expect(await ada.propose({ security: 2 }, because)).toMatchObject({ refusal: 'NOT_YOURS' });
    expect(await lead.propose({ security: 2 }, { reasons: { security: 'x'.repeat(2001) } })).toMatchObject({ refusal: 'WORDS_TOO_LONG' });
    expect((await lead.seen())?.revision).toBe(0);
  });

  it('is signed by nobody while there is nothing in it, a great difference has no reason, or one of its skills is disputed', async () => {
    expect(await ada.sign(0)).toMatchObject({ refusal: 'NOTHING_PROPOSED' });
    await lead.propose({ testing: 2 });
    for (const who of [ada, lead]) expect(await who.sign()).toMatchObject({ refusal: 'REASON_MISSING', skillId: 'security' });
    await lead.propose({ testing: 2 }, because);
    const opened = await ada.dispute('testing');
    const { id } = opened.rows.find(({ skillId }) => skillId === 'testing')!.dispute!;
    for (const who of [ada, lead]) expect(await who.sign()).toMatchObject({ refusal: 'DISPUTED', skillId: 'testing' });
    await ada.dispute('kubernetes');
    await lead.settle(id, 'We looked at the tests.');
    expect((await ada.sign()).personSignedAt).not.toBeNull();
  });

  it('becomes ratings with the second signature, of the manager, at that instant, and is final', async () => {
    await lead.propose({ testing: 2, security: 3 }, because);
    await ada.sign();
    expect(await agreed()).toEqual([]);
    const signed = await lead.sign();
    expect(signed.agreedAt).toBe(signed.managerSignedAt);
    const raterId = house.lead.personId;
    const told = await agreed();
    expect(told).toMatchObject([[{ skillId: 'security', level: 3, raterId }, { skillId: 'testing', level: 2, raterId }]]);
    expect(told[0]).toMatchObject([{ givenAt: signed.agreedAt, revealedAt: signed.agreedAt }, {}]);
    const ratings = (await new Assessing(api, house.ada, cycleId).ratings()) as { kind: string; rater: object }[];
    expect(ratings.filter(({ kind }) => kind === 'AGREED')).toMatchObject([{ rater: { id: raterId } }, { rater: { id: raterId } }]);
    expect(await lead.propose({ testing: 4 })).toMatchObject({ refusal: 'ALREADY_AGREED' });
    for (const who of [ada, lead]) expect(await who.sign()).toMatchObject({ agreedAt: signed.agreedAt });
    expect(await agreed()).toHaveLength(1);
  });

  it('is revealed once, though both sign at the same moment, twice, on two instances', async () => {
    await lead.propose({ testing: 2, security: 3 }, because);
    const second = await api.another();
    const there = talks(house.lead, second);
    const signed = await Promise.all([ada.sign(1), there.sign(1), ada.sign(1), there.sign(1), lead.sign(1)]);
    await second.close();
    expect(signed.filter(({ refusal }) => refusal)).toEqual([]);
    expect((await ada.seen())?.agreedAt).not.toBeNull();
    expect(await agreed()).toHaveLength(1);
  });

  it('whose manager changed after the reveal is signed by the new one; what the former signed stands', async () => {
    await lead.propose({ testing: 2 }, because);
    await leadBy(house.elsewhere);
    expect((await lead.ask('mutation ($input: SignAgreementInput!) { signAgreement(input: $input) { __typename } }', { cycleId, personId: house.ada.personId, revision: 1 })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await ada.sign();
    expect(await talks(house.elsewhere).sign()).toMatchObject({ signedManager: { id: house.elsewhere.personId } });
    expect(await agreed()).toMatchObject([[{ raterId: house.elsewhere.personId }]]);
  });

  it('that a former manager signed is theirs, though another leads when the person signs', async () => {
    await lead.propose({ testing: 2 }, because);
    await lead.sign();
    await leadBy(house.elsewhere);
    expect(await talks(house.elsewhere).sign()).toMatchObject({ signedManager: { id: house.lead.personId }, agreedAt: null });
    await ada.sign();
    expect(await agreed()).toMatchObject([[{ raterId: house.lead.personId }]]);
  });

  it('goes with the person who moves, to whoever leads them now, as far as it was; who leaves keeps it, read by HR', async () => {
    await lead.propose({ testing: 2 }, because);
    await ada.sign();
    await house.tellPerson(house.ada.personId, [house.otherTeam], { version: 2 });
    const [mine, theirs] = [await talks(house.elsewhere).seen(), await api.graphql(house.lead, conversationQuery, { cycleId, personId: house.ada.personId })];
    expect(mine).toMatchObject({ role: 'MANAGER', revision: 1, personSignedAt: expect.any(String), notes: [] });
    expect(theirs.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await house.tellPerson(house.ada.personId, [], { version: 3, active: false });
    expect(await talks(house.hr).seen()).toMatchObject({ role: 'HR', revision: 1, agreedAt: null });
    expect((await talks(house.hr).seen())?.rows).toHaveLength(3);
    expect(await agreed()).toEqual([]);
  });

  it('that is final stays so, though HR reopens the cycle for the person and they submit anew', async () => {
    await lead.propose({ testing: 2 }, because);
    await ada.sign();
    const signed = await lead.sign();
    await new Quarter(api, house).reopen(cycleId, house.ada.personId);
    await new Assessing(api, house.ada, cycleId).submit({ answers: [{ skillId: 'testing', outcome: 'LEVEL', level: 4 }] });
    const seen = await ada.seen();
    expect(seen).toMatchObject({ revision: 1, agreedAt: signed.agreedAt });
    expect(seen?.rows.find(({ skillId }) => skillId === 'testing')).toMatchObject({ self: { level: 4 }, agreed: { level: 2 } });
    expect(await ada.propose({ testing: 4 })).toMatchObject({ refusal: 'ALREADY_AGREED' });
    expect(await agreed()).toHaveLength(1);
  });

  it('is counted once both have signed, to HR of however few', async () => {
    const counted = async () => {
      const { completion } = await new Quarter(api, house).seen(cycleId);
      return ['revealed', 'agreed'].map((count) => completion.reduce((sum, team) => sum + Number(team[count]), 0));
    };
    await lead.propose({ testing: 2 }, because);
    await ada.sign();
    const before = await counted();
    await lead.sign();
    expect([before, await counted()]).toEqual([[1, 0], [1, 1]]);
  });
});
