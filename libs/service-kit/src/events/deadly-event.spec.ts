import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { openBackbone, type Backbone } from './testing/backbone.js';
import { eventually } from './testing/eventually.js';

describe('an event that ends the process', () => {
  let backbone: Backbone;
  let child: ChildProcess | undefined;
  let deaths = 0;

  beforeAll(async () => void (backbone = await openBackbone()));
  afterAll(async () => {
    child?.disconnect();
    await backbone.close();
  });

  /** As a supervisor would: started again each time that it dies. */
  const keepAlive = (group: string): void => {
    const env = { ...process.env, LISTENER_URL: backbone.listenerUrls.app, OUTBOX_URL: backbone.producerUrls.outboxReader, GROUP: group };
    child = spawn(process.execPath, [join(process.cwd(), 'libs/service-kit/src/events/testing/mortal-listener.mjs')], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.once('exit', (_code, signal) => {
      if (signal !== 'SIGKILL') return;
      deaths += 1;
      if (deaths < 30) keepAlive(group);
    });
  };

  it('is set aside after some deaths, wherever among the others it stands, and the others have their effect once', async () => {
    const [organisation, deadly, later] = [v7(), v7(), v7()];
    const others = Array.from({ length: 20 }, () => v7());
    await backbone.tell(organisation, ...others);
    await backbone.tenants.transaction(organisation, (manager) => backbone.change(manager, organisation, { teamId: deadly, name: 'Deadly' }));
    await backbone.tell(organisation, ...others, later);
    keepAlive(v7());
    const letters = await eventually(() => backbone.letters(organisation), (rows) => rows.length > 0, { within: 120_000 });
    expect(letters.map(({ key }) => key)).toEqual([`${organisation}:${deadly}`]);
    expect(letters[0]?.reason).toContain('The process ended while handling it');
    const seen = await eventually(() => backbone.seen(organisation), (rows) => rows.length >= 41);
    expect(seen).toHaveLength(41);
    expect(deaths).toBeGreaterThanOrEqual(3);
  }, 180_000);
});
