import type { Framework } from '../framework/framework-in-force.js';
import { keyOf, type PlanItem } from '../plan-standing/plan-item.js';
import type { ProposedItem } from '../plan-standing/proposed-items.rules.js';
import { isKept } from '../inputs/kept-text.rules.js';
import type { PlanItemInput } from './development-plan-inputs.model.js';
import { PlanRefusal, type DevelopmentPlanRefused } from './development-plan-refused.model.js';
import type { DevelopmentPlan } from './development-plan.model.js';

export const mostItems = 60;
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

/** One id or one new thing that is asked for twice. A skill may be raised anew, further; of a certificate and of a step there is no more than it. */
function repeatedKey(wanted: readonly WantedItem[], { items }: Offered): string | null {
  const names = wanted.map(({ id, fresh }) => {
    const known = items.find((item) => item.id === id);
    const isOnce = known?.asks.kind === 'certify' || known?.asks.kind === 'step';
    return [id, fresh?.name ?? known?.name ?? id, fresh?.key ?? (isOnce ? keyOf(known.asks) : undefined)] as const;
  });
  const seen = new Set<string>();
  for (const [id, name, key] of names) {
    if (seen.has(id) || (key && seen.has(key))) return name;
    seen.add(id);
    if (key) seen.add(key);
  }
  return null;
}
