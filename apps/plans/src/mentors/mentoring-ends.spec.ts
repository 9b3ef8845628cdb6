import { afterAll, beforeAll } from '@jest/globals';
import { Client } from 'pg';
import { rememberRebuild } from '../plan-standing/remember-rebuild.js';
import { projections } from '../projections.js';
import { openApi, type Api, type Caller } from '../testing/api.js';
import { mentorsHouse } from '../testing/mentoring.js';
import { planning } from '../testing/planning.js';
import { ago, revealed, smallSteps } from '../testing/small-house.js';
import { contracts, erase, tell } from '../testing/told.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

/** Ben mentors Ada in security. */
async function paired() {
  const made = await mentorsHouse(api);
  await made.offer(made.who.ben);
  const { id } = await made.ask(made.who.ada, { personId: made.id.ada, itemId: made.security, mentorId: made.id.ben, words: 'of Ada' });
  await made.answer(made.who.ben, id, { accepts: true, words: 'of Ben' });
  const state = async (caller: Caller = made.who.ada) => (await made.pairs(caller, made.id.ada)).map(({ because }) => because);
  const person = (key: 'ada' | 'ben', teamId: string, { active = true, version = 2 } = {}) =>
    tell(contracts.person, { personId: made.id[key], version, name: key, email: `${key}@house.example`, title: null, roles: ['engineer'], active, memberships: [{ teamId, from: ago(800).slice(0, 10), to: null }] });
  return { ...made, pairId: id, state, person };
}

describe('a pair ends by itself', () => {
  it('when the item closes, and stays ended when it is open again', async () => {
    const { id, organisation, state } = await paired();
    expect(await state()).toEqual([null]);
    const cycle = { personId: id.ada, cycleId: id.q2, at: new Date().toISOString(), raterId: id.lead };
    await api.receive(organisation, revealed({ ...cycle, kind: 'manager' }, { security: 3 }));
    expect(await state()).toEqual(['ITEM_CLOSED']);
    await api.receive(organisation, revealed({ ...cycle, kind: 'agreed' }, { security: 1 }));
    expect(await state()).toEqual(['ITEM_CLOSED']);
  });

  it('when the item is dropped, or the plan ended', async () => {
    const dropped = await paired();
    await dropped.change(dropped.who.ada, dropped.plan, { items: [] });
    expect(await dropped.state()).toEqual(['ITEM_DROPPED']);
    const over = await paired();
    await over.end(over.who.ben, over.pairId);
    await over.ask(over.who.ada, { personId: over.id.ada, itemId: over.security, mentorId: over.id.ben });
    await planning(api, over).end(over.who.ada, over.plan);
    expect((await over.state()).sort()).toEqual(['BY_MENTOR', 'PLAN_ENDED']);
  });

  it('when one of the two leaves', async () => {
    const [one, other] = [await paired(), await paired()];
    await api.receive(one.organisation, one.person('ben', one.id.payments, { active: false }));
    expect(await one.state()).toEqual(['MENTOR_LEFT']);
    await api.receive(other.organisation, other.person('ada', other.id.payments, { active: false }));
    expect(await other.state(other.who.hr)).toEqual(['PERSON_LEFT']);
  });

  it('when the mentor comes to lead the person: by the team’s new lead, by one above it, or by a move', async () => {
    const team = (id: Record<string, string>, teamId: string, leadId: string) => tell(contracts.team, { teamId, version: 2, name: 'Team', leadId, parentTeamId: teamId === id.division ? null : id.division! });
    const [direct, above, moved] = [await paired(), await paired(), await paired()];
    await api.receive(direct.organisation, team(direct.id, direct.id.payments, direct.id.ben));
    expect(await direct.state()).toEqual(['MENTOR_LEADS']);
    await api.receive(above.organisation, team(above.id, above.id.division, above.id.ben));
    expect(await above.state()).toEqual(['MENTOR_LEADS']);
    await api.receive(moved.organisation, team(moved.id, moved.id.search, moved.id.ben));
    expect(await moved.state()).toEqual([null]);
    await api.receive(moved.organisation, moved.person('ada', moved.id.search));
    expect(await moved.state()).toEqual(['MENTOR_LEADS']);
  });

  it('as a request that nobody answered for four weeks', async () => {
    const { who, id, organisation, end, ask, security, pairId, state } = await paired();
    await end(who.ben, pairId);
    await ask(who.ada, { personId: id.ada, itemId: security, mentorId: id.ben });
    const older = (days: number) => api.tenants.transaction(organisation, (manager) => manager.query('update mentoring set asked_at = asked_at - make_interval(days => $1) where ended_at is null', [days]));
    const night = () => api.receive(organisation, revealed({ personId: id.ada, cycleId: id.q2, kind: 'self', at: new Date().toISOString() }, { java: 1 }));
    await older(27);
    await night();
    expect(await state()).toContain(null);
    await older(1);
    await night();
    expect((await state()).sort()).toEqual(['BY_MENTOR', 'NOT_ANSWERED']);
  });
});

it('of two who ask for the last place at once, one gets it', async () => {
  const { who, id, organisation, draft, scored, offer, offered, ask, answer, security } = await mentorsHouse(api);
  await offer(who.other, { capacity: 1 });
  await api.receive(organisation, scored(id.ben, smallSteps));
  await api.receive(organisation, revealed({ personId: id.ben, cycleId: id.q2, kind: 'manager', at: ago(1), raterId: id.lead }, { security: 1 }));
  const ofBen = (await draft(who.ben, { personId: id.ben })).items.find(({ key }) => key === 'raise:security')!.id;
  for (let round = 0; round < 4; round += 1) {
    const answers = await Promise.all([
      ask(who.ada, { personId: id.ada, itemId: security, mentorId: id.other }),
      ask(who.ben, { personId: id.ben, itemId: ofBen, mentorId: id.other }),
    ]);
    expect(answers.map(({ reason }) => reason ?? 'ASKED').sort()).toEqual(['ASKED', 'CANNOT_BE_ASKED']);
    expect(await offered(who.other)).toMatchObject({ taken: 1 });
    await answer(who.other, answers.find(({ reason }) => reason === undefined)!.id, { accepts: false });
  }
});

it('of somebody who is erased nothing is left but an id that names nobody', async () => {
  const { who, id, organisation, pairs, mentees, pairId } = await paired();
  await api.receive(organisation, erase(contracts.person as never, id.ben));
  expect(await pairs(who.ada, id.ada)).toMatchObject([{ id: pairId, mentorName: null, answerWords: null, askedWords: 'of Ada', because: 'MENTOR_LEFT' }]);
  expect(await api.tenants.select(organisation, 'select 1 from mentor_offer')).toEqual([]);
  await api.receive(organisation, erase(contracts.person as never, id.ada));
  expect(await mentees(who.ben)).toEqual([]);
  expect(await api.tenants.select(organisation, 'select 1 from mentoring')).toEqual([]);
});

it('what two people agreed on stays where all is heard again', async () => {
  const { organisation, state, told } = await paired();
  await api.forget();
  await api.receive(organisation, ...told);
  expect(await state()).toEqual([null]);
});

describe('a rebuild', () => {
  /** What an operator does; what `again` has occurred before it. */
  const rebuilt = async (...again: Parameters<Api['receive']>): Promise<void> => {
    await rememberRebuild(api.urls.owner);
    const owner = new Client({ connectionString: api.urls.owner });
    await owner.connect();
    await owner.query(`truncate ${projections.join(', ')}`);
    await owner.end();
    await api.receive(...again);
  };

  it('ends nothing on its way: in whatever order it is heard that people are here, who led whom once, and what held before', async () => {
    const { organisation, id, told, state, person } = await paired();
    const rated = (level: number) => revealed({ personId: id.ada, cycleId: id.q2, kind: 'manager', at: ago(3), raterId: id.lead }, { security: level });
    const led = (version: number, leadId: string) => tell(contracts.team, { teamId: id.payments, version, name: 'Team', leadId, parentTeamId: id.division });
    const others = told.filter(({ orderedBy }) => ![id.ada, id.ben, id.payments].includes(orderedBy));
    const people = [person('ben', id.payments, { active: false }), person('ada', id.payments), person('ben', id.payments, { version: 3 })];
    await rebuilt(organisation, ...others, rated(4), rated(1), led(1, id.ben), ...people, led(2, id.lead));
    expect(await state()).toEqual([null]);
    await api.receive(organisation, person('ben', id.payments, { active: false, version: 4 }));
    expect(await state()).toEqual(['MENTOR_LEFT']);
  });

  it('that heard of nobody yet ends nothing for those who look', async () => {
    const { organisation, id, told, state, who, answer, pairId } = await paired();
    await rebuilt(organisation, ...told.filter(({ orderedBy }) => orderedBy !== id.ben && orderedBy !== id.ada));
    await expect(answer(who.ben, pairId, { accepts: true })).resolves.toMatchObject({ endedAt: null });
    await api.receive(organisation, ...told);
    expect(await state()).toEqual([null]);
  });
});
