import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { slug } from '@waymark/contracts';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { cycleColumns, cycleFromJson, type CycleInJson } from '../cycles/cycle.queries.js';
import type { Rating } from './rating.model.js';

/** Most ratings in one answer: twenty cycles of fifty skills, self and manager. */
const most = 2000;

const ratingsSql = `
  select r.id, r.skill_id as "skillId", r.kind, r.outcome, r.level, r.comment,
         r.given_at as "givenAt", r.revealed_at as "revealedAt",
         json_build_object('id', r.rater_id) as rater, to_jsonb(cycle) as cycle
  from rating r
  cross join lateral (select ${cycleColumns} from cycle c where c.organisation_id = r.organisation_id and c.id = r.cycle_id) cycle
  where r.person_id = $1 and ($2::text is null or r.skill_id = $2)
  order by cycle."opensAt" desc, r.revealed_at desc, r.skill_id, r.kind
  limit ${most}`;

interface RatingRow extends Omit<Rating, 'cycle'> {
  readonly cycle: CycleInJson;
}

@Injectable()
export class RatingQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** Revealed ratings of a person whom the viewer may see, newest first. @throws CallerError FORBIDDEN. */
  async of(viewer: Viewer, personId: string, skillId: string | null): Promise<Rating[]> {
    await this.access.insist(viewer, 'read-ratings', personId);
    if (skillId !== null && !slug.safeParse(skillId).success) return [];
    const rows = await this.database.select<RatingRow>(viewer.organisationId, ratingsSql, [personId, skillId]);
    return rows.map(({ cycle, ...row }) => ({ ...row, cycle: cycleFromJson(cycle) }));
  }
}
