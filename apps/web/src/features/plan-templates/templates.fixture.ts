import { ApolloLink, Observable } from '@apollo/client';
import type { Template } from './template-draft.js';

type Rule = Template['steps'][number]['rules'][number];
const rule = (given: Partial<Rule> & Pick<Rule, 'kind'>) => ({ __typename: 'StepRule', skillIds: [], alsoSkillIds: [], fields: [], minimumQuality: 0, level: null, withEvidence: false, certificationIds: [], ...given });
const step = (id: string, title: string, ...rules: ReturnType<typeof rule>[]) => ({ __typename: 'PlanTemplateStep', id, title, doneWhen: `${title}, as the rules say.`, isOptional: false, rules });

export const template = (given: Partial<Template> = {}) => ({
  __typename: 'PlanTemplate', id: 't1', revision: 2, version: 2, name: 'First year', purpose: 'For those who begin.', isRetired: false, writtenAt: '2026-10-05T09:00:00Z', breaks: [],
  steps: [step('s1', 'Write it up', rule({ kind: 'EVIDENCE', skillIds: ['security'], fields: ['metric'], minimumQuality: 5 })), step('s2', 'Certify', rule({ kind: 'CERTIFICATE', certificationIds: ['kubernetes'] }), rule({ kind: 'RAISED', level: 3 }))],
  ...given,
});

const skill = (id: string, name: string) => ({ __typename: 'Skill', id, name, category: 'Craft', descriptors: [1, 2, 3, 4].map((level) => ({ __typename: 'SkillDescriptor', level })) });

/** The server's side of templates, with every change that was asked of it. */
export class TemplateServer {
  templates: ReturnType<typeof template>[] = [template()];
  refuse: object | null = null;
  readonly asked: [string, Record<string, unknown>][] = [];

  readonly link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        observer.next({ data: this.#answer(operationName ?? '', variables) });
        observer.complete();
      }),
  );

  #answer(operation: string, variables: Record<string, unknown>): Record<string, unknown> {
    if (operation === 'PlanTemplates') return { planTemplates: this.templates };
    if (operation === 'TemplateFramework') {
      const framework = { __typename: 'FrameworkVersion', id: 'f1', skills: [skill('security', 'Security'), skill('java', 'Java')], certifications: [{ __typename: 'Certification', id: 'kubernetes', name: 'Kubernetes Developer' }] };
      return { currentFramework: framework };
    }
    if (operation === 'PlanTemplateVersions') return { planTemplateVersions: [template(), template({ version: 1, name: 'Year one' })] };
    const input = variables.input as Record<string, unknown>;
    this.asked.push([operation, input]);
    const field = operation.charAt(0).toLowerCase() + operation.slice(1);
    if (this.refuse) return { [field]: { __typename: 'PlanTemplateRefused', message: 'Something in it is not right yet.', mistakes: [], template: null, ...this.refuse } };
    return { [field]: template({ id: String(input.id) }) };
  }
}
