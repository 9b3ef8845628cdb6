import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { cycleColumns, cycleFromJson, type CycleInJson } from '../cycles/cycle.queries.js';
import { asAuthor } from '../transactions/as-author.js';
import { attachedIds } from './attached-evidence.js';
import type { PreviousAnswer, PreviousAnswers } from './previous-answers.model.js';

const level = (alias: string) => `case when ${alias}.outcome is not null then json_build_object('outcome', ${alias}.outcome, 'level', ${alias}.level) end`;

// An imported history has ratings alone; what people wrote here has answers too, which say more.
const previousSql = `
  with last as (
    select c.* from cycle c join cycle this on this.organisation_id = c.organisation_id and this.id = $1
    where (c.opens_at, c.id) < (this.opens_at, this.id) and c.state <> 'planned' and (
      exists (select 1 from rating r where r.cycle_id = c.id and r.person_id = $2)
      or exists (select 1 from self_assessment s where s.cycle_id = c.id and s.person_id = $2)
    )
    order by c.opens_at desc, c.id desc limit 1
  ),
  given as (
    select a.* from last c join self_assessment s on s.cycle_id = c.id and s.person_id = $2
    join self_assessment_answer a on a.organisation_id = s.organisation_id and a.self_assessment_id = s.id
  ),
  revealed as (
    select distinct on (r.skill_id, r.kind) r.* from last c join rating r on r.cycle_id = c.id and r.person_id = $2
    order by r.skill_id, r.kind, r.given_at desc
  )
  select (select to_jsonb(cycle) from (select ${cycleColumns} from last c) cycle) as cycle,
         exists (select 1 from last c join self_assessment s on s.cycle_id = c.id and s.person_id = $2 and s.state = 'submitted')
           or exists (select 1 from revealed where kind = 'self') as submitted,
         (select coalesce(json_agg(json_build_object(
            'skillId', skills.skill_id, 'own', coalesce(${level('g')}, ${level('self')}), 'comment', case when g.skill_id is not null then g.comment else self.comment end,
            'confidence', g.confidence, 'interest', g.interest, 'evidenceIds', ${attachedIds('g')}, 'manager', ${level('manager')}, 'agreed', ${level('agreed')}
          ) order by skills.skill_id collate "C"), '[]')
          from (select skill_id from given union select skill_id from revealed) skills
          left join given g using (skill_id)
          left join revealed self on self.skill_id = skills.skill_id and self.kind = 'self'
          left join revealed manager on manager.skill_id = skills.skill_id and manager.kind = 'manager'
          left join revealed agreed on agreed.skill_id = skills.skill_id and agreed.kind = 'agreed') as answers
  from last`;

interface Row {
  readonly cycle: CycleInJson;
  readonly submitted: boolean;
  readonly answers: PreviousAnswer[];
}

@Injectable()
export class PreviousAnswersQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** What the viewer, and of them their manager and both, said in the cycle before this one; null: nothing. */
  async before(viewer: Viewer, cycleId: string): Promise<PreviousAnswers | null> {
    const [row] = await asAuthor(this.database, viewer, (manager) => manager.query<Row[]>(previousSql, [cycleId, viewer.personId]));
    return row ? { ...row, cycle: cycleFromJson(row.cycle) } : null;
  }
}
