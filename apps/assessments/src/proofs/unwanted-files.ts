import type { EntityManager } from 'typeorm';

const markSql = `
  insert into unwanted_file (organisation_id, id, removable_at)
  select $1, f.id, now() + make_interval(secs => $3) from unnest($2::uuid[]) as f (id)`;
const unmarkSql = 'delete from unwanted_file where organisation_id = $1 and id = any ($2::uuid[])';

/** Files that a job removes, after so many seconds; in the transaction that no longer wants them, or before they are stored. */
export async function unwanted(manager: EntityManager, organisationId: string, files: { readonly ids: readonly string[]; readonly inSeconds: number }): Promise<void> {
  if (files.ids.length === 0) return;
  await manager.query(unmarkSql, [organisationId, files.ids]);
  await manager.query(markSql, [organisationId, files.ids, files.inSeconds]);
}

const forgetSql = 'delete from certificate_proof where organisation_id = $1 and certificate_id = $2 returning file_id as "fileId"';
const forgetAllSql = 'delete from certificate_proof where organisation_id = $1 and person_id = $2 returning file_id as "fileId"';

/** What a DELETE answers: its rows, and how many. */
type Deleted = [{ fileId: string }[], number];

export async function forgetProof(manager: EntityManager, { organisationId, certificateId }: { organisationId: string; certificateId: string }): Promise<void> {
  const [rows] = await manager.query<Deleted>(forgetSql, [organisationId, certificateId]);
  await unwanted(manager, organisationId, { ids: rows.map(({ fileId }) => fileId), inSeconds: 0 });
}

/** Of a person who is erased: the files go with the next run of the job, whatever becomes of this process. */
export async function forgetProofsOf(manager: EntityManager, organisationId: string, personId: string): Promise<void> {
  const [rows] = await manager.query<Deleted>(forgetAllSql, [organisationId, personId]);
  await unwanted(manager, organisationId, { ids: rows.map(({ fileId }) => fileId), inSeconds: 0 });
}
