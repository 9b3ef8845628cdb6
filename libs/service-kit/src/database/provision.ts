import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { ServiceName } from '../config/settings.js';
import { rolePassword } from './role-password.js';
import { rolesOf } from './roles.js';

export interface ProvisionOptions {
  /** A superuser of the cluster, to any database of it. */
  readonly superuserUrl: string;
  readonly service: ServiceName;
  /** The password of each role is derived from it. */
  readonly secret: string;
  /** Default: the name of the service. */
  readonly database?: string;
}

export interface DatabaseUrls {
  readonly app: string;
  readonly owner: string;
  readonly outboxReader: string;
}

/** Makes a service's database and its three roles, or finds them made. Roles belong to the cluster, databases differ. */
export async function provisionDatabase({ superuserUrl, service, secret, database = service }: ProvisionOptions): Promise<DatabaseUrls> {
  const roles = rolesOf(service);
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    // Two starts at once would both find a role missing.
    await client.query('select pg_advisory_lock(7226000)');
    for (const role of Object.values(roles)) await makeRole(client, role, rolePassword(secret, role));
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${escapeIdentifier(database)} owner ${roles.owner}`);
    // The two that every cluster has stand open to all roles.
    for (const closed of [database, 'postgres', 'template1']) await client.query(`revoke all on database ${escapeIdentifier(closed)} from public`);
    await client.query(`grant connect on database ${escapeIdentifier(database)} to ${roles.app}, ${roles.outboxReader}`);
  } finally {
    await client.end();
  }
  const urls = Object.entries(roles).map(([kind, role]) => [kind, urlAs(superuserUrl, { role, password: rolePassword(secret, role), database })]);
  return Object.fromEntries(urls) as DatabaseUrls;
}

async function makeRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  if (!rowCount) await client.query(`create role ${escapeIdentifier(role)}`);
  const may = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
  await client.query(`alter role ${escapeIdentifier(role)} with ${may} password ${escapeLiteral(password)}`);
}

function urlAs(superuserUrl: string, as: { role: string; password: string; database: string }): string {
  const url = new URL(superuserUrl);
  url.username = as.role;
  url.password = encodeURIComponent(as.password);
  url.pathname = `/${encodeURIComponent(as.database)}`;
  return url.toString();
}
