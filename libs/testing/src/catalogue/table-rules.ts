/** As PostgreSQL writes down the policy of decision 4. Not taken from the code that makes it: a change there must be seen here. */
const organisationOfTransaction = `(organisation_id = (NULLIF(current_setting(''app.organisation''::text, true), ''''::text))::uuid)`;

const isTenantPolicy = `
  p.polname = 'tenant' and p.polpermissive and p.polcmd = '*' and p.polroles = '{0}'
  and pg_get_expr(p.polqual, p.polrelid) = '${organisationOfTransaction}'
  and pg_get_expr(p.polwithcheck, p.polrelid) = '${organisationOfTransaction}'`;

/** Rules of tables, their keys and their policies, each a query for what breaks it. */
export const tableRules: readonly string[] = [
  // A partition has the columns of the table that it is a part of, which is named.
  `select 'table ' || name || ': no organisation_id' from relation where relkind in ('r', 'p') and not relispartition and oid not in (select oid from tenant)`,
  `select 'table ' || name || ': organisation_id may be null or is no uuid' from tenant where not attnotnull or atttypid <> 'uuid'::regtype`,
  `select 'table ' || name || ': primary key without organisation_id' from tenant t
    where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary and t.organisation = any(i.indkey))`,
  `select 'table ' || name || ': row-level security is not enabled' from tenant where not relrowsecurity`,
  `select 'table ' || name || ': row-level security is not forced' from tenant where not relforcerowsecurity`,
  `select 'table ' || name || ': no tenant policy' from tenant t where not exists (select from pg_policy p where p.polrelid = t.oid and ${isTenantPolicy})`,
  // What permits is added to the tenant policy; what restricts narrows it and is free.
  `select format('policy %s on %s permits %s to %s using %s check %s', p.polname, name,
      case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
      (select string_agg(coalesce(r.rolname, 'public'), ', ' order by r.rolname) from unnest(p.polroles) as o left join pg_roles r on r.oid = o),
      coalesce(pg_get_expr(p.polqual, p.polrelid), 'nothing'), coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'nothing'))
    from relation t join pg_policy p on p.polrelid = t.oid where p.polpermissive and not (${isTenantPolicy})`,
  `select 'index ' || i.indexrelid::regclass || ' on ' || name || ': unique without organisation_id' from tenant t join pg_index i on i.indrelid = t.oid
    where (i.indisunique or i.indisexclusion) and not i.indisprimary and not t.organisation = any((i.indkey::int2[])[0:i.indnkeyatts - 1])`,
  `select 'foreign key ' || k.conname || ' on ' || one.name || ': without organisation_id'
    from pg_constraint k join relation one on one.oid = k.conrelid
    left join tenant here on here.oid = k.conrelid left join tenant there on there.oid = k.confrelid
    where k.contype = 'f' and (here.oid is not null or there.oid is not null)
      and not exists (select from unnest(k.conkey, k.confkey) as pair (mine, other) where pair.mine = here.organisation and pair.other = there.organisation)`,
  `select 'view ' || name || ': not security_invoker' from relation v
    where relkind = 'v' and not exists (select from pg_options_to_table(v.reloptions) where option_name = 'security_invoker' and option_value::boolean)`,
  `select case relkind when 'm' then 'materialized view ' else 'foreign table ' end || name || ': row-level security does not reach it' from relation where relkind in ('m', 'f')`,
  `select 'rule ' || w.rulename || ' on ' || name || ': acts with the rights of the owner' from relation r join pg_rewrite w on w.ev_class = r.oid where w.rulename <> '_RETURN'`,
];
