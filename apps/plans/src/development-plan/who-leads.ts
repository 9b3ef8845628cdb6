import type { Ask } from '../facts/person-facts.js';

/** Who leads a person today. */
export interface WhoLeads {
  /** The nearest lead of each of their teams. */
  readonly nearest: readonly string[];
  /** They and those above them. */
  readonly line: readonly string[];
}

// Walked with UNION, which drops a team already met: teams that name each other as parents end the walk.
const leadsSql = `
  with recursive led as (
    select t.team_id, t.parent_team_id, p.person_id as lead
    from known_team t left join known_person p on p.person_id = t.lead_id and p.active and p.person_id <> $1
  ), upward (team_id, found) as (
    select m.team_id, false from known_membership m where m.person_id = $1 and is_member_on(m.from_day, m.to_day, (now() at time zone 'utc')::date)
    union
    select l.parent_team_id, u.found or l.lead is not null from upward u join led l using (team_id) where l.parent_team_id is not null
  )
  select l.lead as "personId", bool_or(not u.found) as "isNearest" from upward u join led l using (team_id) where l.lead is not null group by l.lead order by l.lead`;

export async function whoLeads(personId: string, ask: Ask): Promise<WhoLeads> {
  const leads = await ask<{ personId: string; isNearest: boolean }>(leadsSql, [personId]);
  return { nearest: leads.filter(({ isNearest }) => isNearest).map(({ personId: lead }) => lead), line: leads.map(({ personId: lead }) => lead) };
}
