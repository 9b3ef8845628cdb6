import type { EntityManager } from 'typeorm';
import { cycleOf, isHere, ratingDueAt, ratingMissing, selfDueAt, selfMissing } from './duties.js';

/** Fewer people are not counted for a channel that anybody may read. */
const fewest = 5;
const mostTeams = 20;
/** What is older is no news: a house that was set up today does not announce the cycles of last year. */
const daysOfNews = 7;

/** A cycle that a channel may be told of. */
export interface NewsCycle {
  readonly id: string;
  readonly state: 'open' | 'closed';
  readonly selfDueAt: Date;
  readonly managerDueAt: Date;
  readonly rates: boolean;
  readonly isNew: boolean;
}

/** Who is missing on one side of a cycle. */
export interface Missing {
  readonly missing: number | null;
  readonly teams: readonly { readonly teamId: string; readonly people: number; readonly missing: number }[];
}

const newsSql = `
  select c.id, c.state, c.self_due_at as "selfDueAt", c.manager_due_at as "managerDueAt", c.kind = 'self_and_manager' as rates,
         case c.state when 'open' then c.opens_at else c.closes_at end > $2::timestamptz - interval '${daysOfNews} days' as "isNew"
  from cycle c
  where c.organisation_id = $1 and not c.imported
    and (c.state = 'open' and c.closes_at > $2 or c.state = 'closed' and c.closes_at > $2::timestamptz - interval '${daysOfNews} days')
  order by c.opens_at, c.id`;

// Each person counts in one team alone, and there is no count of the rest where that is few: else it could be found by subtraction.
const missingSql = (missing: string, due: string) => `
  with asked as (
    select t.person_id, ${missing} and ${due} = $4 as missing,
      (select min(m.team_id::text)::uuid from known_membership m
       where m.person_id = t.person_id and is_member_on(m.from_day, m.to_day, ($3::timestamptz at time zone 'utc')::date)) as team_id
    from cycle_participant t ${cycleOf}
    where t.organisation_id = $1 and t.cycle_id = $2 and ${isHere('t.person_id')}
  ),
  team as (select team_id, count(*)::int as people, count(*) filter (where missing)::int as missing from asked group by team_id),
  shown as (select * from team where team_id is not null and people >= ${fewest}),
  rest as (select coalesce(sum(people), 0) as people from team where team_id is null or people < ${fewest})
  select
    case when (select people from rest) = 0 or (select people from rest) >= ${fewest} then (select sum(missing)::int from team) end as missing,
    coalesce((
      select json_agg(json_build_object('teamId', s.team_id, 'people', s.people, 'missing', s.missing) order by s.missing desc, s.team_id)
      from (select * from shown where missing > 0 order by missing desc, team_id limit ${mostTeams}) s
    ), '[]') as teams`;

const sides = { self: missingSql(selfMissing, selfDueAt), ratings: missingSql(ratingMissing, ratingDueAt) };

/** Open cycles, and those closed of late; not those that came from a history. */
export function cyclesInTheNews(manager: EntityManager, organisationId: string, now: Date): Promise<NewsCycle[]> {
  return manager.query<NewsCycle[]>(newsSql, [organisationId, now]);
}

/** Of whom something is missing that is due then. Never of fewer than five people. */
export async function missingOf(manager: EntityManager, side: keyof typeof sides, { organisationId, cycleId, now, dueAt }: { organisationId: string; cycleId: string; now: Date; dueAt: Date }): Promise<Missing> {
  const [row] = await manager.query<Missing[]>(sides[side], [organisationId, cycleId, now, dueAt]);
  return row ?? { missing: null, teams: [] };
}
