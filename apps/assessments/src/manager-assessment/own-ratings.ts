import type { Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { v5 } from 'uuid';
import { SelfAssessmentState } from '../self-assessment/self-assessment.model.js';
import type { ManagerAssessment } from './manager-assessment.model.js';

/** A manager's assessment with what only its writes need to know. */
export interface OwnRatings extends ManagerAssessment {
  readonly submissionId: string | null;
}

type OwnRow = Omit<OwnRatings, 'person' | 'cycleId'> & { readonly personId: string };

/** For a SELECT from `manager_assessment`, alias `s`. */
const columns = `
  s.subject_id as "personId", s.id, s.state, s.revision, s.saved_at as "savedAt", s.submitted_at as "submittedAt", s.submission_id as "submissionId",
  array(
    select json_build_object('skillId', a.skill_id, 'outcome', a.outcome, 'level', a.level, 'comment', a.comment)
    from manager_assessment_answer a
    where a.organisation_id = s.organisation_id and a.manager_assessment_id = s.id order by a.skill_id collate "C"
  ) as answers`;

const ownSql = `select ${columns} from manager_assessment s where s.cycle_id = $1 and s.rater_id = $2 and s.subject_id = any($3::uuid[])`;

// Whether or not they lead the person still: what was written stays its author's.
const unsubmittedSql = `
  select ${columns} from manager_assessment s
  join cycle c on c.organisation_id = s.organisation_id and c.id = s.cycle_id and c.state = 'closed'
  join known_person p on p.organisation_id = s.organisation_id and p.person_id = s.subject_id
  where s.cycle_id = $1 and s.rater_id = $2 and s.state = 'draft'
    and exists (select from manager_assessment_answer a where a.organisation_id = s.organisation_id and a.manager_assessment_id = s.id)
  order by p.name, p.person_id limit 1000`;

/** The viewer's own drafts with something in them that a cycle closed on, by name of the person. In a transaction of its author. */
export async function readUnsubmitted(manager: EntityManager, viewer: Viewer, cycleId: string): Promise<ManagerAssessment[]> {
  const rows = await manager.query<OwnRow[]>(unsubmittedSql, [cycleId, viewer.personId]);
  return rows.map(({ personId, ...row }) => ({ ...row, cycleId, person: { id: personId } }));
}

/** The viewer's own of these people, empty where not begun, in the order asked for. In a transaction of its author. */
export async function readOwnRatings(manager: EntityManager, viewer: Viewer, about: { cycleId: string; personIds: readonly string[] }): Promise<OwnRatings[]> {
  const { cycleId, personIds } = about;
  const rows = await manager.query<OwnRow[]>(ownSql, [cycleId, viewer.personId, personIds]);
  const found = new Map(rows.map(({ personId, ...row }) => [personId, { ...row, cycleId, person: { id: personId } }]));
  return personIds.map((personId) => found.get(personId) ?? notBegun(viewer, cycleId, personId));
}

/** The same id whoever asks first and however often; of no use to anybody else, since no client names it. */
function notBegun({ personId: raterId }: Viewer, cycleId: string, personId: string): OwnRatings {
  const state = SelfAssessmentState.DRAFT;
  return { id: v5(personId + raterId, cycleId), cycleId, person: { id: personId }, state, answers: [], revision: 0, savedAt: null, submittedAt: null, submissionId: null };
}
