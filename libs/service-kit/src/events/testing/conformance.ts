import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { teamV1 } from '@waymark/contracts';
import { Logger } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Hearing } from '../hearing.js';
import { openBackbone, type Backbone, type Seen } from './backbone.js';
import { eventually } from './eventually.js';
import { listen, relayOf, type ListeningOptions } from './listening.js';

const ids = (count: number): string[] => Array.from({ length: count }, () => v7());
/** Keys whose versions did not arrive as 1, 2, 3 ..., each once. */
export function outOfOrder(seen: readonly Seen[]): string[] {
  const versions = Map.groupBy(seen, ({ key }) => key);
  return [...versions].filter(([, of]) => of.some(({ version }, index) => version !== index + 1)).map(([key]) => key);
}

/** What every transport owes a listener. `brokers`: over Kafka; without: over the event log. */
export function conformance(name: string, brokers: () => string | undefined): void {
  describe(`${name}: what every transport owes a listener`, () => {
    let backbone: Backbone;
    let relay: Hearing | undefined;
    const open = new Set<Awaited<ReturnType<typeof listen>>>();

    beforeAll(async () => {
      Logger.overrideLogger(Boolean(process.env['SPEC_LOGS']));
      backbone = await openBackbone();
      const kafkaBrokers = brokers();
      if (kafkaBrokers) await (relay = relayOf(backbone, kafkaBrokers)).start();
    }, 120_000);
    afterEach(async () => {
      for (const one of open) await one.stop();
      open.clear();
    });
    afterAll(async () => {
      await relay?.stop();
      await backbone.close();
    });
    const begin = async (options: Omit<ListeningOptions, 'kafkaBrokers'>) => {
      const listening = await listen(backbone, { ...options, kafkaBrokers: brokers() });
      open.add(listening);
      await listening.start();
      return listening;
    };
    /** The instance ends, and its group is to begin again. */
    const rewind = async (listening: Awaited<ReturnType<typeof listen>>) => {
      open.delete(listening);
      await listening.hearing.stop();
      await listening.hearing.rewind();
      await listening.source.destroy();
    };
    const seen = (organisationId: string) => backbone.seen(organisationId);
    const counted = (organisationId: string, count: number) => eventually(() => seen(organisationId), (rows) => rows.length >= count);

    it('keeps the order of each key, whoever writes at the same time', async () => {
      const [organisation, teams, group] = [v7(), ids(8), v7()];
      await begin({ group });
      const writers = Array.from({ length: 6 }, (_, writer) => backbone.tell(organisation, ...Array.from({ length: 40 }, (_, turn) => teams[(turn * 5 + writer) % 8] as string)));
      await Promise.all(writers);
      expect(outOfOrder(await counted(organisation, 240))).toEqual([]);
      expect(await seen(organisation)).toHaveLength(240);
    });

    it('has each effect once, also when everything is delivered again', async () => {
      const [organisation, teams, group] = [v7(), ids(30), v7()];
      const first = await begin({ group });
      await backbone.tell(organisation, ...teams);
      await counted(organisation, 30);
      await rewind(first);
      await begin({ group, by: 'again' });
      const marker = v7();
      await backbone.tell(marker, v7());
      await counted(marker, 1);
      await eventually(() => seen(organisation), (rows) => rows.length >= 30);
      expect((await seen(organisation)).filter(({ by }) => by === 'again')).toEqual([]);
    });

    it('goes on after its connection died in the middle of a batch, with nothing lost or doubled', async () => {
      const [organisation, teams, group] = [v7(), ids(60), v7()];
      let deaths = 0;
      await backbone.tell(organisation, ...teams);
      await begin({
        group,
        before: async (event, manager) => {
          if (event.organisationId !== organisation || !event.key.endsWith(teams[30] as string) || deaths > 1) return;
          deaths += 1;
          await manager.query('select pg_terminate_backend(pg_backend_pid())');
        },
      });
      const rows = await counted(organisation, 60);
      expect(deaths).toBe(2);
      expect(new Set(rows.map(({ key }) => key)).size).toBe(60);
      expect(rows).toHaveLength(60);
      expect(await backbone.letters(organisation)).toEqual([]);
    });

    it('sets a poison event aside with its reason, holds back its key, and lets the rest go on; released, all of the key arrives in order', async () => {
      const [organisation, poisoned, group] = [v7(), v7(), v7()];
      let poison = true;
      await begin({
        group,
        before: ({ key }) => {
          if (poison && key.endsWith(poisoned)) throw new RangeError('No listener can stomach this.');
        },
      });
      await backbone.tell(organisation, ...ids(5), poisoned, ...ids(5));
      await eventually(() => backbone.letters(organisation), (letters) => letters.length === 1);
      await backbone.tell(organisation, poisoned, ...ids(5));
      await counted(organisation, 15);
      const letters = await eventually(() => backbone.letters(organisation), (rows) => rows.length === 2);
      expect(letters[0]?.reason).toContain('No listener can stomach this.');
      expect(letters[1]?.reason).toContain('Waits for an earlier event');

      poison = false;
      await backbone.listener.transaction(async (manager) => {
        await manager.query(`select set_config('app.organisation', $1, true)`, [organisation]);
        await manager.query('update dead_letter set again = true where consumer_group = $1', [group]);
      });
      const rows = await counted(organisation, 17);
      expect(rows.filter(({ key }) => key.endsWith(poisoned)).map(({ version }) => version)).toEqual([1, 2]);
      expect(await backbone.letters(organisation)).toEqual([]);
    });

    it('rebuilds a projection from the start: the same rows in the same order of each key', async () => {
      const [organisation, teams, group] = [v7(), ids(6), v7()];
      const first = await begin({ group });
      await backbone.tell(organisation, ...teams, ...teams, ...teams);
      const before = await counted(organisation, 18);
      open.delete(first);
      await first.stop();
      await backbone.rebuild(group, brokers());
      expect(await seen(organisation)).toEqual([]);
      await begin({ group });
      const byKey = (rows: readonly Seen[]) => Object.fromEntries([...Map.groupBy(rows, ({ key }) => key)].sort(([a], [b]) => a.localeCompare(b)));
      expect(byKey(await counted(organisation, 18))).toEqual(byKey(before));
    });

    it('shares the work between two instances of one group, each event with one of them', async () => {
      const [organisation, group] = [v7(), v7()];
      const slowly = () => new Promise<void>((resolve) => setTimeout(resolve, 4));
      const instances = [await begin({ group, by: 'one', before: slowly }), await begin({ group, by: 'two', before: slowly })];
      await eventually(() => instances.map(({ hearing }) => hearing.failing()), (failing) => failing.every((reason) => reason === null));
      const teams = ids(40);
      for (let turn = 0; turn < 8; turn += 1) await backbone.tell(organisation, ...teams);
      const rows = await counted(organisation, 320);
      expect(rows).toHaveLength(320);
      expect(outOfOrder(rows)).toEqual([]);
      expect(new Set(rows.map(({ by }) => by))).toEqual(new Set(['one', 'two']));
    });

    it('gives each of two groups everything', async () => {
      const organisation = v7();
      await begin({ group: v7(), by: 'one' });
      await begin({ group: v7(), by: 'two' });
      await backbone.tell(organisation, ...ids(20));
      const rows = await counted(organisation, 40);
      const of = (which: string) => new Set(rows.filter(({ by }) => by === which).map(({ key }) => key));
      expect([of('one').size, of('two').size, rows.length]).toEqual([20, 20, 40]);
    });

    it('carries a tombstone', async () => {
      const [organisation, team] = [v7(), v7()];
      await begin({ group: v7() });
      await backbone.tell(organisation, team);
      await backbone.tenants.transaction(organisation, (manager) => backbone.outbox.erase(manager, organisation, { contract: teamV1 as never, orderedBy: team }));
      expect((await counted(organisation, 2)).map(({ version }) => version)).toEqual([1, null]);
    });

    it('sets aside an event whose key is not that of its payload, and no producer writes to the topic of another', async () => {
      const organisation = v7();
      await begin({ group: v7() });
      const forge = (topic: string) =>
        backbone.tenants.transaction(organisation, (manager) =>
          manager.query(`insert into outbox (partition, id, topic, organisation_id, key, payload) values (0, $1, $2, $3, $4, $5)`, [
            v7(), topic, organisation, `${organisation}:${v7()}`, JSON.stringify({ teamId: v7(), version: 1, name: 'Forged', parentTeamId: null, leadId: null }),
          ]),
        );
      await expect(forge('assessments.cycle.v1')).rejects.toThrow('own_topic');
      await forge(teamV1.topic);
      const letters = await eventually(() => backbone.letters(organisation), (rows) => rows.length === 1);
      expect(letters[0]?.reason).toContain('Its key is not that of its payload.');
      expect(await seen(organisation)).toEqual([]);
    });

    it('does not wait for a writer that holds its transaction open, and loses nothing of it', async () => {
      const [organisation, slow, group] = [v7(), v7(), v7()];
      await begin({ group });
      let finish = (): void => undefined;
      const finished = new Promise<void>((resolve) => (finish = resolve));
      const holding = backbone.tenants.transaction(organisation, async (manager) => {
        await backbone.change(manager, organisation, { teamId: slow });
        await finished;
      });
      await backbone.tell(organisation, ...ids(20));
      await counted(organisation, 20);
      finish();
      await holding;
      expect((await counted(organisation, 21)).at(-1)?.key).toContain(slow);
    });
  });
}
