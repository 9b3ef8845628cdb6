/**
 * Whom a person leads today, as SQL for a WITH RECURSIVE: `led (person_id, direct)`. From the teams that they lead downwards.
 * `between` is who leads on the way: one person, whom nobody else is next above to; where there are two, the upper is next above
 * to the lower, so the walk ends unless `beneath` is true. A team without a lead is led from above.
 */
export const ledPeople = (person: string, beneath: string) => `
  down (team_id, between) as (
    select t.team_id, null::uuid from known_team t join known_person p on p.person_id = t.lead_id and p.active where t.lead_id = ${person}
    union
    select t.team_id, coalesce(led.person_id, d.between)
    from down d join known_team t on t.parent_team_id = d.team_id
    left join known_person led on led.person_id = t.lead_id and led.active and led.person_id <> ${person}
    where ${beneath} or led.person_id is null or d.between is null or d.between = led.person_id
  ),
  led as (
    select m.person_id, bool_or(d.between is null or d.between = m.person_id) as direct
    from down d join known_membership m on m.team_id = d.team_id and is_member_on(m.from_day, m.to_day, (now() at time zone 'utc')::date)
    where m.person_id <> ${person} group by m.person_id
  )`;
