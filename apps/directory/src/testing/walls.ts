type Sql = <Row>(text: string) => Promise<Row[]>;

/** Tables without a wall, and why each needs none. Every other table is a tenant table. */
const withoutWall: Readonly<Record<string, string>> = {
  schema_migration: 'names of migrations',
  sign_in_back_off: 'hashes of addresses, also of those that are nobody’s: before any organisation is known',
  event_cursor: 'how far the readers of events have come',
  event_attempt: 'how often an event was begun',
  outbox: 'walls of its own: the app role adds to it and cannot read, its reader reads all',
};

/** Policies beside the one wall, for the owner alone, who serves nobody. */
const doors = ['dead_letter.set_aside', 'person.sign_in_door'];
const doorFunctions = ['set_aside_keys', 'sign_in_candidates'];

const wall = `(organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)`;

const tables = `
  select c.relname as name, pg_get_userbyid(c.relowner) as owner, c.relrowsecurity and c.relforcerowsecurity as forced,
    coalesce((select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary), '') as "firstOfKey"
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

const policies = `
  select tablename || '.' || policyname as name, tablename as table, cmd, permissive, array_to_string(roles, ',') as roles, qual, with_check as check
  from pg_policies where schemaname = 'public' and tablename <> 'outbox'`;

// Keys without the organisation tell by their refusal what another organisation has.
const keys = `
  select conrelid::regclass::text as table, conname as name from pg_constraint
  where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f') and not exists (
    select 1 from pg_attribute a where a.attrelid = conrelid and a.attnum = any(conkey) and a.attname = 'organisation_id')
  union all
  select indrelid::regclass::text, indexrelid::regclass::text from pg_index i join pg_class c on c.oid = indrelid
  where c.relnamespace = 'public'::regnamespace and indisunique and not exists (
    select 1 from pg_attribute a where a.attrelid = indrelid and a.attnum = any(indkey::int2[]) and a.attname = 'organisation_id')`;

const grants = `
  select table_name as table, grantee, string_agg(privilege_type, ',' order by privilege_type) as may from information_schema.role_table_grants
  where table_schema = 'public' and grantee not in ('postgres', 'directory_owner') group by 1, 2`;

const others = `
  select 'view ' || relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')
  union all select 'role ' || rolname from pg_roles where rolname in ('directory_app', 'directory_outbox_reader')
    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or pg_has_role(rolname, 'directory_owner', 'member'))
  union all select 'door ' || proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
    and (proname <> all(array['${doorFunctions.join(`', '`)}']) or proconfig is null or not exists (select 1 from unnest(proconfig) c where c like 'search_path=%')
      or proacl is null or exists (select 1 from aclexplode(proacl) where grantee = 0))`;

interface Table {
  readonly name: string;
  readonly owner: string;
  readonly forced: boolean;
  readonly firstOfKey: string;
}

interface Policy {
  readonly name: string;
  readonly table: string;
  readonly cmd: string;
  readonly permissive: string;
  readonly roles: string;
  readonly qual: string | null;
  readonly check: string | null;
}

export async function tenantTables(sql: Sql): Promise<string[]> {
  return (await sql<Table>(tables)).map(({ name }) => name).filter((name) => !(name in withoutWall)).toSorted();
}

/** What is missing from the walls between organisations, as the database's own catalogue says; nothing when they stand. */
export async function gapsInWalls(sql: Sql): Promise<string[]> {
  const tenants = await tenantTables(sql);
  const isTenant = ({ table }: { readonly table: string }) => tenants.includes(table);
  const found = (await sql<Table>(tables)).filter(({ name }) => tenants.includes(name));
  const known = await sql<Policy>(policies);
  const isWall = ({ table, name, ...policy }: Policy) =>
    name === `${table}.tenant` && policy.cmd === 'ALL' && policy.permissive === 'PERMISSIVE' && policy.roles === 'public' && policy.qual === wall && policy.check === wall;
  const isDoor = ({ name, cmd, roles }: Policy) => doors.includes(name) && cmd === 'SELECT' && roles === 'directory_owner';
  return [
    ...found.filter(({ owner }) => owner !== 'directory_owner').map(({ name }) => `${name}: owner`),
    ...found.filter(({ forced }) => !forced).map(({ name }) => `${name}: not forced`),
    ...found.filter(({ firstOfKey }) => firstOfKey !== 'organisation_id').map(({ name }) => `${name}: primary key`),
    ...tenants.filter((table) => !known.some((policy) => policy.table === table && isWall(policy))).map((table) => `${table}: no wall`),
    ...known.filter((policy) => !isWall(policy) && !isDoor(policy)).map(({ name }) => `${name}: a hole`),
    ...(await sql<{ table: string; name: string }>(keys)).filter(isTenant).map(({ table, name }) => `${table}: key ${name} without organisation`),
    ...(await sql<{ table: string; grantee: string; may: string }>(grants)).filter(misused).map(({ table, grantee, may }) => `${table}: ${grantee} may ${may}`),
    ...(await sql<{ name: string }>(others)).map(({ name }) => name),
  ];
}

function misused({ table, grantee, may }: { readonly table: string; readonly grantee: string; readonly may: string }): boolean {
  if (grantee === 'directory_outbox_reader') return table !== 'outbox' || may !== 'SELECT';
  return grantee !== 'directory_app' || /TRUNCATE|TRIGGER|REFERENCES/.test(may) || (table === 'outbox' && may !== 'INSERT');
}
