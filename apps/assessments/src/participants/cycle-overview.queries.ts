import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import { cycleColumns } from '../cycles/cycle.queries.js';
import type { CycleOverview } from './participation.model.js';

/** Fewer are not counted for anybody but HR. */
const fewest = 5;

const teamsSql = `
  select coalesce(json_agg(json_build_object('teamId', t.team_id, 'teamName', k.name) order by k.name, t.team_id), '[]')
  from cycle_team t left join known_team k on k.team_id = t.team_id where t.cycle_id = c.id`;

// Teams of today: who moved counts where they are. Who has left is in no count.
const completionSql = `
  select coalesce(json_agg(counted order by counted."teamName" nulls last, counted."teamId"), '[]') from (
    select k.team_id as "teamId", k.name as "teamName", count(*)::int as people,
           case when $2 or count(*) >= ${fewest} then count(t.self_submitted_at)::int end as "selfSubmitted",
           case when $2 or count(*) >= ${fewest} then count(t.manager_submitted_at)::int end as "managerSubmitted",
           case when $2 or count(*) >= ${fewest} then count(t.revealed_at)::int end as revealed,
           case when $2 or count(*) >= ${fewest} then count(a.agreed_at)::int end as agreed,
           case when $2 or count(*) >= ${fewest} then (count(*) filter (where exists (select from dispute d where d.cycle_id = t.cycle_id and d.person_id = t.person_id and d.settled_at is null)))::int end as disputed
    from cycle_participant t
    join known_person p on p.person_id = t.person_id and p.active
    left join agreement a on a.organisation_id = t.organisation_id and a.cycle_id = t.cycle_id and a.person_id = t.person_id
    left join known_membership m on m.person_id = t.person_id and is_member_on(m.from_day, m.to_day, (now() at time zone 'utc')::date)
    left join known_team k on k.team_id = m.team_id
    where t.cycle_id = c.id
    group by k.team_id, k.name
    having $2 or k.team_id is not null and leads_team($3, k.team_id)
    order by k.name nulls last, k.team_id limit 500
  ) counted`;

const overviewSql = `
  select ${cycleColumns}, c.framework_version_id as "frameworkVersionId", (${teamsSql}) as teams, (${completionSql}) as completion,
         case when c.state = 'planned'
           then (select count(*) from (select cycle_population(c.id, true) union select t.person_id from cycle_participant t where t.cycle_id = c.id) planned)
           else (select count(*) from cycle_participant t where t.cycle_id = c.id) end::int as population
  from cycle c where c.id = $1`;

@Injectable()
export class CycleOverviewQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** One cycle, with how far those are whom the viewer leads, or for HR everybody. Null: no such cycle. */
  async of({ organisationId, personId, roles }: Viewer, cycleId: string): Promise<CycleOverview | null> {
    if (!validate(cycleId)) return null;
    const [row] = await this.database.select<CycleOverview>(organisationId, overviewSql, [cycleId, roles.includes('hr'), personId]);
    return row ?? null;
  }
}
