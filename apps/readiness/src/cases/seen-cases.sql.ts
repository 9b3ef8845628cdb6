const today = `(now() at time zone 'utc')::date`;
// Whoever has come into the line of the person is of the panel no more, unless they had voted.
const counts = `(s.voted_at is not null or not (leads_person($1, c.person_id, ${today}) or leads_person(c.person_id, $1, ${today})))`;

/** The person of a case `c` is not here any more. */
export const hasLeft = `exists (select from known_person p where p.person_id = c.person_id and not p.active)`;

/** A case `c` is over. */
export const hasEnded = `c.state in ('closed', 'withdrawn')`;

// Whom the viewer leads is found once, downward: asked case by case, ten thousand cases took seconds. A seat counts once the
// panel is open: before that its member knows of nothing.
/** What `isSeen` goes by: begins the `with` of its statement. */
export const withSeen = `
  with recursive led_team (team_id) as (
    select t.team_id from known_team t join known_person p on p.person_id = t.lead_id where t.lead_id = $1 and p.active
    union
    select t.team_id from led_team l join known_team t on t.parent_team_id = l.team_id
  ),
  seated as (
    select c.id from promotion_seat s join promotion_round r using (organisation_id, case_id, round) join promotion_case c on c.id = s.case_id
    where s.member_id = $1 and r.opened_at is not null and ${counts}
  )`;

/** Whether $1, who is in HR where $2 says so, may see that there is a case `c`. */
export const isSeen = `(
    $2 or c.person_id = $1 or c.id in (select id from seated)
    or c.person_id in (select m.person_id from led_team join known_membership m using (team_id) where is_member_on(m.from_day, m.to_day, ${today}))
  )`;

/** What a list says of a case `c` to $1; `waits`: for their vote. */
export const listedColumns = `
  c.id, c.person_id as "personId", c.track_id as "trackId", c.track_name as "trackName", c.state, c.state_since as "stateSince", c.nominated_at as "nominatedAt",
  c.state = 'panel' and not ${hasLeft} and exists (
    select from promotion_seat s join promotion_round r using (organisation_id, case_id, round)
    where s.case_id = c.id and s.round = c.round and s.member_id = $1 and s.voted_at is null and r.revealed_at is null and ${counts}
  ) as waits`;
