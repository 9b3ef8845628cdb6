import { ApolloLink, Observable } from '@apollo/client';
import type { PlanItem } from './plan.model.js';

export const item = (given: Partial<PlanItem> & Pick<PlanItem, 'id' | 'key' | 'kind' | 'name'>): PlanItem & { __typename: string } => ({
  __typename: 'DevelopmentItem', skillId: null, skillIds: [], doneWhen: null, templateName: null, requirementId: null, certificationId: null, from: null, to: null, cycles: null, nextLevel: null, requirements: [], gates: [], effort: 1, gain: 0,
  words: null, dueOn: '2099-03-01', isLate: false, isClosed: false, since: '2026-10-05T09:00:00Z', evidenceIds: [], notNeeded: null, isLaterThanAgreed: false, droppedAt: null, closings: [], ...given,
});

export const raise = item({ id: 'i1', key: 'raise:security', kind: 'RAISE', name: 'Security', skillId: 'security', skillIds: ['security'], from: 1, to: 3, nextLevel: 'Threat-models a change.', gates: ['Secures production'], gain: 33.3 });
export const evidence = item({ id: 'i2', key: 'evidence:security', kind: 'EVIDENCE', name: 'Secures production', skillIds: ['security'], requirementId: 'security', gates: ['Secures production'] });
const proposal = { __typename: 'ProposedDevelopment', key: 'rate:mentoring', kind: 'RATE', name: 'Mentoring', skillId: 'mentoring', skillIds: ['mentoring'], doneWhen: null, templateName: null, requirementId: null, from: null, to: 2, cycles: null, nextLevel: null, requirements: ['Mentors'], gates: [], effort: 0.25, gain: 8 };

export const plan = {
  __typename: 'DevelopmentPlan', id: 'p1', trackId: 'backend', trackName: 'Senior Backend Developer', role: 'PERSON', revision: 3, draftedAt: '2026-10-05T09:00:00Z', personAgreedAt: null,
  managerAgreedAt: null, agreedAt: null, manager: null, agreedAnew: [], managersNow: [], managerChanged: false, endedAt: null, nextDueOn: '2099-03-01', items: [raise, evidence], proposals: [proposal],
};
const track = (given: { trackId: string; trackName: string; state: string }, cost: number) => ({ __typename: 'Readiness', ...given, score: 61, plan: { __typename: 'Plan', cost } });

const moves = { __typename: 'PlanMoves', trackName: 'Technical Lead', closed: 2, reopened: 0, levelsUp: 1, levelsDown: 0, before: { __typename: 'PlanReadiness', state: 'NOT_YET', score: 61 }, after: { __typename: 'PlanReadiness', state: 'READY', score: 88.2 } };
export const cycle = (cycleId: string, name: string | null, isOver: boolean) => ({ __typename: 'CycleStretch', cycleId, name, from: '2026-07-01T09:00:00Z', until: '2026-10-01T09:00:00Z', isOver });
const personCycles = {
  __typename: 'PlanCycles', readinessKeptSince: '2026-08-01T09:00:00Z', cycles: [cycle('q2', 'Q2 2026', true), cycle('q3', null, false)], together: [],
  people: [{ __typename: 'PersonCycles', personId: 'priya', name: 'Priya', moves: [null, moves], ended: [{ __typename: 'EndedPlan', planId: 'old', draftedAt: '2026-01-05T09:00:00Z', endedAt: '2026-04-05T09:00:00Z', items: 3, moves }] }],
};

/** A template of some steps, as it stands for a person. */
export const template = (templateId: string, steps: readonly { readonly id: string; readonly [field: string]: unknown }[]) => ({
  __typename: 'TemplateProgress', templateId, name: templateId === 'nine-steps' ? 'The nine-step action plan' : `Template ${templateId}`, purpose: 'For a year.', version: 1,
  steps: steps.map((step) => ({ __typename: 'StepProgress', key: `step:${templateId}:${step.id}`, doneWhen: 'A rule.', isOptional: false, isMet: false, isBroken: false, metBy: [], missingSkillIds: [], ...step })),
});

/** The server's side of one person's plan, with every change that was asked of it. */
export class PlanServer {
  plan: object | null = plan;
  templates: readonly object[] = [];
  learning: readonly { readonly skillId: string; readonly level: number | null }[] = [];
  readonly wanted: unknown[] = [];
  refuse: string | null = null;
  /** Mentors, who asks the viewer, and who could be asked. */
  pairs: readonly object[] = [];
  requests: readonly object[] = [];
  suggested: readonly object[] = [];
  readonly asked: [string, Record<string, unknown>][] = [];

  readonly link = new ApolloLink(
    ({ operationName, variables }) =>
      new Observable((observer) => {
        observer.next({ data: this.#answer(operationName ?? '', variables) });
        observer.complete();
      }),
  );

  #answer(operation: string, variables: Record<string, unknown>): Record<string, unknown> {
    if (operation === 'PersonPlan') return this.#page(String(variables.personId));
    if (operation === 'PersonTemplates') return { templateProgress: this.templates };
    if (operation === 'PlanLearning') {
      this.wanted.push(variables.wants);
      return { learningFor: this.learning };
    }
    if (operation === 'PersonPlanCycles') return { personPlanCycles: personCycles };
    if (operation === 'Mentors') return { mentorings: this.pairs };
    if (operation === 'MentorRequests') return { mentees: this.requests };
    if (operation === 'MentorSuggestions') return { mentorSuggestions: this.suggested };
    if (operation === 'PlanOutcome') return { scoringDocument: null };
    this.asked.push([operation, variables.input as Record<string, unknown>]);
    const field = operation.charAt(0).toLowerCase() + operation.slice(1);
    if (this.refuse) return { [field]: { __typename: 'DevelopmentPlanRefused', message: this.refuse } };
    this.plan ??= plan;
    return { [field]: this.plan };
  }

  #page(personId: string): Record<string, unknown> {
    return {
      person: { __typename: 'Person', id: personId, name: 'Amara Okafor', title: 'Developer' },
      developmentPlan: this.plan,
      readinessByTrack: [track({ trackId: 'backend', trackName: 'Senior Backend Developer', state: 'NOT_YET' }, 5.75), track({ trackId: 'lead', trackName: 'Technical Lead', state: 'READY' }, 0)],
      currentFramework: { __typename: 'FrameworkVersion', id: 'f1', certifications: [{ __typename: 'Certification', id: 'kubernetes', name: 'Kubernetes Developer' }] },
    };
  }
}
