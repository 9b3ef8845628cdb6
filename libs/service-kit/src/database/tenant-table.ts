import { rolesOf } from './roles.js';
import type { ServiceName } from '../config/settings.js';

export type Grant = 'select' | 'insert' | 'update' | 'delete';

/** The organisation of the running transaction; an empty setting, as a pooled connection has it, is none. */
export const currentOrganisation = `nullif(current_setting('app.organisation', true), '')::uuid`;

/** Statements for a migration that make a table a tenant table: forced row-level security, one policy, the app role's grants. */
export function tenantTable(service: ServiceName, table: string, grants: readonly Grant[] = ['select', 'insert', 'update', 'delete']): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy tenant on ${table} using (organisation_id = ${currentOrganisation}) with check (organisation_id = ${currentOrganisation})`,
    `grant ${grants.join(', ')} on ${table} to ${rolesOf(service).app}`,
  ];
}
