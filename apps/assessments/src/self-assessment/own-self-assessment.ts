import type { Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { v5 } from 'uuid';
import { cycleColumns, takesAnswers } from '../cycles/cycle.queries.js';
import type { Cycle } from '../cycles/cycle.model.js';
import { attachedIds } from './attached-evidence.js';
import { SelfAssessmentState, type Answer, type SelfAssessment } from './self-assessment.model.js';

/** A self-assessment with what only its writes need to know. */
export interface OwnSelfAssessment extends SelfAssessment {
  readonly submissionId: string | null;
}

interface OwnRow extends Cycle {
  readonly own: { readonly id: string; readonly state: SelfAssessmentState; readonly revision: number; readonly submissionId: string | null } | null;
  readonly savedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly answers: Answer[];
  readonly takesAnswers: boolean;
}

const ownSql = `
  select ${cycleColumns}, s.saved_at as "savedAt", s.submitted_at as "submittedAt",
         case when s.id is not null then json_build_object('id', s.id, 'state', s.state, 'revision', s.revision, 'submissionId', s.submission_id) end as own,
         array(
           select json_build_object('skillId', a.skill_id, 'outcome', a.outcome, 'level', a.level, 'comment', a.comment, 'confidence', a.confidence, 'interest', a.interest, 'evidenceIds', ${attachedIds('a')})
           from self_assessment_answer a
           where a.organisation_id = s.organisation_id and a.self_assessment_id = s.id
           order by a.skill_id collate "C"
         ) as answers,
         ${takesAnswers('$2')} as "takesAnswers"
  from cycle c
  left join cycle_participant t on t.organisation_id = c.organisation_id and t.cycle_id = c.id and t.person_id = $2
  left join self_assessment s on s.organisation_id = c.organisation_id and s.cycle_id = c.id and s.person_id = $2
  where c.id = $1`;

/** The viewer's own, empty when not begun; null without such a cycle. In a transaction of its author. */
export async function readOwn(manager: EntityManager, { personId }: Viewer, cycleId: string): Promise<OwnSelfAssessment | null> {
  const [row] = await manager.query<OwnRow[]>(ownSql, [cycleId, personId]);
  if (!row) return null;
  const { own, savedAt, submittedAt, answers, takesAnswers, ...cycle } = row;
  return { ...(own ?? notBegun(cycleId, personId)), cycle, savedAt, submittedAt, answers, takesAnswers };
}

/** The same id whoever asks first and however often: two tabs that begin at once begin the same draft. */
function notBegun(cycleId: string, personId: string) {
  return { id: v5(personId, cycleId), state: SelfAssessmentState.DRAFT, revision: 0, submissionId: null };
}
