import { afterAll, beforeAll } from '@jest/globals';
import { TenantDatabase } from '@waymark/service-kit';
import { v7 } from 'uuid';
import { openApi, type Api, type Caller } from '../testing/api.js';
import { planning } from '../testing/planning.js';
import { ago, revealed, smallHouse, smallSteps } from '../testing/small-house.js';
import { contracts, erase, tell } from '../testing/told.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

const moves = 'trackName closed reopened levelsUp levelsDown before { state score } after { state score }';
const answer = `asOf cycles { cycleId name isOver } readinessKeptSince people { personId moves { ${moves} } ended { planId items moves { ${moves} } } }
  together { people closed reopened levelsUp levelsDown scored rose fell scoreMoved becameReady ceasedReady }`;

interface Cycles {
  readonly cycles: readonly { cycleId: string; name: string | null; isOver: boolean }[];
  readonly people: readonly { personId: string; moves: readonly (Record<string, unknown> | null)[]; ended: readonly { planId: string; items: number; moves: object }[] }[];
  readonly together: readonly object[];
  readonly readinessKeptSince: string | null;
}

/** Ada at security 1 drafts forty days ago, before the cycle that opened a hundred days ago has ended; the database's clock is not ours to turn, so what was written is made older. */
async function house() {
  const made = smallHouse();
  const { id, who, organisation } = made;
  await api.receive(organisation, ...made.told);
  const plans = planning(api, made);
  const plan = await plans.draft(who.ada);
  await api.tenants.transaction(organisation, async (manager) => {
    await manager.query(`update development_plan set drafted_at = drafted_at - interval '40 days'`);
    await manager.query(`update plan_item set added_at = added_at - interval '40 days'`);
    await manager.query(`update told_readiness set since = since - interval '90 days'`);
  });
  const ask = async (caller: Caller, field: string) => {
    const { data, errors } = await api.graphql<Record<string, Cycles>>(caller, `{ cycles: ${field} { ${answer} } }`);
    if (errors) throw new Error(JSON.stringify(errors));
    return data!.cycles!;
  };
  return { ...made, ...plans, plan, ask, ofAda: (caller: Caller) => ask(caller, `personPlanCycles(personId: "${id.ada}")`), ofTeam: (caller: Caller) => ask(caller, `teamPlanCycles(teamId: "${id.payments}")`) };
}

it('says what moved in each cycle while a plan ran, of each person and together, and what readiness said at its ends', async () => {
  const { who, id, organisation, ofTeam, ofAda, scored } = await house();
  await api.receive(organisation,
    revealed({ personId: id.ada, cycleId: id.q2, kind: 'manager', at: ago(20), raterId: id.lead }, { security: 3 }),
    scored(id.ada, smallSteps.slice(3), { score: 80, since: ago(20) }),
    scored(id.ada, [], { score: 91.5, state: 'READY', since: ago(5) }),
  );
  const team = await ofTeam(who.lead);
  expect(team.cycles).toEqual([{ cycleId: id.q1, name: 'A quarter', isOver: true }, { cycleId: id.q2, name: 'A quarter', isOver: false }]);
  const backend = 'Senior Backend Developer';
  const now = { trackName: backend, closed: 1, reopened: 0, levelsUp: 2, levelsDown: 0, before: { state: 'NOT_YET', score: 61.5 }, after: { state: 'READY', score: 91.5 } };
  expect(team.people.map(({ personId, moves: each }) => [personId, each])).toEqual([[id.ada, [null, now]], [id.ben, [null, null]], [id.lead, [null, null]]]);
  expect(team.together).toEqual([
    { people: 0, closed: 0, reopened: 0, levelsUp: 0, levelsDown: 0, scored: 0, rose: 0, fell: 0, scoreMoved: null, becameReady: 0, ceasedReady: 0 },
    { people: 1, closed: 1, reopened: 0, levelsUp: 2, levelsDown: 0, scored: 1, rose: 1, fell: 0, scoreMoved: 30, becameReady: 1, ceasedReady: 0 },
  ]);
  expect((await ofAda(who.ada)).people).toEqual([{ personId: id.ada, moves: [null, now], ended: [] }]);
});

it('says of a plan that is ended what moved while it ran, and not what came after', async () => {
  const { who, id, organisation, plan, end, draft, ofAda, scored } = await house();
  await api.receive(organisation, scored(id.ada, smallSteps, { score: 70, since: ago(20) }));
  await end(who.lead, plan);
  await api.receive(organisation, revealed({ personId: id.ada, cycleId: id.q2, kind: 'manager', at: new Date(Date.now() + 50).toISOString(), raterId: id.lead }, { security: 3 }));
  await draft(who.ada);
  expect((await ofAda(who.hr)).people[0]!.ended).toEqual([
    { planId: plan.id, items: 4, moves: { trackName: 'Senior Backend Developer', closed: 0, reopened: 0, levelsUp: 0, levelsDown: 0, before: { state: 'NOT_YET', score: 61.5 }, after: { state: 'NOT_YET', score: 70 } } },
  ]);
});

it('keeps a line of each change of what readiness says, the newest telling before all, and none of who is erased', async () => {
  const { id, organisation, scored } = await house();
  const kept = () => api.tenants.select<{ score: number }>(organisation, `select score from told_readiness where track_id = 'backend' order by since`).then((rows) => rows.map(({ score }) => score));
  const [twenty, ten] = [ago(20), ago(10)];
  await api.receive(organisation, scored(id.ada, smallSteps, { score: 70, since: twenty }), scored(id.ada, [], { score: 70, since: ago(15) }), scored(id.ada, smallSteps, { score: 75, since: ten }));
  expect(await kept()).toEqual([61.5, 70, 75]);
  // A late fact: what was told of later instants is overtaken.
  await api.receive(organisation, scored(id.ada, smallSteps, { score: 64, since: twenty }));
  expect(await kept()).toEqual([61.5, 64]);
  await api.receive(organisation, erase(contracts.person as never, id.ada), scored(id.ada, smallSteps, { score: 66, since: ten }));
  expect(await kept()).toEqual([]);
});

it('is one SELECT however many people there are', async () => {
  const { who, id, organisation, draft, ofTeam, scored } = await house();
  const counting = async () => {
    const asked: string[] = [];
    const select = TenantDatabase.prototype.select;
    const tenants = api.tenants as unknown as { select: typeof select; transaction: unknown };
    tenants.select = (...args) => (asked.push(args[1]), select.apply(api.tenants, args)) as never;
    tenants.transaction = () => Promise.reject(new Error('A transaction of several statements was begun.'));
    await ofTeam(who.lead).finally(() => Object.assign(tenants, { select: select.bind(api.tenants), transaction: TenantDatabase.prototype.transaction.bind(api.tenants) }));
    return asked.filter((sql) => sql.includes('development_plan')).length;
  };
  expect(await counting()).toBe(1);
  await api.receive(organisation, scored(id.ben, smallSteps), scored(id.lead, smallSteps));
  await draft(who.ben, { personId: id.ben });
  await draft(who.head, { personId: id.lead });
  expect(await counting()).toBe(1);
});

it('names a cycle that was heard of before names were kept by nothing, and knows no readiness of who was never scored', async () => {
  const { who, id, organisation, ask } = await house();
  await api.tenants.transaction(organisation, (manager) => manager.query('update cycle set name = null'));
  expect((await ask(who.lead, `personPlanCycles(personId: "${id.ben}")`))).toMatchObject({ cycles: [{ name: null }, { name: null }], readinessKeptSince: null });
  await api.receive(organisation, tell(contracts.cycle, { cycleId: v7(), version: 1, name: 'Planned', kind: 'self_only', state: 'planned', opensAt: ago(3), closesAt: ago(1), frameworkVersionId: id.first }));
  expect((await ask(who.lead, `personPlanCycles(personId: "${id.ben}")`)).cycles).toHaveLength(2);
});
