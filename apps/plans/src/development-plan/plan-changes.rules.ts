import type { Framework } from '../framework/framework-in-force.js';
import { covers, type PlanItem } from '../plan-standing/plan-item.js';
import type { ProposedItem } from '../plan-standing/proposed-items.rules.js';
import { isKept } from '../inputs/kept-text.rules.js';
import type { PlanItemInput } from './development-plan-inputs.model.js';
import { PlanRefusal, type DevelopmentPlanRefused } from './development-plan-refused.model.js';
import type { DevelopmentPlan } from './development-plan.model.js';

export const mostItems = 60;
/** Dropped ones included, which stay to be read and come back under their id: all of them are read with every look at the plan. */
export const mostEverItems = 500;
export const mostWords = 2000;

const messages: Readonly<Record<PlanRefusal, string>> = {
  [PlanRefusal.NO_SUCH_TRACK]: 'The framework in force has no such track.',
  [PlanRefusal.NO_SUCH_TEMPLATE]: 'No such template is offered any more.',
  [PlanRefusal.NOTHING_KNOWN]: 'Nobody has rated anything yet, so there is no gap to draft from.',
  [PlanRefusal.NOTHING_MISSING]: 'Nothing that a plan could ask for is missing toward this track.',
  [PlanRefusal.ALREADY_PLANNED]: 'There is a plan already. Change it, or end it first.',
  [PlanRefusal.CASE_ENDED]: 'The promotion case is over. Draft a plan from the gap instead.',
  [PlanRefusal.CASE_NOT_POSTPONED]: 'Only what was postponed can become a plan, once the person has been told.',
  [PlanRefusal.CASE_GOES_ON]: 'Another panel looks at the promotion case. Wait for what it comes to, or draft a plan from the gap.',
  [PlanRefusal.NO_PLAN]: 'There is no such plan, or it is ended.',
  [PlanRefusal.STALE_REVISION]: 'The plan was changed in the meantime.',
  [PlanRefusal.NO_ITEMS]: 'There is nothing in the plan to agree to.',
  [PlanRefusal.ITEM_NOT_TAKEN]: 'An item cannot be as it is.',
  [PlanRefusal.TOO_MANY_ITEMS]: `A plan has at most ${mostItems} items.`,
  [PlanRefusal.WORDS_TOO_LONG]: 'At most 2,000 characters.',
};

const tooManyDropped = 'Too many items of this plan were dropped. Bring back those that are needed again, or end it and draft another.';

export function refused(reason: PlanRefusal, more: { readonly message?: string; readonly plan?: DevelopmentPlan } = {}): DevelopmentPlanRefused {
  return { reason, message: more.message ?? messages[reason], plan: more.plan ?? null };
}

/** An item as it shall be kept. */
export interface WantedItem {
  readonly id: string;
  readonly dueOn: string;
  readonly words: string | null;
  /** Null: it is in the plan already, or was. */
  readonly fresh: ProposedItem | null;
}

/** What items may be made of. */
export interface Offered {
  /** All of the plan, dropped ones too. */
  readonly items: readonly PlanItem[];
  readonly proposals: readonly ProposedItem[];
  /** Steps of templates. */
  readonly steps: readonly ProposedItem[];
  readonly framework: Framework | null;
}

/** The items in the order given, or why one of them cannot be. Ids are in lower case. */
export function wantedItems(given: readonly PlanItemInput[], offered: Offered): { wanted: WantedItem[] } | { refusal: DevelopmentPlanRefused } {
  if (given.length > mostItems) return { refusal: refused(PlanRefusal.TOO_MANY_ITEMS) };
  const wanted: WantedItem[] = [];
  for (const item of given) {
    const words = item.words?.trim() || null;
    if (words && (words.length > mostWords || !isKept(words))) return { refusal: refused(PlanRefusal.WORDS_TOO_LONG) };
    const known = offered.items.some(({ id }) => id === item.id);
    const fresh = known ? null : offeredItem(item.key ?? '', offered);
    if (!known && !fresh) return { refusal: refused(PlanRefusal.ITEM_NOT_TAKEN, { message: `Nobody proposes ${item.key ?? 'an item without a key'} now.` }) };
    wanted.push({ id: item.id, dueOn: item.dueOn, words, fresh });
  }
  if (offered.items.length + wanted.filter(({ fresh }) => fresh !== null).length > mostEverItems) return { refusal: refused(PlanRefusal.TOO_MANY_ITEMS, { message: tooManyDropped }) };
  const repeated = repeatedKey(wanted, offered);
  return repeated === null ? { wanted } : { refusal: refused(PlanRefusal.ITEM_NOT_TAKEN, { message: `${repeated} stands in it twice.` }) };
}

function offeredItem(key: string, { proposals, steps, framework }: Offered): ProposedItem | null {
  const proposed = [...proposals, ...steps].find((proposal) => proposal.key === key);
  if (proposed) return proposed;
  const certification = key.startsWith('certify:') ? framework?.certifications.get(key.slice('certify:'.length)) : undefined;
  if (!certification) return null;
  return { key, asks: { kind: 'certify', certificationId: certification.id }, name: certification.name, requirementIds: [], gates: [], effort: 1, gain: 0 };
}

/** One id or one thing that is asked for twice. A skill may be raised anew, further; of a certificate and of a step there is no more than it. */
function repeatedKey(wanted: readonly WantedItem[], { items }: Offered): string | null {
  const things = wanted.flatMap(({ id, fresh }) => {
    const thing = fresh ?? items.find((item) => item.id === id);
    return thing ? [{ id, name: thing.name, asks: thing.asks, isFresh: fresh !== null }] : [];
  });
  const isOnce = ({ asks, isFresh }: (typeof things)[number]) => isFresh || asks.kind === 'certify' || asks.kind === 'step';
  const repeated = things.find((one, at) => things.some((other, before) => (before < at && other.id === one.id) || (before !== at && isOnce(one) && covers(other.asks, one.asks))));
  return repeated?.name ?? null;
}
