import { BenchHouse } from './bench-house.ts';
import { makeTeam, trackId, type BenchTeam } from './bench-team.ts';
import { buildDefaultWay, floorServer, runFixture } from './fixtures/run-fixture.ts';
import { processorTime } from './processor-time.ts';
import type { Finding } from './report.ts';
import { median, percentile } from './statistics.ts';

const [people, skills] = [50, 40];
const [warmUp, perRound] = [60, 60];

interface Contender {
  readonly name: string;
  /** Processes whose work it is, PostgreSQL aside. */
  readonly pids: readonly number[];
  /** Levels of all people, to check that everyone sends the same. */
  ask(): Promise<readonly (readonly number[])[]>;
}

const webQuery = `query ($teamId: ID!, $trackId: ID!) { teamMatrix(teamId: $teamId, trackId: $trackId, includeTeamsBeneath: false) {
  teamId teamName track { id name } asOf formulaVersion meeting version
  skills { requirementId name category skillIds target mustHave weight anyOf meeting short unknown gap }
  people { personId name title teamId levels chosen selfLevels confirmed gaps score coverage met mustHavesMissed }
} }`;

const defaultQuery = `query ($organisationId: String!, $teamId: String!, $trackId: String!) { matrix(organisationId: $organisationId, teamId: $teamId, trackId: $trackId) {
  teamId people { personId name title cells { skill target level gap confirmed } }
} }`;

async function json<Answer>(url: string, body?: object): Promise<Answer> {
  const asked = body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {};
  return (await (await fetch(url, asked)).json()) as Answer;
}

async function contenders(house: BenchHouse, team: BenchTeam): Promise<{ all: Contender[]; stop: () => void }> {
  const database = { DATABASE_URL: house.superuserUrl('readiness') };
  const { service, gateway } = buildDefaultWay();
  const [floor, usual] = [await runFixture(floorServer, database), await runFixture(service, database)];
  const usualGateway = await runFixture(gateway, { SUBGRAPH_URL: usual.url });
  const { organisationId, teamId, manager } = team;
  const all: Contender[] = [
    {
      name: 'floor: node:http and JSON made in SQL',
      pids: [floor.pid],
      ask: async () => (await json<{ people: { cells: { levels: number[] } }[] }>(`${floor.url}/${teamId}/${trackId}/${organisationId}`)).people.map(({ cells }) => cells.levels),
    },
    {
      name: 'Waymark: gateway, service, row-level security',
      pids: [house.pidOf('gateway'), house.pidOf('readiness')],
      ask: async () => (await manager.graphql<{ teamMatrix: { people: { levels: number[] }[] } }>(webQuery, { teamId, trackId })).teamMatrix.people.map(({ levels }) => levels),
    },
    {
      name: 'documentation default: gateway, a resolver per cell, TypeORM find',
      pids: [usual.pid, usualGateway.pid],
      ask: async () => {
        const answer = await json<{ data: { matrix: { people: { cells: { level: number }[] }[] } } }>(`${usualGateway.url}/graphql`, { query: defaultQuery, variables: { organisationId, teamId, trackId } });
        return answer.data.matrix.people.map(({ cells }) => cells.map(({ level }) => level));
      },
    },
  ];
  return { all, stop: () => [floor, usual, usualGateway].forEach((fixture) => fixture.stop()) };
}

interface Round {
  readonly cpu: number;
  readonly postgres: number;
  readonly latencies: readonly number[];
}

async function round(contender: Contender, house: BenchHouse, requests: number): Promise<Round> {
  const before = [processorTime(contender.pids), processorTime([house.postgresPid])] as const;
  const latencies: number[] = [];
  for (let request = 0; request < requests; request += 1) {
    const began = performance.now();
    await contender.ask();
    latencies.push(performance.now() - began);
  }
  const [cpu, postgres] = [processorTime(contender.pids) - before[0], processorTime([house.postgresPid]) - before[1]];
  return { cpu: cpu / requests, postgres: postgres / requests, latencies };
}

/** (a) The team matrix of 50 people and 40 skills, beside a floor and the way the documentation begins. */
export async function benchMatrix(rounds: number): Promise<Finding> {
  const house = await BenchHouse.start();
  const team = await makeTeam(house, { people, skills });
  const { all, stop } = await contenders(house, team);
  const answers = new Set<string>();
  for (const contender of all) answers.add(JSON.stringify(await contender.ask()));
  if (answers.size !== 1) throw new Error('The three do not send the same cells.');
  const results = new Map(all.map(({ name }) => [name, [] as Round[]]));
  for (const contender of all) await round(contender, house, warmUp);
  for (let turn = 0; turn < rounds; turn += 1) for (const contender of all) results.get(contender.name)?.push(await round(contender, house, perRound));
  stop();
  await house.stop();
  const rows = all.map(({ name }) => {
    const of = results.get(name) as Round[];
    const latencies = of.flatMap((one) => one.latencies);
    return { name, node: median(of.map(({ cpu }) => cpu)), total: median(of.map(({ cpu, postgres }) => cpu + postgres)), p50: median(latencies), p99: percentile(latencies, 0.99) };
  });
  const [floor, ours, usual] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
  return {
    title: `(a) Team matrix, ${people} people x ${skills} skills`,
    columns: ['what', 'CPU ms per request, Node', 'CPU ms, with PostgreSQL', 'p50 ms', 'p99 ms', 'CPU with PostgreSQL / floor'],
    rows: rows.map(({ name, node, total, p50, p99 }) => [name, node, total, p50, p99, total / floor.total]),
    verdicts: [
      `${(ours.total / floor.total).toFixed(1)}x the floor; the goal is at most 7x.`,
      `1/${(usual.total / ours.total).toFixed(1)} of the documentation's default; the goal is at most 1/10.`,
    ],
  };
}
