import { evidenceField, slug } from '@waymark/contracts';
import { validate } from 'uuid';
import type { KeptStep } from '../action-plan/action-plan.template.js';
import type { Framework } from '../framework/framework-in-force.js';
import { keptName, keptText } from '../inputs/kept-text.rules.js';
import type { DoneWhen } from '../plan-standing/done-when.rules.js';
import { StepRuleKind, type SavePlanTemplateInput, type StepRuleInput } from './plan-template-inputs.model.js';
import type { TemplateMistake } from './plan-template-refused.model.js';

const longest = { name: 100, purpose: 500, title: 200 };
export const mostSteps = 30;
const mostRules = 3;
const mostNamed = 20;
const highestLevel = 10;

/** What a template says. */
export interface TemplateContent {
  readonly name: string;
  readonly purpose: string;
  readonly steps: readonly KeptStep[];
}

/** A template as it is kept: texts without what a database cannot hold, nothing twice, and of a rule what its kind asks for alone. */
export function contentOf({ name, purpose, steps }: SavePlanTemplateInput): TemplateContent {
  return {
    name: keptName(name),
    purpose: keptText(purpose).trim(),
    steps: steps.map(({ id, title, isOptional, rules }) => ({ id: id.toLowerCase(), title: keptName(title), optional: isOptional, doneWhen: rules.map(ruleOf) })),
  };
}

function ruleOf({ kind, skillIds, alsoSkillIds, fields, minimumQuality, level, withEvidence, certificationIds }: StepRuleInput): DoneWhen {
  const once = (ids: readonly string[] | null | undefined) => [...new Set(ids ?? [])];
  switch (kind) {
    case StepRuleKind.EVIDENCE:
      return { kind: 'evidence', skillIds: once(skillIds), alsoSkillIds: once(alsoSkillIds), fields: once(fields), minimumQuality: minimumQuality ?? 0 };
    case StepRuleKind.RAISED:
      return { kind: 'raised', skillIds: once(skillIds), level: level ?? null, withEvidence: withEvidence ?? false };
    case StepRuleKind.CERTIFICATE:
      return { kind: 'certificate', certificationIds: once(certificationIds) };
  }
}

/** Everything that is wrong with it. What a new framework took away is no mistake of a step that stays as it was. */
export function mistakesIn(content: TemplateContent, framework: Framework | null, before: readonly KeptStep[]): TemplateMistake[] {
  const { name, purpose, steps } = content;
  const mistakes = [...textMistakes('name', name, 'Give it a name.'), ...textMistakes('purpose', purpose, 'Say what it is for.')];
  if (steps.length === 0) mistakes.push({ path: 'steps', message: 'A template has one step at least.' });
  if (steps.length > mostSteps) mistakes.push({ path: 'steps', message: `A template has at most ${mostSteps} steps.` });
  const known = new Map(before.map((step) => [step.id, JSON.stringify(step.doneWhen)]));
  const seen = new Set<string>();
  steps.forEach((step, index) => {
    const path = `steps[${index}]`;
    if (!validate(step.id) || seen.has(step.id)) mistakes.push({ path: `${path}.id`, message: 'Each step has a UUID of its own.' });
    seen.add(step.id);
    const isAsBefore = known.get(step.id) === JSON.stringify(step.doneWhen);
    mistakes.push(...textMistakes(`${path}.title`, step.title, 'Say what the step is about.'), ...(isAsBefore ? [] : stepMistakes(step, path, framework)));
  });
  return mistakes;
}

function textMistakes(path: string, text: string, missing: string): TemplateMistake[] {
  const most = longest[path.replace(/^.*\./, '') as keyof typeof longest];
  if (text === '') return [{ path, message: missing }];
  return text.length > most ? [{ path, message: `At most ${most} characters.` }] : [];
}

function stepMistakes({ doneWhen }: KeptStep, path: string, framework: Framework | null): TemplateMistake[] {
  if (doneWhen.length === 0) return [{ path: `${path}.rules`, message: 'Say when it is done: one rule at least.' }];
  if (doneWhen.length > mostRules) return [{ path: `${path}.rules`, message: `A step has at most ${mostRules} rules.` }];
  return doneWhen.flatMap((rule, index) => ruleMistakes(rule, framework).map((message) => ({ path: `${path}.rules[${index}]`, message })));
}

function ruleMistakes(rule: DoneWhen, framework: Framework | null): string[] {
  if (rule.kind === 'certificate') return unknown(rule.certificationIds, framework?.certifications, 'certification');
  const skills = unknown(rule.skillIds, framework?.skills, 'skill');
  if (rule.kind === 'raised') return [...skills, ...levelMistakes(rule, framework)];
  const strange = rule.fields.find((field) => !evidenceField.safeParse(field).success);
  const isQuality = Number.isInteger(rule.minimumQuality) && rule.minimumQuality >= 0 && rule.minimumQuality <= 7;
  return [
    ...skills,
    ...unknown(rule.alsoSkillIds, framework?.skills, 'skill'),
    ...(strange === undefined ? [] : [`Evidence has no part "${strange.slice(0, 60)}".`]),
    ...(isQuality ? [] : ['Quality is 0 to 7 points.']),
  ];
}

function levelMistakes({ skillIds, level }: Extract<DoneWhen, { kind: 'raised' }>, framework: Framework | null): string[] {
  if (level === null) return [];
  if (level < 1 || level > highestLevel) return [`A level is 1 to ${highestLevel}.`];
  const highest = (id: string) => Math.max(0, ...(framework?.skills.get(id)?.descriptors.map((one) => one.level) ?? []));
  const beyond = skillIds.find((id) => framework?.skills.has(id) && highest(id) < level);
  return beyond === undefined ? [] : [`${framework?.skills.get(beyond)?.name ?? beyond} has no level ${level}.`];
}

function unknown(ids: readonly string[], things: ReadonlyMap<string, unknown> | undefined, noun: string): string[] {
  if (ids.length > mostNamed) return [`Name at most ${mostNamed} ${noun}s.`];
  const strange = ids.find((id) => !slug.safeParse(id).success || !things?.has(id));
  return strange === undefined ? [] : [`The framework in force has no ${noun} "${keptText(strange).slice(0, 60)}".`];
}
