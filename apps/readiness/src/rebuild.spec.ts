import { afterAll, beforeAll } from '@jest/globals';
import { migrateService, provisionDatabase, rebuildService } from '@waymark/service-kit';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { database } from './data-source.js';
import { group } from './event-group.js';
import { projections } from './projections.js';

/** What people decided and what was done: no event brings it back. Whoever adds a table says here, or in projections.ts, which it is. */
const kept = ['scoring_settings', 'promotion_policy', 'promotion_case', 'promotion_round', 'promotion_seat', 'promotion_vote', 'promotion_log', 'export_begun', 'export_ended'];
const ofEveryService = ['schema_migration', 'outbox', 'event_cursor', 'event_attempt', 'inbox', 'dead_letter', 'known_organisation', 'job_place'];

const tablesSql = `select c.relname::text as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`;

describe('the tables of readiness', () => {
  let owner: Client;
  let url: string;
  beforeAll(async () => {
    const urls = await provisionDatabase({ superuserUrl: process.env.TEST_POSTGRES_URL ?? '', service: 'readiness', secret: 'test', database: `readiness_${v7().replaceAll('-', '')}` });
    url = urls.owner;
    await migrateService({ service: 'readiness', url, migrations: database.migrations });
    owner = new Client({ connectionString: url });
    await owner.connect();
  }, 120_000);
  afterAll(() => owner.end());

  it('are each made of events, so that a rebuild empties them, or kept', async () => {
    const { rows } = await owner.query<{ name: string }>(tablesSql);
    const said = new Set([...projections, ...kept, ...ofEveryService]);
    expect(rows.flatMap(({ name }) => (said.has(name) ? [] : [name]))).toEqual([]);
    expect(projections.filter((table) => kept.includes(table))).toEqual([]);
  });

  it('can be emptied so, whatever refers to what', async () => {
    await owner.query(`insert into event_cursor (consumer_group, producer, partition, topics) values ($1, 'directory', 0, '{}'), ('relay', 'readiness', 0, '{}')`, [group]);
    await expect(rebuildService({ service: 'readiness', url, projections })).rejects.toThrow(/Not readiness has heard events here/);
    await rebuildService({ service: 'readiness', group, url, projections });
    const { rows } = await owner.query<{ group: string }>('select consumer_group as group from event_cursor');
    expect(rows).toEqual([{ group: 'relay' }]);
  });
});
