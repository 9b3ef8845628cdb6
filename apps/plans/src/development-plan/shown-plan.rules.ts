import type { PersonFacts } from '../facts/person-facts.js';
import type { Framework } from '../framework/framework-in-force.js';
import { standingsOf, type ItemStanding } from '../plan-standing/item-history.rules.js';
import type { KeptPlan } from '../plan-standing/kept-plan.js';
import { keyOf, skillsAskedBy, type Asks, type PlanItem } from '../plan-standing/plan-item.js';
import { notNeeded, proposedItems, scoredTrackOf, uncovered, type ProposedItem } from '../plan-standing/proposed-items.rules.js';
import { NotNeededBecause, ProofKind, ReopenedBecause, type DevelopmentItem } from './development-item.model.js';
import { ReadinessState, type DevelopmentPlan, type PlanRole, type ProposedDevelopment } from './development-plan.model.js';
import { DevelopmentKind } from './proposed-development.model.js';
import type { WhoLeads } from './who-leads.js';

/** What a plan is shown with. */
export interface Shown {
  readonly plan: KeptPlan;
  readonly role: PlanRole;
  readonly facts: PersonFacts;
  readonly framework: Framework | null;
  /** Null: of a past instant nobody asks. */
  readonly leads: WhoLeads | null;
  readonly asOf: Date;
  /** The instant is now: proposals and what is not needed are of the newest smallest plan. */
  readonly isNow: boolean;
}

const dateOf = (at: number | null) => (at === null ? null : new Date(at));
const personOf = (id: string | null) => (id === null ? null : { id });

/** A plan as the page shows it: what people decided, and how it stands by what happened. */
export function shownPlan(shown: Shown): DevelopmentPlan {
  const { plan, facts, framework, asOf } = shown;
  const at = Math.min(asOf.getTime(), plan.endedAt ?? Number.POSITIVE_INFINITY);
  const kept = plan.items.filter(({ addedAt }) => addedAt <= at);
  const standings = standingsOf(kept, facts, at);
  const isDropped = ({ droppedAt }: PlanItem) => droppedAt !== null && droppedAt <= at;
  const ordered = [...kept.filter((item) => !isDropped(item)), ...kept.filter(isDropped)];
  const items = ordered.flatMap((item) => {
    const standing = standings.get(item.id);
    return standing ? [shownItem(item, standing, shown)] : [];
  });
  const scored = facts.scored?.tracks.find(({ trackId }) => trackId === plan.trackId);
  const open = items.filter(({ isClosed, droppedAt }) => !isClosed && droppedAt === null);
  return {
    id: plan.id,
    person: { id: plan.personId },
    role: shown.role,
    trackId: plan.trackId,
    trackName: framework?.tracks.get(plan.trackId)?.name ?? plan.trackId,
    asOf,
    revision: plan.revision,
    draftedBy: { id: plan.draftedBy },
    draftedAt: new Date(plan.draftedAt),
    personAgreedAt: dateOf(plan.personAgreedAt),
    managerAgreedAt: dateOf(plan.managerAgreedAt),
    manager: personOf(plan.managerId),
    agreedAnew: plan.agreedAnew.map(({ managerId, agreedAt }) => ({ manager: { id: managerId }, agreedAt: new Date(agreedAt) })),
    managersNow: (shown.leads?.nearest ?? []).map((id) => ({ id })),
    managerChanged: managerChanged(shown),
    agreedAt: dateOf(plan.agreedAt),
    endedAt: dateOf(plan.endedAt),
    readiness: scored && shown.isNow ? { state: ReadinessState[scored.state], score: scored.score, since: new Date(scored.since) } : null,
    items,
    proposals: proposalsOf(shown).map((item) => shownProposal(item, framework, plan.trackId)),
    nextDueOn: open.map(({ dueOn }) => dueOn).sort()[0] ?? null,
  };
}

/** The manager who agreed last does not lead the person any more. What two people agreed stays agreed. */
export function managerChanged({ plan, leads }: Pick<Shown, 'plan' | 'leads'>): boolean {
  const agreed = plan.agreedAnew.at(-1)?.managerId ?? plan.managerId;
  return leads !== null && plan.endedAt === null && agreed !== null && !leads.line.includes(agreed);
}

/** What could be added now: what the newest smallest plan asks for beyond the items that were not dropped. */
export function proposalsOf({ plan, facts, framework, isNow }: Shown): ProposedItem[] {
  const from = isNow && plan.endedAt === null ? scoredTrackOf(facts.scored, plan.trackId, framework) : null;
  return from ? uncovered(proposedItems(from), plan.items.filter(({ droppedAt }) => droppedAt === null)) : [];
}

function shownItem(item: PlanItem, standing: ItemStanding, { plan, facts, framework, asOf, isNow }: Shown): DevelopmentItem {
  const { closings, isClosed, since, underWay } = standing;
  const droppedAt = item.droppedAt !== null && item.droppedAt <= asOf.getTime() ? item.droppedAt : null;
  const unneeded = isNow && !isClosed && droppedAt === null && plan.endedAt === null ? notNeeded({ asks: item.asks, trackId: plan.trackId }, facts.scored, framework) : null;
  return {
    ...shownProposal({ ...item, key: keyOf(item.asks), gates: gatesOf(item, framework, plan.trackId) }, framework, plan.trackId),
    id: item.id,
    words: item.words,
    dueOn: item.dueOn,
    isLate: !isClosed && droppedAt === null && item.dueOn < asOf.toISOString().slice(0, 10),
    isClosed,
    since: new Date(since),
    closings: closings.map(({ closedAt, by, reopenedAt, because }) => ({
      closedAt: new Date(closedAt), by: proofs[by.kind], byId: by.id, reopenedAt: dateOf(reopenedAt), because: because && ReopenedBecause[because],
    })),
    evidenceIds: [...underWay],
    notNeeded: unneeded && NotNeededBecause[unneeded],
    addedBy: { id: item.addedBy },
    addedAt: new Date(item.addedAt),
    caseId: item.caseId,
    isLaterThanAgreed: plan.agreedAt !== null && item.addedAt > plan.agreedAt,
    droppedBy: personOf(droppedAt === null ? null : item.droppedBy),
    droppedAt: dateOf(droppedAt),
  };
}

const proofs = { rating: ProofKind.RATING, evidence: ProofKind.EVIDENCE, certificate: ProofKind.CERTIFICATE, cycle: ProofKind.CYCLE };
const kinds = {
  raise: DevelopmentKind.RAISE, rate: DevelopmentKind.RATE, confirm: DevelopmentKind.CONFIRM,
  evidence: DevelopmentKind.EVIDENCE, sustain: DevelopmentKind.SUSTAIN, certify: DevelopmentKind.CERTIFY, step: DevelopmentKind.STEP,
};

function gatesOf({ requirementIds }: PlanItem, framework: Framework | null, trackId: string): string[] {
  const requirements = framework?.tracks.get(trackId)?.requirements ?? [];
  return requirements.filter(({ id, mustHave }) => mustHave && requirementIds.includes(id)).map(({ id }) => id);
}

function shownProposal(item: ProposedItem, framework: Framework | null, trackId: string): ProposedDevelopment {
  const { asks } = item;
  const requirements = framework?.tracks.get(trackId)?.requirements ?? [];
  const named = (ids: readonly string[]) => requirements.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return {
    key: item.key,
    kind: kinds[asks.kind],
    name: item.name,
    skillId: 'skillId' in asks ? asks.skillId : null,
    skillIds: [...skillsAskedBy(asks)],
    ...templateOf(asks),
    requirementId: asks.kind === 'evidence' ? asks.requirement.id : null,
    certificationId: asks.kind === 'certify' ? asks.certificationId : null,
    from: asks.kind === 'raise' ? asks.from : asks.kind === 'confirm' ? asks.level : null,
    to: 'to' in asks ? asks.to : null,
    cycles: asks.kind === 'sustain' ? asks.cycles : null,
    nextLevel: nextLevelOf(asks, framework),
    requirements: named(item.requirementIds),
    gates: named(item.gates),
    effort: item.effort,
    gain: item.gain,
  };
}

function templateOf(asks: Asks): Pick<ProposedDevelopment, 'doneWhen' | 'templateName' | 'templateVersion'> {
  if (asks.kind !== 'step') return { doneWhen: null, templateName: null, templateVersion: null };
  return { doneWhen: asks.doneWhenText, templateName: asks.templateName, templateVersion: asks.templateVersion };
}

/** Of a raise, the first level above where it starts; of a rating, the level that it is taken to find. */
function nextLevelOf(asks: Asks, framework: Framework | null): string | null {
  if (asks.kind !== 'raise' && asks.kind !== 'rate') return null;
  const next = asks.kind === 'raise' ? Math.floor(asks.from) + 1 : asks.to;
  return framework?.skills.get(asks.skillId)?.descriptors.find(({ level }) => level === next)?.text ?? null;
}
