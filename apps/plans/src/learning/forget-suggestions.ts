import type { EntityManager } from 'typeorm';

const statements = [
  // What HR has taken or put aside is the organisation's; who had suggested it is forgotten.
  `delete from learning_resource where organisation_id = $1 and suggested_by = $2 and state = 'suggested'`,
  'update learning_resource set suggested_by = null where organisation_id = $1 and suggested_by = $2',
];

/** Of a person who is erased: what they suggested and nobody has decided goes too. In the transaction of `manager`. */
export async function forgetSuggestions(manager: EntityManager, organisationId: string, personId: string): Promise<void> {
  for (const statement of statements) await manager.query(statement, [organisationId, personId]);
}
