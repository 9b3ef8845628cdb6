const [owner, app, reader] = ['owner', 'app', 'reader'].map((which) => `(select ${which} from role)`) as [string, string, string];
const named = `(${owner}, ${app}, ${reader})`;
const here = `(0, (select oid from pg_database where datname = current_database()))`;
/** To whom; g is what aclexplode gives. */
const grantee = `case g.grantee when 0 then 'public' else pg_get_userbyid(g.grantee) end`;

/** Rules of roles and of functions, each a query for what breaks it. */
export const roleRules: readonly string[] = [
  `select format('role %s: %s', rolname, may)
    from pg_roles, lateral (values (rolsuper, 'is a superuser'), (rolbypassrls, 'bypasses row-level security'), (rolcreaterole, 'makes roles'),
      (rolcreatedb, 'makes databases'), (rolreplication, 'may replicate')) as has (it, may)
    where rolname in ${named} and it`,
  `select format('role %s: may act as %s', pg_get_userbyid(member), pg_get_userbyid(roleid)) from pg_auth_members
    where pg_get_userbyid(member) in ${named} or pg_get_userbyid(roleid) in ${named}`,
  `select format('role %s: owns %s', pg_get_userbyid(refobjid), case dbid when 0 then 'a database' else pg_describe_object(classid, objid, objsubid) end)
    from pg_shdepend where deptype = 'o' and refclassid = 'pg_authid'::regclass and dbid in ${here} and pg_get_userbyid(refobjid) in (${app}, ${reader})`,
  // A table that its owner may not have is one that nobody thought of.
  `select format('%s: not owned by %s', name, ${owner}) from relation where relkind in ('r', 'p', 'v', 'm', 'f') and pg_get_userbyid(relowner) <> ${owner}`,
  `select format('role %s: %s is set for whole sessions', coalesce(r.rolname, 'of everybody'), split_part(setting, '=', 1))
    from pg_db_role_setting s left join pg_roles r on r.oid = s.setrole, unnest(s.setconfig) as setting
    where setting ~ '^(app[.]|row_security)' and s.setdatabase in ${here} and (s.setrole = 0 or r.rolname in ${named})`,
  `select format('function %s: security definer', name) from function where prosecdef`,
  `select format('function %s: security definer without a search_path of its own', name) from function
    where prosecdef and not exists (select from unnest(proconfig) as setting where setting like 'search_path=%')`,
  `select format('function %s: security definer for %s', name, ${grantee}) from function, aclexplode(coalesce(proacl, acldefault('f', proowner))) g
    where prosecdef and ${grantee} not in (${owner}, ${app})`,
];

/** Rules of grants: a privilege that is not named here is a breach, whoever holds it. */
export const grantRules: readonly string[] = [
  `select format('%s: %s granted to %s', thing, lower(privilege_type), ${grantee}) from granted g
    where not (
      ${grantee} = ${owner}
      or (${grantee} = ${app} and relkind <> 'S' and privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') and relname <> 'outbox')
      or (${grantee} = ${app} and relname = 'outbox' and privilege_type = 'INSERT')
      or (${grantee} = ${app} and relkind = 'S' and privilege_type = 'USAGE')
      or (${grantee} = ${reader} and relname = 'outbox' and privilege_type = 'SELECT')
    )`,
  `select format('%s: %s may pass on its %s', thing, ${grantee}, lower(privilege_type)) from granted g where is_grantable and ${grantee} <> ${owner}`,
  `select format('schema %s: create granted to %s', nspname, ${grantee}) from schema, aclexplode(nspacl) g
    where privilege_type = 'CREATE' and ${grantee} not in (${owner}, 'pg_database_owner')`,
  `select format('database: %s granted to %s', lower(privilege_type), ${grantee}) from pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba))) g
    where datname = current_database() and ${grantee} <> ${owner} and not (${grantee} in (${app}, ${reader}) and privilege_type = 'CONNECT')`,
  `select format('default privileges: %s granted to %s', lower(privilege_type), ${grantee}) from pg_default_acl, aclexplode(defaclacl) g where ${grantee} <> ${owner}`,
];
