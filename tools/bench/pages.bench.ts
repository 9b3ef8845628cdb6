import { Client } from 'pg';
import { v7 } from 'uuid';
import { draftPlan, nominate } from '../demo/growth-operations.ts';
import { BenchHouse } from './bench-house.ts';
import { makeTeam, trackId, type BenchTeam } from './bench-team.ts';
import { processorTime } from './processor-time.ts';
import type { Finding } from './report.ts';
import { median, percentile } from './statistics.ts';

const [people, skills, cases] = [50, 40, 20];
const [warmUp, perRound] = [20, 30];

const matrix = `query ($teamId: ID!, $trackId: ID!) { teamMatrix(teamId: $teamId, trackId: $trackId, includeTeamsBeneath: false) {
  teamId teamName asOf version skills { requirementId name skillIds target mustHave } people { personId name levels chosen confirmed gaps score coverage met mustHavesMissed } } }`;
const plans = `query ($teamId: ID!) { teamPlans(teamId: $teamId, includeTeamsBeneath: false) {
  teamId teamName people { personId name progress trackName items closed late nextDueOn movedAt } sharedGaps { skillId name to personIds }
  loneSkills { skillId name level holderId couldCover { personId level isConfirmed isRaising } } } }`;
const moves = 'trackName closed reopened levelsUp levelsDown before { state score } after { state score }';
const cycles = `query ($teamId: ID!) { teamPlanCycles(teamId: $teamId, includeTeamsBeneath: false) {
  readinessKeptSince cycles { cycleId name from until isOver } people { personId name moves { ${moves} } ended { planId draftedAt endedAt items moves { ${moves} } } }
  together { people closed reopened levelsUp levelsDown scored rose fell scoreMoved becameReady ceasedReady } } }`;
const caseList = `query { promotionCases { id state person { id name } } }`;

/** All plans and items, and what is known of these people, as the page needs them: sent by the database, and nothing done with it. */
const bareSelect = `
  select json_build_object(
    'plans', (select json_agg(p) from development_plan p where p.person_id = any ($1)), 'items', (select json_agg(i) from plan_item i where i.person_id = any ($1)),
    'ratings', (select json_agg(r) from revealed_ratings r where r.person_id = any ($1)), 'scored', (select json_agg(s) from scored s where s.person_id = any ($1))) as page`;

interface Contender {
  readonly name: string;
  /** Processes whose work it is, PostgreSQL aside. */
  readonly pids: readonly number[];
  ask(): Promise<unknown>;
}

async function planned({ manager, personIds }: BenchTeam): Promise<void> {
  for (const personId of personIds) {
    for (const end = Date.now() + 120_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 200))) {
      const { draftPlan: plan } = await manager.graphql<{ draftPlan: { id?: string; reason?: string } }>(draftPlan, { input: { id: v7(), personId, trackId } });
      if (plan.id || plan.reason === 'NOTHING_MISSING') break;
    }
  }
  for (const personId of personIds.slice(0, cases)) await manager.graphql(nominate, { input: { id: v7(), personId, trackId, reason: 'For the bench.', exception: 'For the bench.' } });
}

interface Round {
  readonly cpu: number;
  readonly postgres: number;
  readonly latencies: readonly number[];
}

async function round({ pids, ask }: Contender, house: BenchHouse, requests: number): Promise<Round> {
  const before = [processorTime(pids), processorTime([house.postgresPid])] as const;
  const latencies: number[] = [];
  for (let request = 0; request < requests; request += 1) {
    const began = performance.now();
    await ask();
    latencies.push(performance.now() - began);
  }
  const [cpu, postgres] = [processorTime(pids) - before[0], processorTime([house.postgresPid]) - before[1]];
  return { cpu: cpu / requests, postgres: postgres / requests, latencies };
}

/** (i) What plans and cases add to the pages of a manager of fifty people. */
export async function benchPages(rounds: number): Promise<Finding> {
  const house = await BenchHouse.start();
  const team = await makeTeam(house, { people, skills });
  await planned(team);
  const { manager, teamId, personIds } = team;
  const bare = new Client({ connectionString: house.superuserUrl('plans') });
  await bare.connect();
  const of = (service: string) => [house.pidOf('gateway'), house.pidOf(service)];
  const all: Contender[] = [
    { name: 'floor: one SELECT of what the page of plans is made of', pids: [], ask: () => bare.query(bareSelect, [personIds]) },
    { name: `team matrix, ${skills} skills: the page of before`, pids: of('readiness'), ask: () => manager.graphql(matrix, { teamId, trackId }) },
    { name: '/plans: whose plan is how, shared gaps, lone skills', pids: of('plans'), ask: () => manager.graphql(plans, { teamId }) },
    { name: '/plans: what moved over the last cycles', pids: of('plans'), ask: () => manager.graphql(cycles, { teamId }) },
    { name: `promotion cases, a list of ${cases}`, pids: [...of('readiness'), house.pidOf('directory')], ask: () => manager.graphql(caseList) },
  ];
  const results = new Map(all.map(({ name }) => [name, [] as Round[]]));
  for (const one of all) await round(one, house, warmUp);
  for (let turn = 0; turn < rounds; turn += 1) for (const one of all) results.get(one.name)?.push(await round(one, house, perRound));
  await bare.end();
  await house.stop();
  const rows = all.map(({ name }) => {
    const taken = results.get(name) as Round[];
    const latencies = taken.flatMap((one) => one.latencies);
    return { name, node: median(taken.map(({ cpu }) => cpu)), total: median(taken.map(({ cpu, postgres }) => cpu + postgres)), p50: median(latencies), p99: percentile(latencies, 0.99) };
  });
  const floor = rows[0] as (typeof rows)[0];
  return {
    title: `(i) A manager's pages, ${people} people with a plan each`,
    columns: ['what', 'CPU ms per request, Node', 'CPU ms, with PostgreSQL', 'p50 ms', 'p99 ms', 'p50 / floor'],
    rows: rows.map(({ name, node, total, p50, p99 }) => [name, node, total, p50, p99, p50 / floor.p50]),
    verdicts: [],
  };
}
