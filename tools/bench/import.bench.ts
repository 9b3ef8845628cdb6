import { Client } from 'pg';
import { v7 } from 'uuid';
import { BenchHouse } from './bench-house.ts';
import { makeTeam } from './bench-team.ts';
import { peakMemory } from './processor-time.ts';
import type { Finding } from './report.ts';
import { median } from './statistics.ts';

const people = 10_000;
const perTeam = 10;

interface Row {
  readonly email: string;
  readonly name: string;
  readonly team: string;
  readonly manager: string;
}

function rowsOf(domain: string): Row[] {
  const lead = (team: number) => `lead${team}@${domain}`;
  const teams = Array.from({ length: people / perTeam }, (_, team) => team);
  return teams.flatMap((team) => [
    { email: lead(team), name: `Lead ${team}`, team: 'Division', manager: '' },
    ...Array.from({ length: perTeam - 1 }, (_, index) => ({ email: `p${team}-${index}@${domain}`, name: `Person ${team} ${index}`, team: `Team ${team}`, manager: lead(team) })),
  ]);
}

const bareInsert = `
  insert into bench_person select * from json_to_recordset($1) as r (email text, name text, team text, manager text)`;

/** The same rows in one statement of a table without walls, rules or events. */
async function bare(url: string, rows: readonly Row[]): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('drop table if exists bench_person; create table bench_person (email text primary key, name text, team text, manager text)');
  const began = performance.now();
  await client.query(bareInsert, [JSON.stringify(rows)]);
  const seconds = (performance.now() - began) / 1000;
  await client.end();
  return seconds;
}

/** (d) Import of 10,000 people from a CSV file through the gateway. */
export async function benchImport(rounds: number): Promise<Finding> {
  const house = await BenchHouse.start();
  const [first, again, floor]: [number[], number[], number[]] = [[], [], []];
  for (let turn = 0; turn < Math.min(rounds, 3); turn += 1) {
    const { admin } = await makeTeam(house, { people: 1, skills: 1 });
    const rows = rowsOf(`${v7()}.example`);
    floor.push(await bare(house.superuserUrl('directory'), rows));
    const file = ['email,name,title,team,manager_email,roles,from', ...rows.map(({ email, name, team, manager }) => `${email},${name},Developer,${team},${manager},engineer,2024-01-01`)].join('\n');
    for (const times of [first, again]) {
      const began = performance.now();
      await admin.importPeople(file, v7());
      times.push((performance.now() - began) / 1000);
    }
  }
  const memory = peakMemory(house.pidOf('directory'));
  await house.stop();
  const line = (what: string, times: readonly number[]): (string | number)[] => [what, median(times), people / median(times), median(times) / median(floor)];
  return {
    title: `(d) Import of ${people} people in ${people / perTeam} teams`,
    columns: ['what', 'seconds', 'rows/s', 'of the floor'],
    rows: [line('floor: one insert without walls, rules or events', floor), line('the file, applied', first), line('the same file again: nothing changes', again)],
    verdicts: [`Largest memory of directory meanwhile: ${memory.toFixed(0)} MiB.`],
  };
}
