import type { EntityManager } from 'typeorm';
import type { CycleEntity } from './cycle.entity.js';

interface Joining {
  /** Also who leads a team of the population. */
  readonly leads: boolean;
  readonly joined: 'opening' | 'late';
}

// Holding the people keeps one who is being erased from coming in: whoever waited finds them gone.
const joinSql = `
  insert into cycle_participant (organisation_id, cycle_id, person_id, joined, added_at)
  select p.organisation_id, $1, p.person_id, $3, date_trunc('milliseconds', clock_timestamp())
  from known_person p where p.person_id in (select cycle_population($1, $2))
    and not exists (select 1 from cycle_participant t where t.cycle_id = $1 and t.person_id = p.person_id)
  order by p.person_id
  for share of p
  on conflict do nothing`;

/** Takes in who belongs to a cycle and is not in it yet. */
export async function joinPopulation(manager: EntityManager, { id }: Pick<CycleEntity, 'id'>, { leads, joined }: Joining): Promise<void> {
  await manager.query(joinSql, [id, leads, joined]);
}

const keepTeams = `
  insert into cycle_team (organisation_id, cycle_id, team_id) select $1, $2, t.team_id from known_team t where t.team_id = any($3::uuid[])`;

/** The teams that a cycle is for, in place of those that stood there. */
export async function keepTeamsOf(manager: EntityManager, cycle: Pick<CycleEntity, 'organisationId' | 'id'>, teamIds: readonly string[]): Promise<void> {
  await manager.query('delete from cycle_team where cycle_id = $1', [cycle.id]);
  await manager.query(keepTeams, [cycle.organisationId, cycle.id, teamIds]);
}

/** Whether all of these are teams that this service has heard of. */
export async function areTeams(manager: EntityManager, teamIds: readonly string[]): Promise<boolean> {
  const [row] = await manager.query<{ count: number }[]>('select count(*)::int as count from known_team where team_id = any($1::uuid[])', [teamIds]);
  return row?.count === teamIds.length;
}

export async function teamsOf(manager: EntityManager, cycleId: string): Promise<string[]> {
  const rows = await manager.query<{ teamId: string }[]>('select team_id as "teamId" from cycle_team where cycle_id = $1 order by team_id', [cycleId]);
  return rows.map(({ teamId }) => teamId);
}
