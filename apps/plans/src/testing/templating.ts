import { v7 } from 'uuid';
import type { Api, Caller } from './api.js';

const template = `... on PlanTemplate { id revision version name purpose isRetired writtenBy { id } breaks { stepId kind thingId isFatal message from }
  steps { id title doneWhen isOptional rules { kind skillIds alsoSkillIds fields minimumQuality level withEvidence certificationIds } } }`;
const payload = `__typename ${template} ... on PlanTemplateRefused { reason message mistakes { path message } template { id revision } }`;

export const savePlanTemplate = `mutation ($input: SavePlanTemplateInput!) { savePlanTemplate(input: $input) { ${payload} } }`;
export const retirePlanTemplate = `mutation ($input: RetirePlanTemplateInput!) { retirePlanTemplate(input: $input) { ${payload} } }`;
export const planTemplates = `{ planTemplates { ${template.replace('... on PlanTemplate ', '').slice(1, -1)} } }`;
export const planTemplateVersions = `query ($templateId: ID!) { planTemplateVersions(templateId: $templateId) { version name steps { title } } }`;
export const templateProgress = `query ($personId: ID!) { templateProgress(personId: $personId) { templateId name version steps { id key title doneWhen isOptional isMet isBroken metBy { kind id } } } }`;

export interface TemplateAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly revision: number;
  readonly version: number;
  readonly breaks: readonly { readonly stepId: string; readonly kind: string; readonly thingId: string; readonly isFatal: boolean; readonly from: string | null }[];
  readonly steps: readonly { readonly id: string; readonly title: string; readonly doneWhen: string }[];
  readonly [field: string]: unknown;
}

export interface ProgressAnswer {
  readonly templateId: string;
  readonly version: number;
  readonly steps: readonly { readonly key: string; readonly title: string; readonly isMet: boolean; readonly isBroken: boolean; readonly metBy: readonly { readonly kind: string; readonly id: string }[] }[];
}

/** Steps as a client writes them: each with a rule of its own kind. */
export function someSteps() {
  return [
    { id: v7(), title: 'Write it up', rules: [{ kind: 'EVIDENCE', skillIds: ['security'], fields: ['what', 'metric'], minimumQuality: 5 }] },
    { id: v7(), title: 'Be rated at 3', rules: [{ kind: 'RAISED', skillIds: ['security'], level: 3 }] },
    { id: v7(), title: 'Rise', rules: [{ kind: 'RAISED', skillIds: ['security', 'java'] }] },
    { id: v7(), title: 'Certify', isOptional: true, rules: [{ kind: 'CERTIFICATE', certificationIds: ['kubernetes'] }] },
  ];
}

/** What HR does with templates, and what others read of them. */
export function templating(api: Api) {
  const ask = async <Answer>(caller: Caller, query: string, variables: object): Promise<Answer> => {
    const { data, errors } = await api.graphql<Record<string, Answer>>(caller, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data!)[0]!;
  };
  return {
    save: (caller: Caller, given: object = {}) => ask<TemplateAnswer>(caller, savePlanTemplate, { input: { id: v7(), revision: 0, name: 'First year', purpose: 'For those who begin.', steps: someSteps(), ...given } }),
    retire: (caller: Caller, { id, revision }: TemplateAnswer, isRetired = true) => ask<TemplateAnswer>(caller, retirePlanTemplate, { input: { id, revision, isRetired } }),
    templates: (caller: Caller) => ask<TemplateAnswer[]>(caller, planTemplates, {}),
    versions: (caller: Caller, templateId: string) => ask<TemplateAnswer[]>(caller, planTemplateVersions, { templateId }),
    progress: (caller: Caller, personId: string) => ask<ProgressAnswer[]>(caller, templateProgress, { personId }),
  };
}
