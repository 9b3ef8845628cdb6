/** Where things are. Features link to each other by these and never by import. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  welcome: '/welcome',
  myAssessment: '/my-assessment',
  me: '/me',
  myHistory: '/me/history',
  evidence: '/evidence',
  evidenceNew: '/evidence/new',
  evidenceToDecide: '/evidence/to-decide',
  evidenceItem: (id: string) => `/evidence/${encodeURIComponent(id)}`,
  personEvidence: (id: string) => `/people/${encodeURIComponent(id)}/evidence`,
  plan: '/plan',
  planTemplates: '/plan-templates',
  planTemplate: (id: string) => `/plan-templates/${encodeURIComponent(id)}`,
  learning: '/learning',
  mentoring: '/mentoring',
  talk: '/talk',
  personTalk: (id: string) => `/people/${encodeURIComponent(id)}/talk`,
  teamPlans: '/plans',
  personPlan: (id: string) => `/people/${encodeURIComponent(id)}/plan`,
  cases: '/cases',
  case: (id: string) => `/cases/${encodeURIComponent(id)}`,
  myCases: '/me/cases',
  propose: (personId: string) => `/people/${encodeURIComponent(personId)}/promotion`,
  matrix: '/matrix',
  teamReadiness: '/team-readiness',
  rate: '/rate',
  people: '/people',
  person: (id: string) => `/people/${encodeURIComponent(id)}`,
  personHistory: (id: string) => `/people/${encodeURIComponent(id)}/history`,
  personCertificates: (id: string) => `/people/${encodeURIComponent(id)}/certificates`,
  certificates: '/certificates',
  certificateRegistry: '/certificates/registry',
  peopleImport: '/people/import',
  cycles: '/cycles',
  cycle: (id: string) => `/cycles/${encodeURIComponent(id)}`,
  conversations: '/conversations',
  /** Open disputes of one cycle, for HR. */
  conversationsOf: (cycleId: string) => `/conversations?cycle=${encodeURIComponent(cycleId)}`,
  conversation: (cycleId: string, personId: string) => `/conversations/${encodeURIComponent(cycleId)}/${encodeURIComponent(personId)}`,
  framework: '/framework',
  report: '/report',
  scoringSettings: '/scoring-settings',
  reminders: '/reminders',
  notifications: '/notifications',
} as const;

/** The sign-in page, which returns here afterwards. */
export function signInFrom(location: { pathname: string; search: string }): string {
  const here = `${location.pathname}${location.search}`;
  return here === paths.home ? paths.signIn : `${paths.signIn}?next=${encodeURIComponent(here)}`;
}

/** A path of our own that `next` names, else home: never another site. */
export function safeNext(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : paths.home;
}
