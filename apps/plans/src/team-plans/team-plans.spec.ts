import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api, type Caller } from '../testing/api.js';
import { changePlan } from '../testing/operations.js';
import { planning } from '../testing/planning.js';
import { accepted, ago, revealed, smallHouse, smallSteps } from '../testing/small-house.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

async function house() {
  const made = smallHouse();
  await api.receive(made.organisation, ...made.told, made.scored(made.id.ben, smallSteps));
  const team = async (caller: Caller, teamId: string, beneath = false) => {
    const query = `{ teamPlans(teamId: "${teamId}", includeTeamsBeneath: ${beneath}) { teamName people { personId progress items closed late nextDueOn } sharedGaps { skillId name to personIds } loneSkills { skillId level holderId couldCover { personId level isConfirmed isRaising } } } }`;
    const { data, errors } = await api.graphql<{ teamPlans: Record<string, never> }>(caller, query);
    return (data?.teamPlans ?? errors?.[0]?.extensions.code) as unknown as { people: { personId: string; progress: string }[]; [more: string]: unknown };
  };
  /** The database's clock is not ours to turn: what was written is made older. */
  const age = (days: number) =>
    api.tenants.transaction(made.organisation, async (manager) => {
      await manager.query(`update development_plan set drafted_at = drafted_at - make_interval(days => $1), person_agreed_at = person_agreed_at - make_interval(days => $1), manager_agreed_at = manager_agreed_at - make_interval(days => $1)`, [days]);
      await manager.query(`update plan_item set added_at = added_at - make_interval(days => $1)`, [days]);
    });
  const progress = async () => Object.fromEntries((await team(made.who.lead, made.id.payments)).people.map(({ personId, progress: word }) => [personId, word]));
  return { ...made, ...planning(api, made), team, age, progress };
}

it('says whose plan is missing, a draft, on its way, stuck, late or done', async () => {
  const { who, id, organisation, draft, agree, change, kept, read, age, progress, scored } = await house();
  expect(await progress()).toEqual({ [id.ada]: 'MISSING', [id.ben]: 'MISSING', [id.lead]: 'MISSING' });
  const drafted = await draft(who.ada);
  expect(await progress()).toMatchObject({ [id.ada]: 'DRAFT' });
  await agree(who.lead, await agree(who.ada, drafted));
  expect(await progress()).toMatchObject({ [id.ada]: 'ON_THE_WAY' });
  await age(27);
  expect(await progress()).toMatchObject({ [id.ada]: 'ON_THE_WAY' });
  await age(1);
  expect(await progress()).toMatchObject({ [id.ada]: 'STUCK' });
  await api.receive(organisation, accepted(id.ada, ['security'], { at: ago(2) }));
  expect(await progress()).toMatchObject({ [id.ada]: 'ON_THE_WAY' });
  const plan = await read(who.lead);
  await change(who.lead, plan, { items: plan.items.map((item) => ({ ...kept(item), dueOn: ago(3).slice(0, 10) })) });
  expect(await progress()).toMatchObject({ [id.ada]: 'LATE' });
  await api.receive(organisation, scored(id.ada, [], { state: 'READY' }));
  expect(await progress()).toMatchObject({ [id.ada]: 'DONE' });
});

it('says what several plan to raise, and who could cover what one alone can', async () => {
  const { who, id, organisation, draft, team, scored, read, one, seen, kept } = await house();
  await draft(who.ada);
  expect(await team(who.lead, id.payments)).toMatchObject({ sharedGaps: [] });
  await draft(who.lead, { personId: id.ben });
  await api.receive(organisation,
    revealed({ personId: id.ben, cycleId: id.q1, kind: 'agreed', at: ago(270), raterId: id.lead }, { java: 2, security: 2 }),
    revealed({ personId: id.lead, cycleId: id.q1, kind: 'self', at: ago(270) }, { java: 4 }),
  );
  expect(await team(who.head, id.division, true)).toMatchObject({ sharedGaps: [{ skillId: 'security', name: 'Skill security', to: 3, personIds: [id.ada, id.ben] }] });
  // Java at 3 has Ada alone by a manager’s word; the lead’s own word makes no holder, and stands behind what somebody confirmed.
  expect((await team(who.lead, id.payments)).loneSkills).toEqual([{ skillId: 'java', level: 3, holderId: id.ada, couldCover: [{ personId: id.ben, level: 2, isConfirmed: true, isRaising: false }, { personId: id.lead, level: 4, isConfirmed: false, isRaising: false }] }]);
  const raise = { kind: 'raise' as const, skillId: 'java', from: 2, to: 3, cost: 1, gain: 9, requirementIds: ['language'] };
  await api.receive(organisation, scored(id.ben, [...smallSteps, raise]));
  const plan = await read(who.lead, id.ben);
  await one(who.lead, changePlan, { input: { ...seen(plan, id.ben), items: [...plan.items.map(kept), { id: v7(), key: 'raise:java', dueOn: '2031-01-01' }] } });
  expect((await team(who.lead, id.payments)).loneSkills).toMatchObject([{ couldCover: [{ personId: id.ben, isRaising: true }, { personId: id.lead, isRaising: false }] }]);
});

it('is of the teams beneath only where that is asked for', async () => {
  const { who, id, team } = await house();
  expect((await team(who.head, id.division)).people).toEqual([]);
  expect((await team(who.head, id.division, true)).people.map(({ personId }) => personId).sort()).toEqual([id.ada, id.ben, id.cleo, id.lead, id.other].sort());
});
