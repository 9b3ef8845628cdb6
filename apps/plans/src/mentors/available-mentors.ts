import { factsOf, type Ask } from '../facts/person-facts.js';
import { databaseNow } from '../development-plan/read-plan.js';
import type { MentorSuggestion } from './mentor-offer.model.js';
import { isAtOrAbove, type AskedFor } from './mentoring.rules.js';

/** People whose ratings are looked at together: memory stays bounded, however many are willing. */
const batch = 50;
/** As many as are suggested. */
export const mostSuggested = 12;

// Who has fewest comes first, then who was asked longest ago or never, so that of several alike it is not always the same one.
const willingSql = `
  select o.person_id as "personId", p.name, o.capacity, t.taken
  from mentor_offer o
  join known_person p on p.person_id = o.person_id and p.active
  cross join lateral (
    select count(*) filter (where m.ended_at is null)::int as taken, max(m.asked_at) as asked_at from mentoring m where m.organisation_id = o.organisation_id and m.mentor_id = o.person_id
  ) t
  where o.person_id <> $1 and t.taken < o.capacity and (o.skill_ids is null or $2 = any (o.skill_ids)) and ($3::uuid is null or o.person_id = $3)
    and not leads_person(o.person_id, $1, (now() at time zone 'utc')::date)
  order by t.taken, t.asked_at nulls first, o.person_id`;

/** Who could be asked to mentor a person now, in the order in which they are suggested; at most twelve. `only`: nobody but this one. */
export async function availableMentors(personId: string, asked: AskedFor, { ask, only = null }: { ask: Ask; only?: string | null }): Promise<MentorSuggestion[]> {
  const willing = await ask<MentorSuggestion>(willingSql, [personId, asked.skillId, only]);
  const at = (await databaseNow(ask)).getTime();
  const found: MentorSuggestion[] = [];
  for (let from = 0; from < willing.length && found.length < mostSuggested; from += batch) {
    const some = willing.slice(from, from + batch);
    const facts = await factsOf(some.map((one) => one.personId), ask);
    found.push(...some.filter((_, place) => facts[place] && isAtOrAbove(facts[place], asked, at)));
  }
  return found.slice(0, mostSuggested);
}
