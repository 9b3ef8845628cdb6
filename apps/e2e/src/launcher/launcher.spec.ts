import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { keepEvidence } from '../support/evidence.ts';
import { newHome } from '../support/folders.ts';
import { describeInOwnHouse, end, houseIn, logsOf, type SignIn } from '../support/house.ts';
import { dataFolderOf, Launcher } from '../support/launcher.ts';
import { busyness, processesOf, processOf } from '../support/processes.ts';
import { Scenes } from '../support/scenes.ts';
import { until } from '../support/until.ts';

const patience = 600_000;
const admin: SignIn = { email: 'ada@launcher.example', password: 'the first of all of them' };

describeInOwnHouse('npm start', () => {
  const home = newHome('launcher');
  const data = dataFolderOf(home);
  const taken: Server[] = [];
  let present: Launcher;
  let address = '';

  const start = (env: Record<string, string> = {}) => new Launcher({ home, args: ['--no-demo'], env });
  const again = async () => {
    present = start();
    address = await present.ready();
  };

  const isServed = async () => (await fetch(address).then((answer) => answer.text()).catch(() => '')).includes('<title>Waymark');
  const signIn = async (): Promise<number | null> => {
    const answer = await fetch(`${address}/auth/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(admin) }).catch(() => null);
    return answer?.status ?? null;
  };
  const nothingLeft = (within: number) => until(`every process to end; there are ${JSON.stringify(processesOf(data))}`, () => processesOf(data).length === 0, within);
  const launcherPid = () => (JSON.parse(readFileSync(join(data, 'launcher.json'), 'utf8')) as { pid: number }).pid;

  /** Somebody else on the port; on a machine where somebody is already, that one. */
  const take = (port: number) =>
    new Promise<void>((resolve) => {
      const server = createServer().once('error', () => resolve());
      server.listen(port, '127.0.0.1', () => resolve());
      taken.push(server);
    });

  const scenes = new Scenes({ inOrder: true, patience, onFailure: (name) => void keepEvidence('launcher', name, logsOf(home)) });
  const scene = scenes.add.bind(scenes);
  afterAll(async () => {
    for (const server of taken) server.close();
    await end(home);
  }, patience);

  scene('starts with its default ports taken, says each step, the address and how to stop', async () => {
    await Promise.all([take(3000), take(5432)]);
    await again();
    expect(new URL(address).port).not.toBe('3000');
    expect(await isServed()).toBe(true);
    const steps = present.output().match(/^• .* …$/gm) ?? [];
    expect(steps).toEqual([expect.stringContaining('building'), expect.stringContaining('PostgreSQL'), expect.stringContaining('migrating'), expect.stringContaining('starting directory')]);
    expect(present.output()).toMatch(/Stop with Ctrl-C/);
    for (const server of taken) server.close();
  });

  scene('a second time says where it runs already, and reset is refused', async () => {
    const second = start();
    expect(await second.exited).toBe(0);
    expect(second.output()).toContain(`Waymark is already running at ${address}`);
    const reset = new Launcher({ home, script: 'reset' });
    expect(await reset.exited).toBe(1);
    expect(reset.output()).toMatch(/stop it first/);
    expect(await isServed()).toBe(true);
  });

  for (const service of ['gateway', 'directory', 'readiness']) scene(`${service} killed is started again, and said so`, async () => {
    process.kill(processOf(data, new RegExp(`apps/${service}/dist/main\\.js`)), 'SIGKILL');
    await present.said(new RegExp(`! ${service} died \\(SIGKILL\\); starting it again`));
    await present.said(new RegExp(`• ${service} is back`));
    await until('the page to be served', isServed);
  });

  scene('PostgreSQL killed is started again, and what was entered is there', async () => {
    await houseIn(home, address).makeOrganisation('Launched', admin);
    expect(await signIn()).toBe(204);
    process.kill(Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    await present.said(/! PostgreSQL died/);
    await present.said(/• PostgreSQL is back/);
    await until('the admin to sign in again', async () => (await signIn()) === 204);
  });

  scene('Ctrl-C stops everything within 5 seconds', async () => {
    const began = performance.now();
    present.ctrlC();
    await present.exited;
    // On a machine that does much else, as much longer as it has to do.
    expect((performance.now() - began) / busyness()).toBeLessThan(5_000);
    await nothingLeft(1_000);
    expect(present.output()).toContain('Stopping …');
    // On a quiet machine nothing of it is ended by force.
    if (busyness() < 2) expect(present.output()).not.toContain('ended for good');
  });

  scene('started again it has what was entered', async () => {
    await again();
    expect(await signIn()).toBe(204);
  });

  scene('the launcher killed takes everything with it, and blocks no next start', async () => {
    const before = processesOf(data).map(({ pid }) => pid);
    process.kill(launcherPid(), 'SIGKILL');
    await again();
    expect(await signIn()).toBe(204);
    const stayed = processesOf(data).filter(({ pid }) => before.includes(pid));
    expect(stayed).toEqual([]);
  });

  scene('a closed terminal ends it too: what npm runs is killed, and the rest goes', async () => {
    process.kill(processOf(data, /^\S*node tools\/with-node24\.mjs/), 'SIGKILL');
    await nothingLeft(60_000);
  });

  scene('reset empties its data and nothing else', async () => {
    writeFileSync(join(data, 'of-somebody-else.txt'), 'kept');
    const reset = new Launcher({ home, script: 'reset' });
    expect(await reset.exited).toBe(0);
    expect(readdirSync(data)).toEqual(['of-somebody-else.txt']);
  });

  scene('Ctrl-C in the middle of a first start leaves nothing that blocks the next, which begins anew', async () => {
    present = start();
    await present.said(/• migrating databases/);
    present.ctrlC();
    await present.exited;
    await nothingLeft(10_000);
    expect(existsSync(join(data, 'launcher.json'))).toBe(false);
    await again();
    expect(await signIn()).toBe(401);
    present.ctrlC();
    await present.exited;
    await nothingLeft(5_000);
  });
});
