/** Who and which tracks a report is of: $1 instant, $2 track or null, $3 team or null. */
export const reportScope = `
  with framework as materialized (
    select framework_version_id, number from framework_version
    where state = 'published' and effective_from <= $1 order by effective_from desc, number desc limit 1
  ),
  track as materialized (
    select t.* from framework_track t join framework using (framework_version_id) where $2::text is null or t.track_id = $2
  ),
  day as materialized (select least(($1::timestamptz at time zone 'utc')::date, (now() at time zone 'utc')::date) as day),
  membership as materialized (
    select m.person_id, m.team_id from known_membership m, day where is_member_on(m.from_day, m.to_day, day.day)
  ),
  person as materialized (
    select p.* from known_person p, day
    where (p.active or day.day < (now() at time zone 'utc')::date)
      and ($3::uuid is null or exists (
        select 1 from membership m where m.person_id = p.person_id and m.team_id in (select teams_beneath($3))
      ))
  )`;

/** Beside a person `p` and a `track`: what the matrix says of them at that instant; nothing, where nothing was revealed. */
export const standingThen = `
  left join lateral (
    select * from track_standing
    where person_id = p.person_id and track_id = track.track_id and valid_from <= $1
      and framework_version_id = track.framework_version_id
    order by valid_from desc limit 1
  ) s on true`;
