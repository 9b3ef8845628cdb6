import { v7 } from 'uuid';
import type { Api } from './api.js';
import type { House } from './house.js';

const people = `
  insert into known_person (organisation_id, person_id, version, name, active) select $1, id, 1, 'Somebody', true from unnest($2::uuid[]) as id`;
const memberships = `
  insert into known_membership (organisation_id, person_id, team_id, from_day) select $1, id, $3, '2024-01-01' from unnest($2::uuid[]) as id`;
const assessment = `
  insert into self_assessment (organisation_id, id, cycle_id, person_id, state, revision, saved_at, submission_id, submitted_at)
  values ($1, $2, $3, $4, 'submitted', 1, now(), $2, now())`;
const answer = `
  insert into self_assessment_answer (organisation_id, self_assessment_id, person_id, skill_id, outcome, level)
  select $1, $2, $3, skill, 'level', 2 from unnest($4::text[]) as skill`;

/** So many more people in the team, as directory would tell of them; their ids, smallest first. */
export async function crowd(api: Api, { organisationId, team }: House, size: number): Promise<string[]> {
  const ids = Array.from({ length: size }, () => v7()).toSorted();
  await api.database.transaction(organisationId, async (manager) => {
    await manager.query(people, [organisationId, ids]);
    await manager.query(memberships, [organisationId, ids, team]);
  });
  return ids;
}

/** As though each of them had submitted, and waited for their manager. */
export async function submitFor(api: Api, { organisationId }: House, given: { cycleId: string; ids: readonly string[]; skillIds: readonly string[] }): Promise<void> {
  const { cycleId, ids, skillIds } = given;
  await api.database.transaction(organisationId, async (manager) => {
    for (const personId of ids) {
      const id = v7();
      await manager.query(`select set_config('app.person', $1, true)`, [personId]);
      await manager.query(assessment, [organisationId, id, cycleId, personId]);
      await manager.query(answer, [organisationId, id, personId, skillIds]);
    }
    await manager.query('update cycle_participant set self_submitted_at = now() where cycle_id = $1 and person_id = any($2::uuid[])', [cycleId, ids]);
  });
}
