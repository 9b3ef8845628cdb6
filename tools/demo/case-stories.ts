type Verdict = 'ACCEPTED' | 'POSTPONED' | 'REJECTED';
/** Why, by requirement of the track. */
type Reasons = Readonly<Record<string, string>>;

/** A promotion case, and how far it has come. */
export interface CaseStory {
  readonly name: string;
  readonly trackId: string;
  readonly nominatedBy: 'person' | 'lead';
  readonly reason: string;
  /** Why all the same; where readiness says READY there is none. */
  readonly exception?: string;
  /** Of the manager. None: it is nominated, and no more. */
  readonly statement?: string;
  /** None: nobody is on a panel yet. */
  readonly panel?: readonly string[];
  /** None: the panel is chosen, and not open. Of fewer than the panel: the others' are waited for. */
  readonly votes?: Readonly<Record<string, readonly [Verdict, Reasons]>>;
  readonly decision?: { readonly outcome: Verdict; readonly reasons: Reasons; readonly postponedFor?: number };
  /** What the person reads. */
  readonly told?: string;
  readonly then?: { readonly is: 'appealed' | 'withdrawn'; readonly reason: string } | { readonly is: 'closed' };
}

/** Where a case of this story has come to. */
export function stateOf({ statement, votes, decision, told, then }: CaseStory): string {
  if (then) return then.is.toUpperCase();
  if (told) return 'TOLD';
  if (decision) return 'DECIDED';
  if (votes) return 'PANEL';
  return statement ? 'PREPARED' : 'NOMINATED';
}

const senior = 'senior-backend-developer';
const panel = ['Oliver Grant', 'Sara Johansson', 'Yuki Sato'] as const;

/** The whole panel of one mind, each with the same reason. */
function allFor(verdict: Verdict, reasons: Reasons, members: readonly string[] = panel): CaseStory['votes'] {
  return Object.fromEntries(members.map((name) => [name, [verdict, reasons] as const]));
}

const sofia: Reasons = {
  'distributed-systems': 'Has built inside one service so far. A design that spans several, from sketch to operation, is still to come.',
  mentoring: 'Pairing is there. Nobody has grown by a plan of hers yet.',
};

/** In every state that a case can be in. Priya and Amara are asked for a vote on Ravi. */
export const northwindCases: readonly CaseStory[] = [
  { name: 'Amara Okafor', trackId: senior, nominatedBy: 'lead', reason: 'She has carried the ledger for two quarters and is asked first when it fails.', exception: 'One step is missing, and she is about to make it: the failover runs next week.' },
  {
    name: 'Fatima Zahra', trackId: senior, nominatedBy: 'person', reason: 'I have led the checkout rewrite since spring and want to know what a panel thinks of it.', exception: 'Two gates are open. I would like to hear what is missing in words.',
    statement: 'Fatima delivers what she says, and says early when she cannot. Security is new to her; the rewrite is hers.',
  },
  {
    name: 'Ravi Menon', trackId: senior, nominatedBy: 'lead', reason: 'Keeps the clusters up and has taught the others how.', exception: 'His pipelines were never rated: they run for all teams all the same.',
    statement: 'Ravi is whom other teams call. He has not written down much of it; ask them.',
    panel: ['Priya Raman', 'Amara Okafor', 'Oliver Grant', 'Yuki Sato'],
    votes: {
      'Oliver Grant': ['ACCEPTED', { kubernetes: 'Moved checkout to the new clusters in a night, with us and not for us.' }],
      'Yuki Sato': ['POSTPONED', { security: 'Nothing in the packet shows that he has closed anything of what the audit found.' }],
    },
  },
  {
    name: 'Kwame Mensah', trackId: senior, nominatedBy: 'lead', reason: 'The payment rails are his, and the board reads what he writes.', exception: 'Two gates are open; his strategy work is beyond what the track asks for.',
    statement: 'Nobody here knows the rails as he does. Operating what he designs is what he has left to others.',
    panel, votes: { ...allFor('POSTPONED', { security: 'Fixes what others find; has not yet led a hardening.' }), 'Sara Johansson': ['ACCEPTED', { 'system-design': 'The two-year view on the rails is the best design document we have.' }] },
    decision: { outcome: 'POSTPONED', reasons: { security: 'A hardening that he leads is still to come.', 'database-optimisation': 'No before and after of a query is shown.' }, postponedFor: 180 },
  },
  {
    name: 'Lena Fischer', trackId: senior, nominatedBy: 'lead', reason: 'Meets all that the track asks for, and has for two quarters.',
    statement: 'The move of the session store was hers from the first sketch to the last alarm.',
    panel, votes: allFor('ACCEPTED', { 'distributed-systems': 'Two services with an outbox between them, and nothing lost on a failure.' }),
    decision: { outcome: 'ACCEPTED', reasons: { 'distributed-systems': 'Designed, built and run, with the numbers before and after.', mentoring: 'Two engineers lead incidents by now.' } },
    told: 'You are promoted. The panel was of one mind: what convinced it was the split of the session store, and that others can run it without you.',
  },
  {
    name: 'Sofia Lindqvist', trackId: senior, nominatedBy: 'person', reason: 'I have made the order page fast, and would like to be measured by it.', exception: 'Gates are open. I believe the page speaks for itself.',
    statement: 'Sofia has grown more than anybody here this year. I think that it is early.',
    panel, votes: allFor('POSTPONED', sofia), decision: { outcome: 'POSTPONED', reasons: sofia, postponedFor: 200 },
    told: 'Not yet. The order page is fast because of you, and the panel said so. What is missing is work that spans services and somebody who has grown by your help; both can be reached by the date above.',
  },
  {
    name: 'Tomás Herrera', trackId: senior, nominatedBy: 'lead', reason: 'All but one of what is asked for, most of it in plenty.', exception: 'Security is open.',
    statement: 'The strongest designer of the team. Security has not been his, and the track asks for it.',
    panel, votes: allFor('REJECTED', { security: 'The gate is open, and nothing shows that anybody works on it.' }),
    decision: { outcome: 'REJECTED', reasons: { security: 'Secures production: not shown.' } },
    told: 'No, this time. All else is there; securing what you build is not, and the track does not go without it.',
    then: { is: 'appealed', reason: 'Since then I have led the threat model of refunds, and it was accepted. The panel had not seen it.' },
  },
  {
    name: 'Hiroshi Tanaka', trackId: senior, nominatedBy: 'lead', reason: 'Has met the track for two quarters without anybody noticing.',
    statement: 'Quiet, and everything that he touches keeps running.',
    panel, votes: allFor('ACCEPTED', { 'ci-cd': 'Every service is released by the pipeline that he built.' }),
    decision: { outcome: 'ACCEPTED', reasons: { 'ci-cd': 'The pipeline, and what it did to the time from merge to production.' } },
    told: 'You are promoted, and it was overdue.', then: { is: 'closed' },
  },
  {
    name: 'Jonas Weber', trackId: senior, nominatedBy: 'person', reason: 'I would like to try.', exception: 'I know that gates are open.',
    then: { is: 'withdrawn', reason: 'We have talked about it: first the plan, then the case.' },
  },
];
