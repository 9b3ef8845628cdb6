/** Level that the person sees, that their manager sees, and, where they talked, that both agree on. */
export type Levels = readonly [self: number, manager: number, agreed?: number];

/** How far somebody is in the open cycle. */
export interface Standing {
  readonly name: string;
  /** What they say of themselves. */
  readonly self?: 'draft' | 'submitted';
  /** What their manager says of them. */
  readonly manager?: 'draft' | 'submitted';
  /** By skill, where this quarter is not as the newest of the past. */
  readonly levels?: Readonly<Record<string, Levels>>;
  /** By skill: the manager's words on a difference of two levels. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** What came after both sides were seen. */
  readonly then?: Talk;
}

/** Both signed; the manager signed and the person has not; the person objects to a skill; the person may answer again. */
export type Talk =
  | { readonly is: 'signed' | 'proposed'; readonly sharedNote?: string }
  | { readonly is: 'disputed'; readonly skillId: string; readonly reason: string; readonly privateNote: string }
  | { readonly is: 'reopened' };

/** Payments shows everything that can be; of other teams just enough that HR sees them get on. */
export const northwindStandings: readonly Standing[] = [
  // Submits, and both sides are seen: the step that was missing has been made.
  { name: 'Amara Okafor', self: 'draft', manager: 'submitted', levels: { 'distributed-systems': [3, 3] } },
  { name: 'Tomás Herrera', self: 'submitted', manager: 'draft' },
  {
    name: 'Lena Fischer', self: 'submitted', manager: 'submitted', levels: { nosql: [4, 2, 3] },
    reasons: { nosql: 'I had not seen the move of the session store, which you led in May.' },
    then: { is: 'signed', sharedNote: 'Next quarter: present the session store to the other teams.' },
  },
  {
    name: 'Sofia Lindqvist', self: 'submitted', manager: 'submitted', levels: { 'scalability-and-performance': [4, 2, 3], mentoring: [3, 1, 1] },
    reasons: {
      'scalability-and-performance': 'The cache made the page fast. What happens at twice the load has not been tried.',
      mentoring: 'Pairing is not yet mentoring: nobody has grown by a plan of yours.',
    },
    then: { is: 'proposed', sharedNote: 'You take Chiara through her first quarter; we look at it again in spring.' },
  },
  {
    name: 'Kwame Mensah', self: 'submitted', manager: 'submitted', levels: { kubernetes: [4, 2] },
    then: {
      is: 'disputed', skillId: 'kubernetes', reason: 'I ran the move of the payment rails to the new clusters alone, on-call included.',
      privateNote: 'Ask Sara who did what in the move of the clusters.',
    },
  },
  { name: 'Maya Cohen', self: 'submitted', manager: 'submitted', levels: { communication: [4, 2], 'api-design': [3, 1] } },
  { name: 'Hiroshi Tanaka', self: 'submitted', manager: 'submitted', then: { is: 'reopened' } },
  { name: 'Daniel Novák', self: 'submitted' },
  { name: 'Priya Raman', self: 'submitted', manager: 'draft' },
  { name: 'Oliver Grant', self: 'submitted', manager: 'submitted' },
  { name: 'Fatima Zahra', self: 'submitted', manager: 'submitted' },
  { name: 'Jonas Weber', self: 'submitted', manager: 'submitted' },
  { name: 'Mei Lin', self: 'submitted' },
  { name: 'Rafael Costa', self: 'submitted', manager: 'draft' },
  { name: 'Liam O’Connor', self: 'submitted' },
  { name: 'Yuki Sato', self: 'draft' },
  { name: 'Sara Johansson', self: 'draft' },
  { name: 'Ravi Menon', self: 'submitted', manager: 'submitted' },
  { name: 'Clara Dubois', self: 'submitted' },
];

/** Whether both sides of it are seen. */
export function isRevealed({ self, manager }: Standing): boolean {
  return self === 'submitted' && manager === 'submitted';
}
