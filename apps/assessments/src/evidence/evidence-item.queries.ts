import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { CallerError, loaderOf, TenantDatabase, type GraphqlContext, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import type { SideAnswer } from '../conversation/conversation.model.js';
import { asAuthor } from '../transactions/as-author.js';
import type { EvidenceStep } from './evidence-log.model.js';
import { evidenceColumns, evidenceOf, type EvidenceRow } from './evidence-row.js';
import type { Evidence } from './evidence.model.js';

const oneSql = `select ${evidenceColumns} from evidence e where e.id = $1`;

const attachedSql = `select ${evidenceColumns} from evidence e where e.id = any ($1::uuid[])`;

const stepsSql = `
  select revision, state, at, json_build_object('id', by_id) as by, reason
  from evidence_step where evidence_id = $1 order by revision`;

// Whom the viewer leads, by the rule of leads_person: through teams of today, those beneath, and only while they are here.
const waitingSql = `
  with led as (
    select m.person_id
    from known_team t
    cross join lateral teams_beneath(t.team_id) as beneath (team_id)
    join known_membership m on m.team_id = beneath.team_id and is_member_on(m.from_day, m.to_day, (now() at time zone 'utc')::date)
    where t.lead_id = $1 and exists (select 1 from known_person where person_id = $1 and active)
  )
  select ${evidenceColumns} from evidence e
  where e.state = 'submitted' and e.person_id <> $1
    and (e.verifier_id = $1 or e.person_id in (select person_id from led))
  order by e.submitted_at nulls first, e.id
  limit 200`;

/**
 * One piece of evidence, by those who may see its person and by whom it names as verifier: that one alone. Being named opens
 * nothing else of the person, and ends when another is named.
 */
@Injectable()
export class EvidenceItemQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** Null when there is none, or it may not be seen. */
  async one(viewer: Viewer, id: string): Promise<Evidence | null> {
    const row = await this.#seen(viewer, id);
    return row && evidenceOf(row);
  }

  /** What became of it, oldest first. @throws CallerError FORBIDDEN, the same for one that does not exist. */
  async history(viewer: Viewer, id: string): Promise<EvidenceStep[]> {
    if (!(await this.#seen(viewer, id))) throw new CallerError('FORBIDDEN', 'You may not see this evidence.');
    return asAuthor(this.database, viewer, (manager) => manager.query<EvidenceStep[]>(stepsSql, [id]));
  }

  /** What waits for the viewer's decision, longest waiting first. */
  async waiting(viewer: Viewer): Promise<Evidence[]> {
    const rows = await this.database.select<EvidenceRow>(viewer.organisationId, waitingSql, [viewer.personId]);
    return rows.map(evidenceOf);
  }

  /**
   * Of an answer that the viewer may see; drafts of others and what is gone are left out, and what is not of whoever gave the answer:
   * what was attached may have been taken out of the log since, and its id given to something of another's.
   */
  async attached(viewer: Viewer, context: GraphqlContext, { evidenceIds, rater }: Pick<SideAnswer, 'evidenceIds' | 'rater'>): Promise<Evidence[]> {
    const load = async (asked: readonly string[]) => {
      const rows = await asAuthor(this.database, viewer, (manager) => manager.query<EvidenceRow[]>(attachedSql, [asked]));
      const found = new Map(rows.map((row) => [row.id, evidenceOf(row)]));
      return asked.map((id) => found.get(id) ?? null);
    };
    const items = await loaderOf<string, Evidence>(context, attachedSql, load).loadMany(evidenceIds);
    return items.flatMap((item) => {
      if (item instanceof Error) throw item;
      return item?.person.id === rater.id ? item : [];
    });
  }

  async #seen(viewer: Viewer, id: string): Promise<EvidenceRow | null> {
    if (!validate(id)) return null;
    const [row] = await asAuthor(this.database, viewer, (manager) => manager.query<EvidenceRow[]>(oneSql, [id]));
    if (!row) return null;
    const own = row.personId === viewer.personId || row.verifierId === viewer.personId;
    return own || (await this.access.may(viewer, 'read-evidence', row.personId)) ? row : null;
  }
}
