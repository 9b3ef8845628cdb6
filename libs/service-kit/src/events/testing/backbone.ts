import { teamV1, type PayloadOf } from '@waymark/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { dataSourceOptions } from '../../database/database.module.js';
import { migrateService } from '../../database/migrate-service.js';
import { provisionDatabase } from '../../database/provision.js';
import { TenantDatabase } from '../../database/tenant-database.js';
import { tenantTable } from '../../database/tenant-table.js';
import { OutboxHints } from '../outbox-hints.js';
import { Outbox } from '../outbox.js';
import { rebuildService } from '../rebuild-service.js';

export type Team = PayloadOf<typeof teamV1>;

const noMigrations = { entities: [], migrations: [] };

async function open(superuserUrl: string, service: 'directory' | 'readiness', more: readonly string[] = []) {
  const database = `${service}_${v7().replaceAll('-', '')}`;
  const urls = await provisionDatabase({ superuserUrl, service, secret: 'test', database });
  await migrateService({ service, url: urls.owner, migrations: [] });
  if (more.length > 0) {
    const owner = await new DataSource({ type: 'postgres', url: urls.owner }).initialize();
    for (const statement of more) await owner.manager.query(statement);
    await owner.destroy();
  }
  return urls;
}

export async function connect(url: string): Promise<DataSource> {
  return new DataSource(dataSourceOptions({ url, pool: 8, ...noMigrations })).initialize();
}

/** A team as a producer keeps it: the row's lock is what orders the events of its key. */
const teamTable = [
  `create table team (organisation_id uuid not null, id uuid not null, version integer not null, primary key (organisation_id, id))`,
  ...tenantTable('directory', 'team'),
];

/** What a listener saw, in the order in which it saw it. */
const seenTable = [
  `create table seen (
    organisation_id uuid not null, event_id uuid not null, sequence bigint generated always as identity, key text not null,
    version integer, seen_by text not null, primary key (organisation_id, event_id, sequence)
  )`,
  ...tenantTable('readiness', 'seen'),
];

export interface Seen {
  readonly id: string;
  readonly key: string;
  /** Null: a tombstone. */
  readonly version: number | null;
  readonly by: string;
}

const writeTeam = `
  insert into team (organisation_id, id, version) values ($1, $2, 1)
  on conflict (organisation_id, id) do update set version = team.version + 1 returning version`;

/** One producing and one listening service, each with a database of its own on a real PostgreSQL. */
export async function openBackbone(superuserUrl = process.env['TEST_POSTGRES_URL'] ?? '') {
  const [producerUrls, listenerUrls] = [await open(superuserUrl, 'directory', teamTable), await open(superuserUrl, 'readiness', seenTable)];
  const producer = await connect(producerUrls.app);
  const listener = await connect(listenerUrls.app);
  const outbox = new Outbox(new OutboxHints(producer));
  const [tenants, reading] = [new TenantDatabase(producer), new TenantDatabase(listener)];

  /** The next version of a team and its event, in the caller's transaction. */
  const change = async (manager: EntityManager, organisationId: string, { teamId, name = 'A team' }: { teamId: string; name?: string }): Promise<Team> => {
    const [row] = await manager.query<{ version: number }[]>(writeTeam, [organisationId, teamId]);
    const payload = { teamId, version: row?.version ?? 0, name, parentTeamId: null, leadId: null };
    await outbox.append(manager, organisationId, { contract: teamV1, payload });
    return payload;
  };

  return {
    producer,
    producerUrls,
    listenerUrls,
    outbox,
    tenants,
    change,
    /** Changes teams, each in a transaction of its own. */
    tell: async (organisationId: string, ...teamIds: readonly string[]): Promise<void> => {
      for (const teamId of teamIds) await tenants.transaction(organisationId, (manager) => change(manager, organisationId, { teamId }));
    },
    seen: (organisationId: string): Promise<Seen[]> =>
      reading.select<Seen>(organisationId, 'select event_id as id, key, version, seen_by as by from seen order by sequence'),
    letters: (organisationId: string) =>
      reading.select<{ id: string; key: string; reason: string }>(organisationId, 'select event_id as id, key, reason from dead_letter order by sequence'),
    listener,
    /** What an operator does while the listener is stopped. */
    rebuild: (group: string, kafkaBrokers?: string) => rebuildService({ service: 'readiness', group, url: listenerUrls.owner, projections: ['seen'], kafkaBrokers }),
    close: async () => {
      await Promise.all([producer.destroy(), listener.destroy()]);
    },
  };
}

export type Backbone = Awaited<ReturnType<typeof openBackbone>>;
