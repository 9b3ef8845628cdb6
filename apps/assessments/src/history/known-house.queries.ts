import type { EntityManager } from 'typeorm';
import { databaseNow } from '../transactions/database-clock.js';
import type { HistoryDocument } from './history-document.js';
import type { KnownFramework, KnownHouse } from './known-house.rules.js';

const frameworksSql = `
  select id, effective_from as "effectiveFrom", jsonb_array_length(document -> 'scale') as "maxLevel",
         array(select jsonb_array_elements(document -> 'skills') ->> 'id') as "skillIds", document -> 'certifications' as certifications
  from framework_version where state = 'published'
  order by effective_from, number`;

// Held until the import commits: whoever is erased meanwhile is erased after it, and what it wrote with them.
const peopleSql = 'select person_id as id from known_person where person_id = any($1::uuid[]) order by person_id for key share';

/** What the organisation of the transaction has of what a history names. */
export async function knownHouse(manager: EntityManager, history: HistoryDocument): Promise<KnownHouse> {
  const people = await manager.query<{ id: string }[]>(peopleSql, [[...namedPeople(history)]]);
  const frameworks = await manager.query<(Omit<KnownFramework, 'skillIds'> & { skillIds: string[] })[]>(frameworksSql);
  return {
    now: await databaseNow(manager),
    people: new Set(people.map(({ id }) => id)),
    frameworks: frameworks.map(({ skillIds, ...framework }) => ({ ...framework, skillIds: new Set(skillIds) })),
  };
}

function namedPeople({ cycles, evidence, certificates }: HistoryDocument): Set<string> {
  const assessed = cycles.flatMap(({ people }) => people.flatMap(({ personId, managerId }) => (managerId ? [personId, managerId] : [personId])));
  return new Set([...assessed, ...[...evidence, ...certificates].map(({ personId }) => personId)]);
}
