import type { PayloadOf, planV1 } from '@waymark/contracts';
import type { Ask } from '../framework/frameworks.js';

type ToldPlan = PayloadOf<typeof planV1>;

/** The person's development plan as far as others are told of it: what it asks for and what happened. Its words stay with its people. */
export type FrozenPlan = Omit<ToldPlan, 'personId' | 'endedAt'>;

/** An item that stands otherwise today. Null: it is not in the plan. */
export interface ChangedPlanItem {
  /** As `raise:security`. */
  readonly asks: string;
  readonly name: string;
  readonly then: 'open' | 'closed' | null;
  readonly now: 'open' | 'closed' | null;
}

/** The plan that is the person's now, as it was told last; null: none, or it is ended. */
export async function planNow(ask: Ask, personId: string): Promise<FrozenPlan | null> {
  const [row] = await ask<{ content: ToldPlan }>('select content from development_plan where person_id = $1', [personId]);
  if (!row || row.content.endedAt !== null) return null;
  const { planId, trackId, revision, draftedAt, agreedAt, items } = row.content;
  return {
    planId, trackId, revision, draftedAt, agreedAt,
    items: items.map(({ itemId, asks, requirementIds, dueOn, closedAt, closedBy }) => ({
      itemId, asks, requirementIds, dueOn, closedAt, closedBy: closedBy && { kind: closedBy.kind, id: closedBy.id },
    })),
  };
}

/** What stands otherwise, by what it asks for; `names` are those of a packet. */
export function changedItems(then: FrozenPlan | null, now: FrozenPlan | null, names: Readonly<Record<string, string>>): ChangedPlanItem[] {
  const [before, after] = [standingsOf(then), standingsOf(now)];
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((asks) => {
    const [one, other] = [before.get(asks) ?? null, after.get(asks) ?? null];
    return one === other ? [] : [{ asks, name: nameOf(asks, names), then: one, now: other }];
  });
}

function standingsOf(plan: FrozenPlan | null): Map<string, 'open' | 'closed'> {
  return new Map((plan?.items ?? []).map(({ asks, closedAt }) => [asks, closedAt === null ? 'open' : 'closed']));
}

function nameOf(asks: string, names: Readonly<Record<string, string>>): string {
  const [kind = asks, id] = asks.split(':');
  if (id === undefined) return kind === 'sustain' ? 'One more cycle' : asks;
  return (kind === 'evidence' ? names[id] : names[`skill:${id}`]) ?? id;
}
