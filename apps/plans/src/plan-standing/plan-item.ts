import type { Requirement } from '@waymark/scoring';
import { skillsOf, type DoneWhen } from './done-when.rules.js';

/** A requirement as its track asked for it on the day an item was written: what an item asks does not change afterwards. */
export type AskedRequirement = Pick<Requirement, 'id' | 'skillIds' | 'level' | 'evidenceRule'>;

/** What an item asks for, to be judged by what happened. */
export type Asks =
  | { readonly kind: 'raise'; readonly skillId: string; readonly from: number; readonly to: number }
  | { readonly kind: 'rate'; readonly skillId: string; readonly to: number }
  | { readonly kind: 'confirm'; readonly skillId: string; readonly level: number }
  | { readonly kind: 'evidence'; readonly requirement: AskedRequirement }
  | { readonly kind: 'sustain'; readonly cycles: number; readonly requirements: readonly AskedRequirement[] }
  | { readonly kind: 'certify'; readonly certificationId: string }
  | TemplateAsks;

/** A step of a template as it stood in the version that somebody chose: what the template says later does not change it. */
export interface TemplateAsks {
  readonly kind: 'step';
  readonly templateId: string;
  readonly templateName: string;
  readonly templateVersion: number;
  readonly stepId: string;
  /** All of them. */
  readonly doneWhen: readonly DoneWhen[];
  /** The same in words, with the names of that day. */
  readonly doneWhenText: string;
}

export type ItemKind = Asks['kind'];

/** An item as it is kept. Instants are milliseconds since 1970. */
export interface PlanItem {
  readonly id: string;
  readonly asks: Asks;
  /** Of the skill, the requirement or the certification, as the framework named it that day. */
  readonly name: string;
  /** The requirements of the track that it is for. */
  readonly requirementIds: readonly string[];
  readonly effort: number;
  /** Points that it added to the score alone, by what was known that day. */
  readonly gain: number;
  /** In the words of person and manager; null: none. */
  readonly words: string | null;
  readonly dueOn: string;
  /** The promotion case that asked for it; null: none. */
  readonly caseId: string | null;
  readonly addedBy: string;
  readonly addedAt: number;
  readonly droppedBy: string | null;
  readonly droppedAt: number | null;
}

/** What an item is about; of two items with one key in a plan one is enough. */
export function keyOf(asks: Asks): string {
  switch (asks.kind) {
    case 'raise':
    case 'rate':
    case 'confirm':
      return `${asks.kind}:${asks.skillId}`;
    case 'evidence':
      return `evidence:${asks.requirement.id}`;
    case 'sustain':
      return 'sustain';
    case 'certify':
      return `certify:${asks.certificationId}`;
    case 'step':
      return `step:${asks.templateId}:${asks.stepId}`;
  }
}

/** Whether an item that asks for one thing makes another unnecessary: it is about the same and asks no less. */
export function covers(one: Asks, other: Asks): boolean {
  if (keyOf(one) !== keyOf(other)) return false;
  if (one.kind === 'raise' && other.kind === 'raise') return one.to >= other.to;
  if (one.kind === 'sustain' && other.kind === 'sustain') return one.cycles >= other.cycles;
  return true;
}

/** The skills that an item is about; none of what is held over cycles and of a certificate. */
export function skillsAskedBy(asks: Asks): readonly string[] {
  if ('skillId' in asks) return [asks.skillId];
  if (asks.kind === 'evidence') return asks.requirement.skillIds;
  return asks.kind === 'step' ? [...new Set(asks.doneWhen.flatMap(skillsOf))] : [];
}

/** The skills whose ratings and evidence decide whether an item holds; null: any may. */
export function skillsLookedAtBy(asks: Asks): readonly string[] | null {
  if (asks.kind === 'sustain') return asks.requirements.flatMap(({ skillIds }) => skillIds);
  if (asks.kind === 'step' && asks.doneWhen.some((rule) => rule.kind !== 'certificate' && rule.skillIds.length === 0)) return null;
  return skillsAskedBy(asks);
}
