import { startEmbeddedPostgres } from '../../libs/testing/src/embedded-postgres.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HouseClient } from '../demo/house-client.ts';
import { ledTeams, matrix } from '../demo/operations.ts';
import { emailOf, northwind } from '../demo/people.ts';
import { anyFreePort } from '../house/ports.ts';
import { BenchHouse } from './bench-house.ts';
import type { Finding } from './report.ts';
import { median } from './statistics.ts';

const since = (began: number) => (performance.now() - began) / 1000;

/** Until the manager of the demo has a matrix with a level in it. */
async function untilMatrix(house: BenchHouse): Promise<void> {
  const lead = northwind.divisions[0]?.teams[0]?.lead ?? '';
  const manager = await HouseClient.signIn(house.address, emailOf(northwind, lead), house.secrets.demoPassword);
  const led = await manager?.graphql<{ me: { ledTeams: { id: string }[] } }>(ledTeams);
  const shown = await manager?.graphql<{ teamMatrix: { people: { levels: number[] }[] } }>(matrix, { teamId: led?.me.ledTeams[0]?.id, trackId: 'senior-backend-developer' });
  if (!shown?.teamMatrix.people.some(({ levels }) => levels.some((level) => level > 0))) throw new Error('The matrix is empty.');
}

async function barePostgres(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  const began = performance.now();
  const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'data'), port: await anyFreePort(), password: 'bench' });
  const seconds = since(began);
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
  return seconds;
}

/** (e) `npm start` on an installed clone to the first correct matrix: with an empty data folder, and again with what it kept. */
export async function benchStart(rounds: number): Promise<Finding> {
  const [first, later, floor]: [number[], number[], number[]] = [[], [], []];
  for (let turn = 0; turn < Math.min(rounds, 3); turn += 1) {
    floor.push(await barePostgres());
    let began = performance.now();
    const fresh = await BenchHouse.start({ demo: true });
    await untilMatrix(fresh);
    first.push(since(began));
    await fresh.stop({ keep: true });
    began = performance.now();
    const kept = await BenchHouse.start({ demo: true, dataFolder: fresh.dataFolder });
    await untilMatrix(kept);
    later.push(since(began));
    await kept.stop();
  }
  const line = (what: string, times: readonly number[]): (string | number)[] => [what, median(times), median(times) / median(floor)];
  return {
    title: '(e) npm start to the first correct matrix, packages installed and built',
    columns: ['what', 'seconds', 'of the floor'],
    rows: [line('floor: PostgreSQL alone, made and started', floor), line('first: databases, demo with five quarters', first), line('later: what was kept', later)],
    verdicts: ['A fresh clone adds npm ci and the build once.'],
  };
}
