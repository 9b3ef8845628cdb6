import { rolesOf, type ServiceName } from '@waymark/service-kit';
import { Client } from 'pg';
import { backboneExceptions } from './backbone-exceptions.js';
import { ours } from './ours.js';
import { grantRules, roleRules } from './role-rules.js';
import { tableRules } from './table-rules.js';

export interface CatalogueCheck {
  readonly service: ServiceName;
  /** Breaches that are meant, word for word, each with its reason. Those of the event backbone need not be named. */
  readonly exceptions?: Readonly<Record<string, string>>;
}

/**
 * Everything in the database of `client` that decision 4 (docs/adr/0004) does not allow, in words: tables, keys, policies,
 * views, functions, roles and grants. An exception without a reason, or for what is not there, is a breach too.
 */
export async function catalogueBreaches(client: Pick<Client, 'query'>, { service, exceptions = {} }: CatalogueCheck): Promise<string[]> {
  const { owner, app, outboxReader } = rolesOf(service);
  const found: string[] = [];
  for (const rule of [...tableRules, ...roleRules, ...grantRules]) {
    const { rows } = await client.query<{ breach: string }>(`with ${ours} select breach from (${rule}) as broken (breach)`, [owner, app, outboxReader]);
    found.push(...rows.map(({ breach }) => breach));
  }
  return judge(found, { ...backboneExceptions(service), ...exceptions });
}

function judge(found: readonly string[], exceptions: Readonly<Record<string, string>>): string[] {
  const unexplained = Object.keys(exceptions).filter((breach) => !exceptions[breach]?.trim());
  return [
    ...found.filter((breach) => !(breach in exceptions)),
    ...unexplained.map((breach) => `exception without a reason: ${breach}`),
    ...Object.keys(exceptions).filter((breach) => !found.includes(breach)).map((breach) => `exception for what is not there: ${breach}`),
  ].sort();
}

/** `catalogueBreaches` of the database at `url`, as any role of it. */
export async function catalogueBreachesAt(url: string, check: CatalogueCheck): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await catalogueBreaches(client, check);
  } finally {
    await client.end();
  }
}
