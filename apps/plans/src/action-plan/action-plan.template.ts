import type { DoneWhen } from '../plan-standing/done-when.rules.js';

/** A step as it is kept. */
export interface KeptStep {
  readonly id: string;
  readonly title: string;
  /** All of them. */
  readonly doneWhen: readonly DoneWhen[];
  /** Good to have; it never counts. */
  readonly optional: boolean;
}

export interface TemplateStep extends KeptStep {
  /** In words, as the rules say it. */
  readonly doneWhenText: string;
}

const evidence = (skillIds: readonly string[], more: Partial<Omit<Extract<DoneWhen, { kind: 'evidence' }>, 'kind' | 'skillIds'>> = {}): DoneWhen => ({
  kind: 'evidence', skillIds, alsoSkillIds: [], fields: [], minimumQuality: 0, ...more,
});

/** The nine-step action plan (shared design, the domain, section 4). Its skills are those of the default framework. */
export const nineSteps: readonly TemplateStep[] = [
  { id: 'skill-up', title: 'Skill up', doneWhenText: 'A skill is rated higher than at first, and evidence on it is accepted.', doneWhen: [{ kind: 'raised', skillIds: [], level: null, withEvidence: true }], optional: false },
  {
    id: 'distributed-systems', title: 'Distributed systems', doneWhenText: 'A design document, linked and reviewed by a verifier, is accepted as evidence.', optional: false,
    doneWhen: [evidence(['distributed-systems', 'microservices', 'system-design'], { fields: ['link', 'verifier'] })],
  },
  { id: 'certify', title: 'Certify', doneWhenText: 'A certificate with its dates is valid.', doneWhen: [{ kind: 'certificate', certificationIds: [] }], optional: false },
  {
    id: 'write-ups', title: 'Project write-ups', doneWhenText: 'Evidence is accepted with scale, complexity, business impact, security and technologies filled, and 5 of 7 points of quality.', optional: false,
    doneWhen: [evidence([], { fields: ['scale', 'complexity', 'businessImpact', 'security', 'technologies'], minimumQuality: 5 })],
  },
  {
    id: 'devops', title: 'DevOps', doneWhenText: 'Evidence of a pipeline and evidence of a deployment are accepted, each naming its technologies.', optional: false,
    doneWhen: [evidence(['ci-cd'], { fields: ['technologies'] }), evidence(['containers', 'kubernetes', 'aws', 'azure', 'gcp'], { fields: ['technologies'] })],
  },
  {
    id: 'leadership', title: 'Leadership', doneWhenText: 'Evidence on mentoring, leadership or collaboration is accepted, with who can speak for it.', optional: false,
    doneWhen: [evidence(['mentoring', 'leadership', 'collaboration'], { fields: ['verifier'] })],
  },
  {
    id: 'explaining', title: 'Coding and explaining', doneWhenText: 'A design review that was given, tied to communication and to craft or design, is accepted as evidence.', optional: false,
    doneWhen: [evidence(['communication'], { alsoSkillIds: ['coding-craft', 'system-design'], fields: ['verifier'] })],
  },
  { id: 'visibility', title: 'Visibility', doneWhenText: 'Something that others can read or watch, with its link, is accepted as evidence on communication.', doneWhen: [evidence(['communication'], { fields: ['link'] })], optional: true },
  { id: 'networking', title: 'Networking', doneWhenText: 'Work with people outside the own team is accepted as evidence on collaboration.', doneWhen: [evidence(['collaboration'])], optional: true },
];
