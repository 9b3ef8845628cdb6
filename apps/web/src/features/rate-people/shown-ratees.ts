import { canRate, type Ratee } from './rate.model.js';

/** Of whom: everybody, who is still to be rated, or of these who has submitted and waits. */
export type Shown = 'all' | 'to-do' | 'waiting';

/** By name as they come, who waits first, or who has been rated least first. */
export type Order = 'name' | 'waiting' | 'least';

/** Whether they have submitted, and the reader's side is all that is missing. */
export function waits(ratee: Ratee): boolean {
  return canRate(ratee) && ratee.selfSubmitted && !ratee.revealedAt;
}

const filters: Readonly<Record<Shown, (ratee: Ratee) => boolean>> = { all: () => true, 'to-do': canRate, waiting: waits };

/** So many are shown by each choice. */
export function countsOf(ratees: readonly Ratee[]): Readonly<Record<Shown, number>> {
  const count = (shown: Shown) => ratees.filter(filters[shown]).length;
  return { all: count('all'), 'to-do': count('to-do'), waiting: count('waiting') };
}

function rank(ratee: Ratee, order: Order): number {
  if (order === 'name') return 0;
  // Of whom nothing can be said any more comes last.
  if (!canRate(ratee)) return Number.MAX_SAFE_INTEGER;
  if (order === 'waiting') return waits(ratee) ? 0 : 1;
  return ratee.own.answers.length;
}

/** Ids in this order, which is to stay while the reader types: what is rated meanwhile moves nobody. */
export function orderOf(ratees: readonly Ratee[], order: Order): string[] {
  return ratees.toSorted((a, b) => rank(a, order) - rank(b, order)).map(({ person }) => person.id);
}

/** Those of a choice in this order; whoever the reader is at stays, though they have just been submitted. */
export function shownRatees(ratees: readonly Ratee[], { shown, order, at }: { shown: Shown; order: readonly string[]; at: string }): Ratee[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const place = ({ person }: Ratee) => places.get(person.id) ?? places.size;
  return ratees.filter((ratee) => filters[shown](ratee) || ratee.person.id === at).toSorted((a, b) => place(a) - place(b));
}
