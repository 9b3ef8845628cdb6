import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../libs/testing/src/embedded-postgres.ts';
import { backends } from './backends.ts';
import { keepRunning } from './keep-running.ts';
import { dataFolder } from './paths.ts';
import { freePortFrom } from './ports.ts';
import type { Secrets } from './secrets.ts';

export interface Databases {
  /** DATABASE_URL_*, MIGRATION_URL_* and OUTBOX_URL_* of every service. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const kinds = ['DATABASE_URL', 'MIGRATION_URL', 'OUTBOX_URL'] as const;
/** Settings that name databases from outside. */
export const databaseSettings = backends.flatMap((service) => kinds.map((kind) => `${kind}_${service.toUpperCase()}`));

/** The databases named in the environment; null when none is named. All or none: half of them would be a mistake. */
function external(): Databases | null {
  const given = databaseSettings.filter((name) => process.env[name]);
  if (given.length === 0) return null;
  const missing = databaseSettings.filter((name) => !process.env[name]);
  if (missing.length > 0) {
    throw new Error(`${given.join(', ')} set, but not ${missing.join(', ')}. Set all of them, or none for the embedded PostgreSQL. How they are made: docs/configuration.md.`);
  }
  return { env: Object.fromEntries(databaseSettings.map((name) => [name, process.env[name] ?? ''])), stop: async () => undefined };
}

/** The databases of the environment, or the embedded PostgreSQL with a database and three roles per service. */
export async function openDatabases(secrets: Secrets): Promise<Databases> {
  const outside = external();
  if (outside) return outside;
  const { first, stop } = await keepRunning('PostgreSQL', startOnFreePort(secrets.postgresPassword));
  // Loaded late: on a fresh clone it exists only after the build.
  const { provisionDatabase } = await import('@waymark/service-kit');
  const env: Record<string, string> = {};
  for (const service of backends) {
    const urls = await provisionDatabase({ superuserUrl: first.url, service, secret: secrets.servicePassword });
    env[`DATABASE_URL_${service.toUpperCase()}`] = urls.app;
    env[`MIGRATION_URL_${service.toUpperCase()}`] = urls.owner;
    env[`OUTBOX_URL_${service.toUpperCase()}`] = urls.outboxReader;
  }
  return { env, stop };
}

/** Starts PostgreSQL; on the port it had, once it had one, since services look for it there. */
function startOnFreePort(password: string): () => Promise<EmbeddedPostgres> {
  let port: number | undefined;
  const start = async (preferred: number): Promise<EmbeddedPostgres> => {
    const tried = port ?? (await freePortFrom(preferred));
    try {
      const postgres = await startEmbeddedPostgres({ dataFolder: join(dataFolder, 'postgres'), port: tried, password, settings: { max_connections: '200' } });
      port = tried;
      return postgres;
    } catch (cause) {
      // Between the choice of a port and its use another start may have taken it.
      if (port || preferred > 5440 || !String(cause).includes('Address already in use')) throw cause;
      return start(tried + 1);
    }
  };
  return () => start(5432);
}
