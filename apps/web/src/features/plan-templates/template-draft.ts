import { v7 } from 'uuid';
import type { StepRuleInput, StepRuleKind, TemplateFrameworkQuery, TemplatePartsFragment, TemplateStepInput } from '../../generated/graphql.js';

export type Template = TemplatePartsFragment;
export type Framework = NonNullable<TemplateFrameworkQuery['currentFramework']>;

/** A rule while it is written. All parts are kept, so that a kind that is chosen again brings back what stood there. */
export interface RuleDraft {
  readonly key: string;
  readonly kind: StepRuleKind;
  readonly skillIds: readonly string[];
  readonly alsoSkillIds: readonly string[];
  readonly fields: readonly string[];
  readonly minimumQuality: number;
  /** Null: a level above the first rating. */
  readonly level: number | null;
  readonly withEvidence: boolean;
  readonly certificationIds: readonly string[];
}

export interface StepDraft {
  readonly id: string;
  readonly title: string;
  readonly isOptional: boolean;
  readonly rules: readonly RuleDraft[];
}

export interface TemplateDraft {
  readonly name: string;
  readonly purpose: string;
  readonly steps: readonly StepDraft[];
}

export function newRule(): RuleDraft {
  return { key: v7(), kind: 'EVIDENCE', skillIds: [], alsoSkillIds: [], fields: [], minimumQuality: 0, level: null, withEvidence: false, certificationIds: [] };
}

export function newStep(): StepDraft {
  return { id: v7(), title: '', isOptional: false, rules: [newRule()] };
}

export function newDraft(): TemplateDraft {
  return { name: '', purpose: '', steps: [newStep()] };
}

export function draftOf({ name, purpose, steps }: Template): TemplateDraft {
  return { name, purpose, steps: steps.map(({ id, title, isOptional, rules }) => ({ id, title, isOptional, rules: rules.map((rule) => ({ ...newRule(), ...rule })) })) };
}

function ruleInput({ kind, skillIds, alsoSkillIds, fields, minimumQuality, level, withEvidence, certificationIds }: RuleDraft): StepRuleInput {
  switch (kind) {
    case 'EVIDENCE':
      return { kind, skillIds: [...skillIds], alsoSkillIds: [...alsoSkillIds], fields: [...fields], minimumQuality };
    case 'RAISED':
      return { kind, skillIds: [...skillIds], level, withEvidence };
    case 'CERTIFICATE':
      return { kind, certificationIds: [...certificationIds] };
  }
}

export function stepsInput({ steps }: TemplateDraft): TemplateStepInput[] {
  return steps.map(({ id, title, isOptional, rules }) => ({ id, title, isOptional, rules: rules.map(ruleInput) }));
}

/** One of them changed; null: taken away. */
export function replaced<Thing>(things: readonly Thing[], place: number, thing: Thing | null): Thing[] {
  return things.flatMap((one, index) => (index === place ? (thing === null ? [] : [thing]) : [one]));
}

/** One of them a place up or down. */
export function moved<Thing>(things: readonly Thing[], place: number, by: -1 | 1): Thing[] {
  const others = replaced(things, place, null);
  const thing = things.slice(place, place + 1);
  return [...others.slice(0, place + by), ...thing, ...others.slice(place + by)];
}

/** The highest level that any of these skills describes; of all of them where none is named. */
export function highestLevel(skillIds: readonly string[], { skills }: Framework): number {
  const named = skills.filter(({ id }) => skillIds.length === 0 || skillIds.includes(id));
  return Math.max(1, ...named.flatMap(({ descriptors }) => descriptors.map(({ level }) => level)));
}
