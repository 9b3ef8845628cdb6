import { run } from './commands.ts';
import type { ComposedHouse } from './composed-house.ts';
import { apps } from './images.ts';

const script = `
  const { readFileSync, writeFileSync } = require('node:fs');
  const status = readFileSync('/proc/self/status', 'utf8');
  const of = (name) => status.match(new RegExp(name + ':\\\\s*(\\\\S+)'))[1];
  let writes = true;
  try { writeFileSync('/house/written', ''); } catch { writes = false; }
  console.log(JSON.stringify({ user: process.getuid(), privileges: of('CapBnd'), mayGain: of('NoNewPrivs') === '0', writes }));
`;

/** Asks inside each container, since what a file promises and what an engine does are two things. @throws what is not as promised. */
export async function expectLocked(house: ComposedHouse): Promise<void> {
  const wanted = JSON.stringify({ user: 10001, privileges: '0000000000000000', mayGain: false, writes: false });
  for (const app of apps) {
    const found = (await house.exec(app, ['node', '-e', script])).trim();
    if (found !== wanted) throw new Error(`${app}: ${found} instead of ${wanted}`);
    const memory = (await run(['docker', 'inspect', '--format', '{{.HostConfig.Memory}}', await house.idOf(app)])).trim();
    if (memory === '0') throw new Error(`${app} has no memory limit`);
  }
}
