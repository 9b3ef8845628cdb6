const ownSchema = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;
const notOf = (catalogue: string, thing: string) =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${thing}.oid and d.deptype = 'e')`;

/**
 * What every rule may look at: the three roles of the service ($1 owns, $2 serves, $3 reads the outbox); relations,
 * functions and schemas that are no extension's; of the tables those of tenants, with the number of their organisation
 * column; and who but their owner was granted what of them.
 */
export const ours = `
  role (owner, app, reader) as (values ($1::name, $2::name, $3::name)),
  schema as (select n.* from pg_namespace n where ${ownSchema}),
  relation as (
    select c.*, case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ownSchema} and ${notOf('pg_class', 'c')}
  ),
  function as (
    select p.*, p.oid::regprocedure::text as name
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ownSchema} and ${notOf('pg_proc', 'p')}
  ),
  tenant as (
    select r.*, a.attnum as organisation, a.atttypid, a.attnotnull
    from relation r join pg_attribute a on a.attrelid = r.oid and a.attname = 'organisation_id'
    where r.relkind in ('r', 'p')
  ),
  granted as (
    select case relkind when 'S' then 'sequence ' else 'table ' end || name as thing, relname, relkind, g.* from relation, aclexplode(relacl) g where g.grantee <> relowner
    union all
    select 'column ' || name || '.' || attname, relname, relkind, g.* from relation r join pg_attribute a on a.attrelid = r.oid, aclexplode(attacl) g
    where g.grantee <> relowner
  )`;
