import type { Ask } from '../facts/person-facts.js';
import type { PlanItem } from './plan-item.js';

/** A plan as it is kept: what people decided. Instants are milliseconds since 1970. */
export interface KeptPlan {
  readonly id: string;
  readonly personId: string;
  readonly trackId: string;
  readonly draftedBy: string;
  readonly draftedAt: number;
  readonly revision: number;
  readonly personAgreedAt: number | null;
  readonly managerAgreedAt: number | null;
  readonly managerId: string | null;
  /** Managers who agreed after that one, the first of them first. */
  readonly agreedAnew: readonly { readonly managerId: string; readonly agreedAt: number }[];
  /** When the second of the two agreed. */
  readonly agreedAt: number | null;
  readonly endedAt: number | null;
  /** Dropped ones too, in the order in which they stand. */
  readonly items: readonly PlanItem[];
}

/** Of an instant in SQL, milliseconds since 1970. */
export const milliseconds = (instant: string) => `(extract(epoch from ${instant}) * 1000)::float8`;

/** Every plan there is; a condition may follow. */
export const plansSql = `
  select p.id, p.person_id as "personId", p.track_id as "trackId", p.drafted_by as "draftedBy", ${milliseconds('p.drafted_at')} as "draftedAt", p.revision,
    ${milliseconds('p.person_agreed_at')} as "personAgreedAt", ${milliseconds('p.manager_agreed_at')} as "managerAgreedAt", p.manager_id as "managerId",
    ${milliseconds('p.agreed_at')} as "agreedAt", ${milliseconds('p.ended_at')} as "endedAt", coalesce(i.items, '[]') as items,
    coalesce(a.managers, '[]') as "agreedAnew"
  from development_plan p
  cross join lateral (
    select json_agg(json_build_object(
      'id', i.id, 'asks', i.asks, 'name', i.name, 'requirementIds', i.requirement_ids, 'effort', i.effort, 'gain', i.gain, 'words', i.words, 'dueOn', i.due_on, 'caseId', i.case_id,
      'addedBy', i.added_by, 'addedAt', ${milliseconds('i.added_at')}, 'droppedBy', i.dropped_by, 'droppedAt', ${milliseconds('i.dropped_at')}
    ) order by i.position, i.id) as items
    from plan_item i where i.organisation_id = p.organisation_id and i.plan_id = p.id
  ) i
  cross join lateral (
    select json_agg(json_build_object('managerId', a.manager_id, 'agreedAt', ${milliseconds('a.agreed_at')}) order by a.agreed_at) as managers
    from plan_agreed_anew a where a.organisation_id = p.organisation_id and a.plan_id = p.id
  ) a`;

/** The plans of these people that are not ended. */
export function currentPlans(personIds: readonly string[], ask: Ask): Promise<KeptPlan[]> {
  return ask<KeptPlan>(`${plansSql} where p.person_id = any ($1) and p.ended_at is null`, [personIds]);
}

/** The plans of a person, the newest first, at most 100. */
export function plansOf(personId: string, ask: Ask): Promise<KeptPlan[]> {
  return ask<KeptPlan>(`${plansSql} where p.person_id = $1 order by p.drafted_at desc, p.id limit 100`, [personId]);
}

/** A plan as it stood at an instant, of its agreements and its end: what came later had not been. */
export function asItStood(plan: KeptPlan, at: number): KeptPlan {
  const by = (instant: number | null) => (instant !== null && instant <= at ? instant : null);
  const managerAgreedAt = by(plan.managerAgreedAt);
  const agreedAnew = plan.agreedAnew.filter(({ agreedAt }) => agreedAt <= at);
  return { ...plan, personAgreedAt: by(plan.personAgreedAt), managerAgreedAt, managerId: managerAgreedAt === null ? null : plan.managerId, agreedAt: by(plan.agreedAt), agreedAnew, endedAt: by(plan.endedAt) };
}
