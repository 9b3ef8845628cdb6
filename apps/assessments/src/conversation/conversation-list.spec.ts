import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import type { Caller, House } from '../testing/house.js';
import { conversationsQuery, openDisputesQuery } from '../testing/queries.js';
import { Quarter } from '../testing/quarter.js';
import { Rating } from '../testing/rating.js';
import { Talking } from '../testing/talking.js';

let api: Api;
let house: House;
let cycleId: string;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'kubernetes', 'security');
  cycleId = await api.open(house, 3_600_000, { kind: 'SELF_AND_MANAGER' });
});

interface Listed {
  readonly cycle: { readonly id: string };
  readonly person: { readonly id: string };
  readonly agreement: string;
  readonly farApart: number;
  readonly openDisputes: number;
  readonly selfSubmitted: boolean;
  readonly managerSubmittedBy: object | null;
}

async function listed(caller: Caller, beneath = false): Promise<readonly Listed[]> {
  const { data, errors } = await api.graphql<{ conversations: Listed[] }>(caller, conversationsQuery, { beneath });
  if (!data) throw new Error(`It was not answered: ${JSON.stringify(errors)}`);
  return data.conversations;
}
const peopleIn = async (caller: Caller, beneath = false) => (await listed(caller, beneath)).map(({ person }) => person.id).toSorted();
const ids = (...who: readonly Caller[]) => who.map(({ personId }) => personId).toSorted();
const ofAda = async (caller: Caller = house.ada) => (await listed(caller)).find(({ person }) => person.id === house.ada.personId);
const talks = (caller: Caller) => new Talking(api, caller, { cycleId, personId: house.ada.personId });
const disputes = async (caller: Caller, cycle: string | null = null) => (await api.graphql<{ openDisputes: object[] }>(caller, openDisputesQuery, { cycleId: cycle })).data?.openDisputes;

const selfSubmits = () => new Assessing(api, house.ada, cycleId).submit({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 4 }, { skillId: 'kubernetes', outcome: 'LEVEL', level: 2 }] });
async function managerSubmits(): Promise<void> {
  const rating = new Rating(api, house.lead, cycleId);
  await rating.save([{ personId: house.ada.personId, skillId: 'security', level: 1 }, { personId: house.ada.personId, skillId: 'kubernetes', level: 1 }]);
  await rating.submit(house.ada.personId);
}

describe('conversations', () => {
  it('are the own and those about whom one is next above to, on request about everybody beneath, and nobody else’s', async () => {
    expect(await peopleIn(house.ada)).toEqual(ids(house.ada));
    expect(await peopleIn(house.lead)).toEqual(ids(house.lead, house.ada, house.ben));
    expect(await peopleIn(house.head)).toEqual(ids(house.head, house.lead));
    expect(await peopleIn(house.head, true)).toEqual(ids(house.head, house.lead, house.ada, house.ben));
    expect(await peopleIn(house.elsewhere, true)).toEqual(ids(house.elsewhere));
    for (const who of [house.hr, house.admin]) expect(await listed(who, true)).toEqual([]);
    expect((await listed(house.lead))[0]?.person.id).toBe(house.lead.personId);
  });

  it('tell before the reveal who is awaited, to everybody the same whatever was said, and how far apart both are only afterwards', async () => {
    expect(await ofAda()).toMatchObject({ agreement: 'NOT_REVEALED', selfSubmitted: false, managerSubmittedBy: null });
    await managerSubmits();
    expect(await ofAda()).toMatchObject({ agreement: 'NOT_REVEALED', selfSubmitted: false, managerSubmittedBy: { id: house.lead.personId }, farApart: 0, revealedAt: null });
    await selfSubmits();
    for (const who of [house.ada, house.lead]) expect(await ofAda(who)).toMatchObject({ agreement: 'TO_AGREE', selfSubmitted: true, farApart: 1, openDisputes: 0 });
  });

  it('say who has signed, what is disputed and when both have signed; where a person stands says the same, to HR too', async () => {
    await selfSubmits();
    await managerSubmits();
    const stands = async () => {
      const [row, where] = await Promise.all([ofAda(house.lead), new Quarter(api, house).where(cycleId, house.ada.personId)]);
      expect(where).toMatchObject({ agreement: row?.agreement, openDisputes: row?.openDisputes });
      return [row?.agreement, row?.openDisputes];
    };
    await talks(house.lead).propose({ kubernetes: 2 }, { reasons: { security: 'Threat models were missing.' } });
    await talks(house.lead).sign();
    const opened = await talks(house.ada).dispute('security');
    expect(await stands()).toEqual(['MANAGER_SIGNED', 1]);
    await talks(house.ada).withdraw(opened.rows.find(({ skillId }) => skillId === 'security')!.dispute!.id);
    await talks(house.ada).propose({ kubernetes: 1 });
    await talks(house.ada).sign();
    expect(await stands()).toEqual(['PERSON_SIGNED', 0]);
    await talks(house.lead).sign();
    expect(await stands()).toEqual(['AGREED', 0]);
    const [counted] = (await new Quarter(api, house).seen(cycleId)).completion.filter(({ teamId }) => teamId === house.team);
    expect(counted).toMatchObject({ agreed: 1, disputed: 0 });
  });

  it('go with who leads: of a person who moves the new lead has it, the former no longer; who left is in nobody’s', async () => {
    await selfSubmits();
    await house.tellPerson(house.ada.personId, [house.otherTeam], { version: 2 });
    expect(await peopleIn(house.lead)).toEqual(ids(house.lead, house.ben));
    expect(await peopleIn(house.elsewhere)).toEqual(ids(house.elsewhere, house.ada));
    await house.tellPerson(house.ada.personId, [house.otherTeam], { version: 3, active: false });
    expect(await peopleIn(house.elsewhere)).toEqual(ids(house.elsewhere));
  });

  it('are of the open and the last two closed cycles, and of an earlier one while something in it is disputed', async () => {
    await selfSubmits();
    await managerSubmits();
    const opened = await talks(house.ada).dispute('security');
    const earlier = cycleId;
    const close = () => api.closeCycle(house, cycleId);
    for (let more = 0; more < 3; more += 1) {
      await close();
      cycleId = await api.open(house, 3_600_000, { kind: 'SELF_AND_MANAGER' });
    }
    const cycles = async () => (await listed(house.ada)).map(({ cycle }) => cycle.id);
    expect(await cycles()).toHaveLength(4);
    expect((await cycles()).at(0)).toBe(cycleId);
    expect(await cycles()).toContain(earlier);
    await talks(house.ada).withdraw(opened.rows.find(({ skillId }) => skillId === 'security')!.dispute!.id);
    expect(await cycles()).toHaveLength(3);
    expect(await cycles()).not.toContain(earlier);
  });
});

describe('open disputes', () => {
  it('are listed for HR with the skill by its name, in one cycle or in all, until they end', async () => {
    await selfSubmits();
    await managerSubmits();
    const opened = await talks(house.ada).dispute('security', { reason: 'Look at the tests.' });
    const { id } = opened.rows.find(({ skillId }) => skillId === 'security')!.dispute!;
    const other = await api.settle();
    for (const cycle of [null, cycleId]) expect(await disputes(house.hr, cycle)).toMatchObject([{ id, cycle: { id: cycleId }, person: { id: house.ada.personId }, skillId: 'security', reason: 'Look at the tests.' }]);
    for (const [who, cycle] of [[house.hr, 'nonsense'], [house.hr, house.team], [other.hr, null]] as const) expect(await disputes(who, cycle)).toEqual([]);
    await talks(house.hr).settle(id, 'So be it.');
    expect(await disputes(house.hr)).toEqual([]);
  });
});

it('an agreement says who changed it last', async () => {
  await selfSubmits();
  await managerSubmits();
  expect(await talks(house.lead).seen()).toMatchObject({ revision: 0, proposedBy: null });
  await talks(house.lead).propose({ kubernetes: 2 });
  expect(await talks(house.ada).propose({ kubernetes: 1 })).toMatchObject({ revision: 2, proposedBy: { id: house.ada.personId } });
  expect(await talks(house.lead).propose({ kubernetes: 1 })).toMatchObject({ revision: 2, proposedBy: { id: house.ada.personId } });
});
