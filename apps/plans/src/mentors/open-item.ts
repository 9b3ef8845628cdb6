import { factsOf, type Ask } from '../facts/person-facts.js';
import { databaseNow } from '../development-plan/read-plan.js';
import { standingsOf } from '../plan-standing/item-history.rules.js';
import { currentPlans } from '../plan-standing/kept-plan.js';
import { askedFor, type AskedFor } from './mentoring.rules.js';

/** An item of the current plan that is open and for which a mentor can be asked; null: it is no such item. */
export async function openItem(personId: string, itemId: string, ask: Ask): Promise<(AskedFor & { readonly planId: string }) | null> {
  const [plan] = await currentPlans([personId], ask);
  const item = plan?.items.find(({ id, droppedAt }) => id === itemId && droppedAt === null);
  const asked = item ? askedFor(item) : null;
  const [facts] = await factsOf([personId], ask);
  if (!plan || !item || !asked || !facts) return null;
  const standing = standingsOf([item], facts, (await databaseNow(ask)).getTime()).get(itemId);
  return standing?.isClosed === false ? { ...asked, planId: plan.id } : null;
}
