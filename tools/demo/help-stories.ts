/** Where a skill can be learnt, as HR lists it. */
export interface ResourceStory {
  readonly title: string;
  readonly kind: 'COURSE' | 'BOOK' | 'TALK' | 'DOCUMENT' | 'PRACTICE';
  readonly skillId: string;
  readonly levels: readonly [from: number, to: number];
  readonly link?: string;
  readonly effortHours?: number;
  /** By somebody who is not HR: it waits for HR's word. */
  readonly suggestedBy?: string;
}

export interface TemplateStory {
  readonly name: string;
  readonly purpose: string;
  readonly steps: readonly { readonly title: string; readonly isOptional?: boolean; readonly rules: readonly object[] }[];
}

/** Somebody is asked to mentor another in an item of their plan; without an answer it waits. */
export interface MentoringStory {
  readonly name: string;
  readonly key: string;
  readonly mentor: string;
  readonly words: string;
  readonly answer?: readonly [accepts: boolean, words: string];
}

/** A talk about the plan that the lead recorded. */
export interface TalkStory {
  readonly name: string;
  readonly daysAgo: number;
  readonly nextIn: number;
  readonly isConfirmed: boolean;
  readonly shared?: string;
  /** The lead's own. */
  readonly own?: string;
}

export interface HelpStories {
  readonly resources: readonly ResourceStory[];
  readonly templates: readonly TemplateStory[];
  /** How many each would mentor at once, and in what; any skill where none is named. */
  readonly mentors: readonly { readonly name: string; readonly capacity: number; readonly skillIds?: readonly string[] }[];
  readonly mentorings: readonly MentoringStory[];
  readonly talks: readonly TalkStory[];
}

export const northwindHelp: HelpStories = {
  resources: [
    { title: 'Threat modelling, two afternoons with the security guild', kind: 'COURSE', skillId: 'security', levels: [2, 3], effortHours: 8 },
    { title: 'OWASP Application Security Verification Standard', kind: 'DOCUMENT', skillId: 'security', levels: [3, 4], link: 'https://owasp.org/www-project-application-security-verification-standard/' },
    { title: 'Designing Data-Intensive Applications', kind: 'BOOK', skillId: 'distributed-systems', levels: [2, 4], effortHours: 30 },
    { title: 'A failover rehearsal with the on-call team', kind: 'PRACTICE', skillId: 'distributed-systems', levels: [3, 3], effortHours: 6 },
    { title: 'Use The Index, Luke', kind: 'DOCUMENT', skillId: 'database-optimisation', levels: [1, 3], link: 'https://use-the-index-luke.com/', effortHours: 10 },
    { title: 'Pipelines at Northwind, from merge to production', kind: 'DOCUMENT', skillId: 'ci-cd', levels: [1, 3] },
    { title: 'First year as a mentor', kind: 'TALK', skillId: 'mentoring', levels: [2, 3], effortHours: 1 },
    { title: 'What a payment is, for engineers', kind: 'TALK', skillId: 'system-design', levels: [2, 3], suggestedBy: 'Amara Okafor' },
  ],
  templates: [
    {
      name: 'Owner of a service on call',
      purpose: 'What Northwind asks of whoever carries a service alone at night.',
      steps: [
        { title: 'Knows what the service tells of itself', rules: [{ kind: 'RAISED', skillIds: ['observability'], level: 3 }] },
        { title: 'Has ended an incident and written down what it was', rules: [{ kind: 'EVIDENCE', skillIds: ['observability', 'distributed-systems'], fields: ['baseline', 'result'], minimumQuality: 5 }] },
        { title: 'Can touch the cluster', isOptional: true, rules: [{ kind: 'CERTIFICATE', certificationIds: ['certified-kubernetes-application-developer'] }] },
      ],
    },
  ],
  mentors: [
    { name: 'Lena Fischer', capacity: 2 },
    { name: 'Hiroshi Tanaka', capacity: 1, skillIds: ['ci-cd', 'distributed-systems'] },
    { name: 'Oliver Grant', capacity: 2 },
  ],
  mentorings: [
    { name: 'Kwame Mensah', key: 'raise:security', mentor: 'Lena Fischer', words: 'You closed what the audit had found in the session store. Would you look over my shoulder for the rails?', answer: [true, 'With pleasure. Tuesdays after lunch?'] },
    { name: 'Daniel Novák', key: 'raise:ci-cd', mentor: 'Hiroshi Tanaka', words: 'I only ever use the pipeline. I would like to build one.' },
    { name: 'Sofia Lindqvist', key: 'raise:distributed-systems', mentor: 'Lena Fischer', words: 'May I sit in when you split the next service?', answer: [false, 'I am full until spring. Ask me again then, please.'] },
  ],
  talks: [
    { name: 'Tomás Herrera', daysAgo: 9, nextIn: 19, isConfirmed: true, shared: 'The threat model of refunds comes first; everything else of the plan can wait for it.', own: 'He took the last decision hard. Ask how he is before asking how far he is.' },
    { name: 'Amara Okafor', daysAgo: 2, nextIn: 26, isConfirmed: false, shared: 'The failover is yours next week. We look at what it taught us when it is over.' },
  ],
};

export const noHelp: HelpStories = { resources: [], templates: [], mentors: [], mentorings: [], talks: [] };
