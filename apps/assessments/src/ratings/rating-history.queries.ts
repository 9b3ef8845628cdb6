import { Injectable } from '@nestjs/common';
import { Access } from '@waymark/access';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { cycleColumns, cycleFromJson, type CycleInJson } from '../cycles/cycle.queries.js';
import type { ScaleLevel } from '../frameworks/framework.model.js';
import type { PastDispute, PastRating, RatedSkill, RatingHistory } from './rating-history.model.js';
import { inOrder } from './rating-history.rules.js';

/** Ten years of quarters. */
const mostCycles = 40;
/** Disputes can be taken back and opened anew without end; those that are open and the newest are shown. */
const mostDisputes = 500;

// Names are those of the newest of these cycles that asks for a skill; whoever is not asked any more comes last.
const historySql = `
  with rated as (
    select c.* from cycle c
    where exists (select 1 from rating r where r.organisation_id = c.organisation_id and r.person_id = $1 and r.cycle_id = c.id)
    order by c.opens_at desc, c.id desc limit ${mostCycles}
  ),
  given as (select r.* from rating r join rated c on c.organisation_id = r.organisation_id and c.id = r.cycle_id where r.person_id = $1),
  disputed as (
    select d.* from dispute d join rated c on c.organisation_id = d.organisation_id and c.id = d.cycle_id where d.person_id = $1
    order by d.settled_at is not null, d.opened_at desc, d.id desc limit ${mostDisputes}
  ),
  named as (
    select distinct on (skill.said ->> 'id') skill.said ->> 'id' as id, skill.said ->> 'name' as name, skill.said ->> 'category' as category, v.number, skill.place
    from (select distinct organisation_id, framework_version_id from rated) c
    join framework_version v on v.organisation_id = c.organisation_id and v.id = c.framework_version_id
    cross join jsonb_array_elements(v.document -> 'skills') with ordinality as skill (said, place)
    where skill.said ->> 'id' in (select skill_id from given union select skill_id from disputed)
    order by skill.said ->> 'id', v.number desc
  )
  select
    (select coalesce(json_agg(json_build_object('cycle', to_jsonb(cycle), 'scale', v.document -> 'scale') order by cycle."opensAt", cycle.id), '[]')
     from rated cross join lateral (select ${cycleColumns} from (select rated.*) c) cycle
     join framework_version v on v.organisation_id = rated.organisation_id and v.id = rated.framework_version_id) as cycles,
    (select coalesce(json_agg(json_build_object('skillId', id, 'name', name, 'category', category) order by number desc, place), '[]') from named) as skills,
    (select coalesce(json_agg(json_build_object(
       'id', id, 'cycleId', cycle_id, 'skillId', skill_id, 'kind', kind, 'outcome', outcome, 'level', level, 'rater', json_build_object('id', rater_id),
       'givenAt', given_at, 'revealedAt', revealed_at, 'comment', comment)), '[]') from given) as ratings,
    (select coalesce(json_agg(json_build_object(
       'id', id, 'cycleId', cycle_id, 'skillId', skill_id, 'openedBy', json_build_object('id', opened_by), 'openedAt', opened_at, 'reason', reason,
       'settledAt', settled_at, 'settledBy', case when settled_by is not null then json_build_object('id', settled_by) end, 'settlement', settlement) order by opened_at, id), '[]') from disputed) as disputes`;

/** Instants are text where a row came as JSON. */
type InJson<Row, Instants extends keyof Row> = Omit<Row, Instants> & Readonly<Record<Instants, string>>;

interface Row {
  readonly cycles: readonly { readonly cycle: CycleInJson; readonly scale: ScaleLevel[] }[];
  readonly skills: RatedSkill[];
  readonly ratings: readonly InJson<Omit<PastRating, 'replaced'>, 'givenAt' | 'revealedAt'>[];
  readonly disputes: readonly (Omit<PastDispute, 'openedAt' | 'settledAt'> & { readonly openedAt: string; readonly settledAt: string | null })[];
}

@Injectable()
export class RatingHistoryQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: Access,
  ) {}

  /** Of a person whom the viewer may see: what is revealed, and nothing else. @throws CallerError FORBIDDEN. */
  async of(viewer: Viewer, personId: string): Promise<RatingHistory> {
    await this.access.insist(viewer, 'read-ratings', personId);
    const [row] = await this.database.select<Row>(viewer.organisationId, historySql, [personId]);
    if (!row) throw new Error('Aggregates are always one row.');
    const cycles = row.cycles.map(({ cycle, scale }) => ({ cycle: cycleFromJson(cycle), scale }));
    const ratings = row.ratings.map((rating) => ({ ...rating, givenAt: new Date(rating.givenAt), revealedAt: new Date(rating.revealedAt) }));
    const disputes = row.disputes.map((dispute) => ({ ...dispute, openedAt: new Date(dispute.openedAt), settledAt: dispute.settledAt === null ? null : new Date(dispute.settledAt) }));
    return { cycles, skills: row.skills, ratings: inOrder(ratings), disputes };
  }
}
