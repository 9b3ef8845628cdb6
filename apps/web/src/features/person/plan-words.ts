import type { Plan, PlanStep, ScoringInput } from '@waymark/scoring';
import { ruleText } from '../../components/readiness/evidence-words.js';
import type { Names } from '../../components/readiness/names.js';
import { countOf, listed, numberWord, sentence } from '../../components/readiness/phrases.js';
import { levelText } from '../../lib/levels.js';
import { opportunityText } from '../../lib/opportunity-text.js';
import type { TrackStory } from './track-story.js';

/** Of what there was no chance to show, the first raise is a chance: it stands apart, for it is no zero. */
type ItemKind = PlanStep['kind'] | 'opportunity';

/** Steps that a reader takes as one: all raises of a skill, all cycles that are held. */
export interface PlanItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly detail: string;
  /** Steps that it stands for. */
  readonly count: number;
  readonly cost: number;
}

type Words = Pick<PlanItem, 'title' | 'detail'>;
type Told = Pick<TrackStory, 'names' | 'readiness'> & { readonly input: Pick<ScoringInput, 'requirements' | 'settings'> };

function costOf(steps: readonly PlanStep[]): number {
  return steps.reduce((sum, { cost }) => sum + cost, 0);
}

/** "3.5", "0.25": never more decimals than it takes. */
export function costText(cost: number): string {
  return String(Math.round(cost * 100) / 100);
}

function isOpportunity(steps: readonly PlanStep[], { readiness, input }: Told): boolean {
  const [first] = steps;
  if (first?.kind !== 'raise') return false;
  const none = new Set(readiness.requirements.filter(({ status }) => status === 'NO_OPPORTUNITY').map(({ requirementId }) => requirementId));
  return input.requirements.some(({ id, skillIds }) => none.has(id) && skillIds.includes(first.skillId));
}

function given(steps: readonly Extract<PlanStep, { kind: 'raise' }>[], names: Names): Words {
  const to = Math.max(...steps.map((step) => step.to));
  return { title: sentence(opportunityText(names.skill(steps[0]?.skillId ?? ''), to)), detail: `There was no chance to show it so far. The plan counts up to ${to} (${names.level(to)}), for where it stands shows only then; a manager’s or an agreed rating says when it is reached.` };
}

function raised(steps: readonly Extract<PlanStep, { kind: 'raise' }>[], names: Names): Words {
  const [from, to] = [Math.min(...steps.map((step) => step.from)), Math.max(...steps.map((step) => step.to))];
  const [first] = steps;
  const many = steps.length > 1 ? `${numberWord(steps.length)} levels, one after the other; ` : '';
  return { title: `Raise ${names.skill(first?.skillId ?? '')} from ${levelText(from)} to ${levelText(to)}`, detail: `To ${names.level(to)}: ${many}a manager’s or an agreed rating says when it is reached.` };
}

function evidenced(requirementId: string, { names, input }: Told): Words {
  const rule = input.requirements.find(({ id }) => id === requirementId)?.evidenceRule;
  return { title: `Bring evidence for ${names.short(requirementId)}`, detail: `One accepted item with: ${rule ? ruleText(rule, input.settings) : 'what the must-have asks for'}.` };
}

function wordsOf(steps: readonly PlanStep[], told: Told): Words {
  const { names } = told;
  const [step] = steps;
  switch (step?.kind) {
    case 'rate':
      return { title: `Have ${names.skill(step.skillId)} rated`, detail: `Nobody has rated it yet. The plan takes it to come out at level ${step.to} (${names.level(step.to)}); if it does not, raises follow.` };
    case 'confirm':
      return { title: `Have ${names.skill(step.skillId)} confirmed at level ${levelText(step.level)}`, detail: 'A manager’s or an agreed rating, or the end of a dispute, makes the level count as confirmed.' };
    case 'evidence':
      return evidenced(step.requirementId, told);
    case 'sustain':
      return { title: `Hold it for ${countOf(steps.length, 'more cycle')}`, detail: `Every must-have at its level when ${steps.length === 1 ? 'the next cycle closes' : `the next ${numberWord(steps.length)} cycles close`}.` };
    default:
      return (isOpportunity(steps, told) ? given : raised)(steps.filter((one) => one.kind === 'raise'), names);
  }
}

const order: readonly ItemKind[] = ['rate', 'opportunity', 'raise', 'confirm', 'evidence', 'sustain'];

/** Each step once, by what it is done to. */
function singleItems({ steps }: Plan, told: Told): PlanItem[] {
  const byId = new Map<string, PlanStep[]>();
  for (const step of steps) byId.set(step.id, [...(byId.get(step.id) ?? []), step]);
  return [...byId].map(([id, same]) => ({ id, kind: isOpportunity(same, told) ? 'opportunity' : (same[0]?.kind ?? 'raise'), ...wordsOf(same, told), count: same.length, cost: costOf(same) }));
}

const together: Readonly<Record<ItemKind, (count: number) => string>> = {
  rate: (count) => `Have ${countOf(count, 'skill')} rated`,
  opportunity: (count) => `Give the opportunity to show ${countOf(count, 'skill')}`,
  raise: (count) => `Raise ${countOf(count, 'skill')}`,
  confirm: (count) => `Have ${countOf(count, 'level')} confirmed`,
  evidence: (count) => `Bring evidence for ${countOf(count, 'must-have')}`,
  sustain: (count) => `Hold it for ${countOf(count, 'more cycle')}`,
};

function joined(kind: ItemKind, items: readonly PlanItem[], detail: string): PlanItem {
  const sum = (of: (item: PlanItem) => number) => items.reduce((total, item) => total + of(item), 0);
  return { id: kind, kind, title: together[kind](items.length), detail, count: sum(({ count }) => count), cost: sum(({ cost }) => cost) };
}

/** So many ratings or confirmations in a row say less than one line that names the skills. */
const tooMany = 3;

function skillOf({ id }: PlanItem): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The plan as a reader would do it: what must be rated or learnt first, what only time does last. */
export function planItems(plan: Plan, told: Told): PlanItem[] {
  const items = singleItems(plan, told);
  return order.flatMap((kind) => {
    const same = items.filter((item) => item.kind === kind);
    const mayJoin = kind === 'rate' || kind === 'confirm';
    const detail = `${listed(same.map((item) => told.names.skill(skillOf(item))))}.${kind === 'rate' ? ' The plan takes each to come out at the level that is asked for; where one does not, raises follow.' : ''}`;
    return mayJoin && same.length > tooMany ? [joined(kind, same, detail)] : same;
  });
}

/** The steps within a sentence: "raise Security from 2 to 3 and hold it for two more cycles"; many are counted by kind. */
export function planSentence(plan: Plan, told: Told, most = 3): string {
  const items = singleItems(plan, told);
  const titles = order.flatMap((kind) => {
    const same = items.filter((item) => item.kind === kind);
    return items.length > most && same.length > 1 ? [together[kind](same.length)] : same.map(({ title }) => title);
  });
  return listed(titles.map((title) => title.charAt(0).toLowerCase() + title.slice(1)));
}

/** Why no steps lead to Ready. */
export function noPlanText({ readiness }: Pick<TrackStory, 'readiness'>): string {
  if (readiness.requirements.every(({ status }) => status === 'EXEMPT')) {
    return 'No steps can lead to Ready: every requirement of this track is marked as not applicable, so there is nothing left to measure.';
  }
  return 'No steps can lead to Ready by the rules in force: what they ask for cannot be reached by raising, rating, confirming, evidence or time. Talk to whoever keeps the rules.';
}

/** What a cost of 1 is, for who has not met it. */
export const unitOfCost = '1 is about one level of one skill, or one more cycle.';

/** "costs 3.5; up to 3 would be “Ready if”". */
export function costAgainst(cost: number, { readyIfCost }: ScoringInput['settings']): string {
  const isWithin = cost <= readyIfCost + 1e-9;
  return `costs ${costText(cost)}; up to ${costText(readyIfCost)} ${isWithin ? 'is' : 'would be'} “Ready if”`;
}

/** How the cost of a plan comes about. */
export function costExplanation({ readyIfCost }: ScoringInput['settings']): string {
  return `A level costs the effort that the framework gives the skill (mostly 1), a cycle 1, a piece of evidence 0.5, a rating or a confirmation 0.25. Up to ${costText(readyIfCost)} in all is “Ready if”; more is “Not yet”.`;
}
