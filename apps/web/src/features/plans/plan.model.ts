import type { PersonPlanQuery, PlanPartsFragment } from '../../generated/graphql.js';

export type Plan = PlanPartsFragment;
export type PlanItem = Plan['items'][number];
export type Proposal = Plan['proposals'][number];
export type Person = NonNullable<PersonPlanQuery['person']>;
export type Track = PersonPlanQuery['readinessByTrack'][number];

/** Whose plan is shown to whom. */
export interface Whose {
  readonly person: Person;
  /** It is the viewer's own. */
  readonly own: boolean;
}

/** Those that nobody dropped. */
export function keptItems({ items }: Plan): PlanItem[] {
  return items.filter(({ droppedAt }) => droppedAt === null);
}
