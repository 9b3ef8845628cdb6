import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceFolder, newHome } from './folders.ts';
import { end, houseIn, type House } from './house.ts';
import { Launcher } from './launcher.ts';

/** Every spec file is a world of its own: what one starts for all of them stands in a file. */
const note = join(evidenceFolder, 'demo-house.json');

interface Note {
  /** The process that runs the specs. */
  readonly run: number;
  readonly home: string;
  readonly address: string;
}

function read(): Note | null {
  return existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as Note) : null;
}

/** The house with the demo in it, started by the first spec file that asks and shared by all; with E2E_DEMO_ADDRESS, one that runs already. They change nothing in it. */
export async function openDemoHouse(): Promise<House> {
  const running = process.env.E2E_DEMO_ADDRESS;
  if (running) return { address: running, data: null, makeOrganisation: async () => null, logs: () => ({}), stop: async () => undefined, rebuild: null };
  const there = read();
  if (there?.run === process.pid) return houseIn(there.home, there.address);
  if (there) await closeDemoHouse();
  const home = newHome('demo');
  const launcher = new Launcher({ home, env: { PORT: '4300' } });
  try {
    const address = await launcher.ready();
    writeFileSync(note, JSON.stringify({ run: process.pid, home, address } satisfies Note));
    return houseIn(home, address);
  } catch (cause) {
    await end(home);
    throw cause;
  }
}

/** After the last spec file. */
export async function closeDemoHouse(): Promise<void> {
  const there = read();
  if (!there) return;
  rmSync(note, { force: true });
  await end(there.home);
}
