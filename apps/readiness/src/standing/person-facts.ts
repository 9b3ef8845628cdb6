import type { Cycle, Rating } from '@waymark/scoring';
import type { Ask } from '../framework/frameworks.js';

/** Evidence as far as confidence needs it. */
export interface Evidence {
  readonly skillIds: readonly string[];
  /** Milliseconds since 1970. */
  readonly acceptedAt: number;
}

/** All that was revealed about a person, of every instant. */
export interface PersonFacts {
  readonly personId: string;
  /** Those whose cycle has arrived; the others wait for it. */
  readonly ratings: readonly Rating[];
  readonly cycles: readonly Cycle[];
  readonly evidence: readonly Evidence[];
}

const milliseconds = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;

const factsSql = `
  select p.person_id as "personId", coalesce(r.ratings, '[]') as ratings, coalesce(c.cycles, '[]') as cycles, coalesce(e.evidence, '[]') as evidence
  from unnest($1::uuid[]) p (person_id)
  left join lateral (
    select json_agg(json_build_object(
      'ratingId', rating_id, 'skillId', skill_id, 'cycleId', r.cycle_id, 'kind', kind, 'outcome', outcome, 'level', level,
      'givenAt', ${milliseconds('given_at')}, 'revealedAt', ${milliseconds('revealed_at')})) as ratings
    from revealed_rating r join cycle using (organisation_id, cycle_id) where r.person_id = p.person_id
  ) r on true
  left join lateral (
    select json_agg(json_build_object('id', cycle_id, 'opensAt', ${milliseconds('opens_at')})) as cycles
    from cycle where cycle_id in (select cycle_id from revealed_rating where person_id = p.person_id)
  ) c on true
  left join lateral (
    select json_agg(json_build_object('skillIds', skill_ids, 'acceptedAt', ${milliseconds('accepted_at')})) as evidence
    from accepted_evidence where person_id = p.person_id
  ) e on true`;

/** What is known of these people, in one statement. */
export function factsOf(personIds: readonly string[], ask: Ask): Promise<PersonFacts[]> {
  return ask<PersonFacts>(factsSql, [personIds]);
}
