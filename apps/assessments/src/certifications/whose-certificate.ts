import type { Access, PersonAction } from '@waymark/access';
import { CallerError, type TenantDatabase, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';

/** Whose certificate it is. @throws CallerError FORBIDDEN where the viewer may not do this to them, the same where there is none. */
export async function whoseCertificate(asked: Asked, viewer: Viewer, { id, action }: { readonly id: string; readonly action: PersonAction }): Promise<string> {
  const [row] = validate(id) ? await asked.database.select<{ personId: string }>(viewer.organisationId, 'select person_id as "personId" from certificate where id = $1', [id]) : [];
  if (!row || !(await asked.access.may(viewer, action, row.personId))) throw new CallerError('FORBIDDEN', 'You may not do this to this certificate.');
  return row.personId;
}

interface Asked {
  readonly database: TenantDatabase;
  readonly access: Access;
}
