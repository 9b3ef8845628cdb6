import { Logger } from '@nestjs/common';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@waymark/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { openBackbone, type Backbone } from './backbone.js';
import { outOfOrder } from './conformance.js';
import { eventually } from './eventually.js';
import { listen, relayOf } from './listening.js';
import { writeUnderLoad } from './load.js';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Written {
  readonly id: string;
  readonly key: string;
  readonly version: number;
}

/** What the log holds of an organisation, behind every wall. */
async function written(backbone: Backbone, organisationId: string): Promise<Written[]> {
  const client = new Client({ connectionString: backbone.producerUrls.outboxReader });
  await client.connect();
  const { rows } = await client.query<Written>(`select id, key, (payload->>'version')::int as version from outbox where organisation_id = $1`, [organisationId]);
  await client.end();
  return rows;
}

/** A reader that remembers the highest position it has seen: what everyone writes first. */
async function readNaively(url: string, until: () => boolean): Promise<Set<string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const seen = new Set<string>();
  const last = [0, 0, 0, 0];
  while (!until()) {
    for (const partition of last.keys()) {
      const { rows } = await client.query<{ id: string; position: string }>(
        'select id, position from outbox where partition = $1 and position > $2 order by position', [partition, last[partition]]);
      for (const { id, position } of rows) {
        seen.add(id);
        last[partition] = Number(position);
      }
    }
  }
  await client.end();
  return seen;
}

/** Many writers at once, and PostgreSQL killed under them. `brokers`: over Kafka; without: over the event log. */
export function nothingIsLost(name: string, brokers: () => string | undefined): void {
  describe(`${name}: nothing is lost`, () => {
    let folder: string;
    let start: () => Promise<EmbeddedPostgres>;
    let postgres: EmbeddedPostgres;
    let backbone: Backbone;

    beforeAll(async () => {
      Logger.overrideLogger(Boolean(process.env['SPEC_LOGS']));
      folder = await mkdtemp(join(tmpdir(), 'waymark-crash-'));
      const options = { dataFolder: join(folder, 'data'), port: await freePort(), password: 'test', settings: { max_connections: '200' } };
      start = () => startEmbeddedPostgres(options);
      postgres = await start();
      backbone = await openBackbone(postgres.url);
    }, 60_000);
    afterAll(async () => {
      await backbone.close();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    });

    /** As a power cut would: no goodbye. Its children need a moment to notice before it can start again. */
    const crash = async () => {
      process.kill(postgres.pid, 'SIGKILL');
      await postgres.exited;
      for (let tries = 0; ; tries += 1) {
        await pause(100);
        try {
          postgres = await start();
          return;
        } catch (error) {
          if (tries > 50) throw error;
        }
      }
    };

    it('under many concurrent writers and kill -9 of PostgreSQL in the middle: each event once, in the order of its key', async () => {
      const [organisation, group, kafkaBrokers] = [v7(), v7(), brokers()];
      const relay = kafkaBrokers ? relayOf(backbone, kafkaBrokers) : undefined;
      await relay?.start();
      const instances = [await listen(backbone, { group, by: 'one', kafkaBrokers }), await listen(backbone, { group, by: 'two', kafkaBrokers })];
      for (const { hearing } of instances) await hearing.start();
      const load = writeUnderLoad(backbone, organisation, 60);
      for (let crashes = 0; crashes < 3; crashes += 1) {
        await pause(600);
        await crash();
      }
      await load.finished;
      const log = await written(backbone, organisation);
      const seen = await eventually(() => backbone.seen(organisation), (rows) => rows.length >= log.length, { within: 120_000 });
      for (const instance of instances) await instance.stop();
      await relay?.stop();

      const inLog = new Set(log.map(({ key, version }) => `${key}/${version}`));
      expect([...load.acknowledged].filter((told) => !inLog.has(told))).toEqual([]);
      expect(seen.map(({ id }) => id).sort()).toEqual(log.map(({ id }) => id).sort());
      expect(outOfOrder(seen)).toEqual([]);
      expect(await backbone.letters(organisation)).toEqual([]);
    }, 240_000);

    it('and the check can fail: a cursor of the form "position > last" loses events under the same writers, with no crash at all', async () => {
      const organisation = v7();
      const load = writeUnderLoad(backbone, organisation, 60);
      let over = false;
      void load.finished.then(() => (over = true));
      const seen = await readNaively(backbone.producerUrls.outboxReader, () => over);
      const log = await written(backbone, organisation);
      const lost = log.filter(({ id }) => !seen.has(id));
      // The last of them may have come after the last look; what is lost for good lies below a position that was seen.
      expect(lost.length).toBeGreaterThan(log.length / 200);
    }, 120_000);
  });
}
