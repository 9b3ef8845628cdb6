import { CallerError } from '@waymark/service-kit';
import { v7 } from 'uuid';
import type { ProposedItem } from '../plan-standing/proposed-items.rules.js';
import type { Changed, Held } from './change-plan.js';
import { PlanRefusal } from './development-plan-refused.model.js';
import { mostItems, refused } from './plan-changes.rules.js';
import { shownPlan, type Shown } from './shown-plan.rules.js';
import { insertItems } from './write-items.js';

const insertSql = `
  insert into development_plan (organisation_id, id, person_id, track_id, drafted_by, drafted_at, revision) values ($1, $2, $3, $4, $5, $6, 1)
  on conflict (organisation_id, id) do nothing returning 1`;

/** A plan that is about to be. */
export interface Draft {
  /** Made by the client. */
  readonly id: string;
  readonly trackId: string;
  /** In their order. `caseId`: the promotion case that asks for it, where one does. */
  readonly items: readonly { readonly item: ProposedItem; readonly dueOn: string; readonly caseId?: string }[];
}

/** The plan that is not ended; a person has one at most. */
export function currentPlan({ plans }: Held): Shown | undefined {
  return plans.find(({ plan }) => plan.endedAt === null);
}

/** The plan of this id, or that another one is in the way of a draft; null: there can be one. */
export function draftedAlready(id: string, held: Held): Changed | null {
  if (held.plans.some(({ plan }) => plan.id === id)) return { planId: id };
  const current = currentPlan(held);
  return current ? refused(PlanRefusal.ALREADY_PLANNED, { plan: shownPlan(current) }) : null;
}

/** @throws CallerError CONFLICT where the id is of something else. */
export async function writeDraft(held: Held, { id, trackId, items }: Draft): Promise<Changed> {
  if (items.length === 0) return refused(PlanRefusal.NOTHING_MISSING);
  const { ask, viewer, personId, now } = held;
  const written = await ask(insertSql, [viewer.organisationId, id, personId, trackId, viewer.personId, now]);
  if (written.length === 0) throw new CallerError('CONFLICT', 'This id belongs to something else.', 'id');
  await insertItems(held, id, items.slice(0, mostItems).map((dated, position) => ({ id: v7(), position, words: null, ...dated })));
  return { planId: id };
}
