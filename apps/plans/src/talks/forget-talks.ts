import type { EntityManager } from 'typeorm';
import { setAuthor } from '../transactions/as-author.js';

/**
 * What was said and noted about a person who is erased, also what its authors kept to themselves: it goes by the key of the
 * person, which nobody needs to see the rows for. And what the person kept to themselves about others; what they shared stays.
 */
export async function forgetTalksOf(manager: EntityManager, organisationId: string, personId: string): Promise<void> {
  await manager.query('delete from talk_subject where organisation_id = $1 and person_id = $2', [organisationId, personId]);
  await setAuthor(manager, personId);
  await manager.query(`delete from talk_note where organisation_id = $1 and author_id = $2 and visibility = 'private'`, [organisationId, personId]);
  await setAuthor(manager, null);
}
