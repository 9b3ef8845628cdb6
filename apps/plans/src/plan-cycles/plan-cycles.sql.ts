import { factsSql } from '../facts/person-facts.js';
import { milliseconds, plansSql } from '../plan-standing/kept-plan.js';

const people = 'array(select person_id from asked)';

// The people, then all of theirs, each a row of its own with its content: one SELECT however many there are.
const around = (asked: string) => `
  with asked as materialized (${asked})
  select 'person' as kind, person_id as "personId", null::uuid as "cycleId", to_json(name) as content from asked
  union all
  select 'plan', "personId", null, to_json(plan) from (${plansSql} where p.person_id = any (${people})) plan
  union all
  select 'told', person_id, null, json_build_object('trackId', track_id, 'since', ${milliseconds('since')}, 'state', state, 'score', score)
  from told_readiness where person_id = any (${people})
  union all
  select 'opened', null, cycle_id, json_build_object('cycleId', cycle_id, 'name', name, 'opensAt', ${milliseconds('opens_at')}) from cycle where state <> 'planned'
  union all
  select 'track', null, null, json_build_object('id', t ->> 'id', 'name', t ->> 'name')
  from (select document from framework_version where effective_from <= now() order by effective_from desc, number desc limit 1) f, json_array_elements(f.document -> 'tracks') t
  union all
  select 'now', null, null, to_json(${milliseconds(`date_trunc('milliseconds', clock_timestamp())`)})
  union all
  ${factsSql(people)}`;

/** $1: the team; $2: with those beneath. Its people of today who are active. */
export const teamCyclesSql = around(`
  select distinct p.person_id, p.name
  from (select $1::uuid union select b from teams_beneath($1) b where $2) asked (team_id)
  join known_membership m on m.team_id = asked.team_id and is_member_on(m.from_day, m.to_day, (now() at time zone 'utc')::date)
  join known_person p on p.person_id = m.person_id and p.active`);

/** $1: the person. */
export const personCyclesSql = around('select person_id, name from known_person where person_id = $1');
