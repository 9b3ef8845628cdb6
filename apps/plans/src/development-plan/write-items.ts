import type { ProposedItem } from '../plan-standing/proposed-items.rules.js';
import type { Held } from './change-plan.js';
import type { WantedItem } from './plan-changes.rules.js';

const insertSql = `
  insert into plan_item (organisation_id, id, plan_id, person_id, position, asks, name, requirement_ids, effort, gain, words, due_on, added_by, added_at, case_id)
  select $1, g.id, $2, $3, g.position, g.asks, g.name, array(select json_array_elements_text(g.requirement_ids)), g.effort, g.gain, g.words, g.due_on, $4, $5, g.case_id
  from json_to_recordset($6) as g (id uuid, position int, asks json, name text, requirement_ids json, effort float8, gain float8, words text, due_on date, case_id uuid)
  on conflict (organisation_id, id) do nothing returning 1`;

const changeSql = `
  update plan_item i set position = g.position, words = g.words, due_on = g.due_on, dropped_by = null, dropped_at = null
  from json_to_recordset($2) as g (id uuid, position int, words text, due_on date)
  where i.plan_id = $1 and i.id = g.id`;

const dropSql = `update plan_item set dropped_by = $2, dropped_at = $3 where plan_id = $1 and dropped_at is null and not (id = any ($4))`;

/** An item that is new to a plan, and where it stands in it. */
export interface NewItem {
  readonly id: string;
  readonly position: number;
  readonly item: ProposedItem;
  readonly words: string | null;
  readonly dueOn: string;
  /** The promotion case that asks for it, where one does. */
  readonly caseId?: string;
}

/** False: an id belongs to something else. */
export async function insertItems({ ask, viewer, personId, now }: Held, planId: string, items: readonly NewItem[]): Promise<boolean> {
  if (items.length === 0) return true;
  const rows = items.map(({ id, position, words, dueOn, caseId = null, item: { asks, name, requirementIds, effort, gain } }) => ({
    id, position, asks, name, requirement_ids: requirementIds, effort, gain, words, due_on: dueOn, case_id: caseId,
  }));
  const kept = await ask(insertSql, [viewer.organisationId, planId, personId, viewer.personId, now, JSON.stringify(rows)]);
  return kept.length === items.length;
}

/** The items as they shall be; what is not among them is dropped. False: an id belongs to something else. */
export async function keepItems(held: Held, planId: string, wanted: readonly WantedItem[]): Promise<boolean> {
  const placed = wanted.map((item, position) => ({ ...item, position }));
  await held.ask(dropSql, [planId, held.viewer.personId, held.now, wanted.map(({ id }) => id)]);
  const known = placed.filter(({ fresh }) => fresh === null);
  await held.ask(changeSql, [planId, JSON.stringify(known.map(({ id, position, words, dueOn }) => ({ id, position, words, due_on: dueOn })))]);
  const fresh = placed.flatMap(({ fresh: item, ...rest }) => (item ? [{ ...rest, item }] : []));
  return insertItems(held, planId, fresh);
}
