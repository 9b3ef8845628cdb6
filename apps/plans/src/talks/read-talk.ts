import { PlanRole, type DevelopmentItem, type DevelopmentPlan } from '../development-plan/development-plan.model.js';
import { databaseNow, readPlans } from '../development-plan/read-plan.js';
import { shownPlan, type Shown } from '../development-plan/shown-plan.rules.js';
import { factsOf, type Ask } from '../facts/person-facts.js';
import { frameworkAt } from '../framework/framework-in-force.js';
import { judged, stuckItems } from '../plan-standing/open-items.rules.js';
import type { PlanTalk, TalkChanges } from './plan-talk.model.js';
import { changesBetween, instantOfTalk, proposedAfter } from './talk-changes.rules.js';
import { notesAbout, shownTalk, talksOf, type KeptTalk } from './kept-talk.js';

/** Days ahead that what is due is looked for. */
const daysAhead = 28;
const day = 24 * 60 * 60 * 1000;

/** Who reads it, and what they are to the person. */
export interface Reader {
  readonly viewerId: string;
  readonly personId: string;
  readonly role: PlanRole;
}

/** All that a talk is held with, as this reader sees it; in a transaction of the reader as an author. */
export async function readTalk({ viewerId, personId, role }: Reader, ask: Ask): Promise<PlanTalk> {
  const talks = await talksOf(personId, ask);
  const shown = await readPlans(personId, { role, asOf: null }, ask);
  const asOf = shown[0]?.asOf ?? (await databaseNow(ask));
  const plans = shown.map(shownPlan);
  const current = shown.findIndex(({ plan }) => plan.endedAt === null);
  return {
    personId,
    role,
    asOf,
    talks: talks.map((talk) => shownTalk(talk, { viewerId, personId, role })),
    nextOn: talks[0]?.nextOn ?? null,
    proposedOn: proposedAfter(asOf.toISOString().slice(0, 10)),
    changes: await changesSince(talks[0] ?? null, { personId, asOf, plans }, ask),
    ...toTalkAbout(shown[current] ?? null, plans[current] ?? null),
    notes: await notesAbout(personId, ask),
  };
}

async function changesSince(last: KeptTalk | null, { personId, asOf, plans }: { personId: string; asOf: Date; plans: readonly DevelopmentPlan[] }, ask: Ask): Promise<TalkChanges | null> {
  const from = last ? instantOfTalk(last.heldOn, last.recordedAt) : (plans.at(-1)?.draftedAt.getTime() ?? null);
  const [facts] = await factsOf([personId], ask);
  if (from === null || !facts) return null;
  const [then, now] = [await frameworkAt(new Date(from), ask), await frameworkAt(asOf, ask)];
  return changesBetween({ from, until: asOf.getTime() }, { facts, plans, then, now });
}

/** Of the plan of today, what is due and what is stuck. */
function toTalkAbout(shown: Shown | null, plan: DevelopmentPlan | null): { due: DevelopmentItem[]; stuck: DevelopmentItem[] } {
  if (!shown || !plan) return { due: [], stuck: [] };
  const at = { framework: shown.framework, asOf: shown.asOf.getTime() };
  const asShown = (items: readonly { readonly id: string }[]) => plan.items.filter(({ id }) => items.some((item) => item.id === id));
  const until = new Date(at.asOf + daysAhead * day).toISOString().slice(0, 10);
  const due = asShown(judged(shown.plan, shown.facts, at).open).filter(({ dueOn }) => dueOn <= until);
  return { due: due.sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1)), stuck: asShown(stuckItems(shown.plan, shown.facts, at)) };
}
