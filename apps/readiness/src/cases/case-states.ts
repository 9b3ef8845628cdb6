/** Where a case stands. */
export const caseStates = ['nominated', 'prepared', 'panel', 'decided', 'told', 'appealed', 'closed', 'withdrawn'] as const;
export type CaseState = (typeof caseStates)[number];

/** What is done to a case. */
export const caseActions = ['nominate', 'prepare', 'choose_panel', 'open_panel', 'vote', 'reveal', 'decide', 'tell', 'appeal', 'withdraw', 'close'] as const;
export type CaseAction = (typeof caseActions)[number];

/**
 * Who does it. `stand_in` is HR where nobody leads the person, `for_absent` HR where the person has left; `member` has a seat
 * in the round that is held; `clock` is a job. The person is nothing else in their own case, whatever roles they have.
 */
export const caseActors = ['person', 'lead', 'stand_in', 'for_absent', 'hr', 'member', 'clock'] as const;
export type CaseActor = (typeof caseActors)[number];

/** A panel, its packet, its votes and its decision: the first, and the one of an appeal. */
export type RoundNumber = 1 | 2;

/** One arrow of the drawing. */
export interface Transition {
  readonly action: CaseAction;
  /** Empty: there is no case yet. */
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  readonly by: readonly CaseActor[];
  /** In this round alone; in both when left out. */
  readonly round?: RoundNumber;
  /** What it needs or does beside, for the page. */
  readonly note: string;
}

/** All there is: what is not here cannot be done. docs/promotion-case.md is made from it. */
export const transitions: readonly Transition[] = [
  { action: 'nominate', from: [], to: 'nominated', by: ['person', 'lead'], note: 'With a reason; where readiness is not READY, with a named exception too. The score decides nothing.' },
  { action: 'prepare', from: ['nominated', 'prepared'], to: 'prepared', by: ['lead', 'stand_in'], note: "The manager's statement; may be written anew until the panel opens." },
  { action: 'choose_panel', from: ['prepared'], to: 'prepared', by: ['hr'], note: 'Not the person, the nominator, nor anyone in the line of the person, up or down.' },
  { action: 'choose_panel', from: ['appealed'], to: 'appealed', by: ['hr'], note: 'As before, and nobody of the first panel.' },
  { action: 'choose_panel', from: ['panel'], to: 'panel', by: ['hr'], note: 'Seats of those who have not voted may go to others. Whoever has voted stays.' },
  { action: 'open_panel', from: ['prepared', 'appealed'], to: 'panel', by: ['hr'], note: 'With at least as many members as HR has set. Freezes the packet.' },
  { action: 'vote', from: ['panel'], to: 'panel', by: ['member'], note: 'With reasons by requirement; blind, and may be changed, until the votes are revealed.' },
  { action: 'reveal', from: ['panel'], to: 'panel', by: ['member', 'clock'], note: 'By the last vote, or when the day has come; once.' },
  { action: 'decide', from: ['panel'], to: 'decided', by: ['hr'], note: 'After the votes are revealed: accepted, postponed or rejected, with reasons by requirement.' },
  { action: 'tell', from: ['decided'], to: 'told', by: ['hr'], note: 'The text that the person reads is the one that HR reads.' },
  { action: 'appeal', from: ['told'], to: 'appealed', by: ['person'], round: 1, note: 'Once, with a reason.' },
  { action: 'withdraw', from: ['nominated', 'prepared', 'panel'], to: 'withdrawn', by: ['person', 'lead', 'hr'], round: 1, note: 'With a reason; until it is decided.' },
  { action: 'withdraw', from: ['appealed', 'panel'], to: 'told', by: ['person', 'for_absent'], round: 2, note: 'The appeal alone: what was decided before stands.' },
  { action: 'close', from: ['told'], to: 'closed', by: ['hr'], note: 'Nothing follows.' },
];

/** Where a case stands, and what the one who asks is in it. */
export interface Standing {
  /** Null: there is no case yet. */
  readonly state: CaseState | null;
  readonly round: RoundNumber;
  readonly actors: readonly CaseActor[];
}

export type Step = { readonly outcome: 'goes'; readonly to: CaseState } | { readonly outcome: 'wrong_state' } | { readonly outcome: 'forbidden' };

/** What comes of an action: forbidden to those who never do it, the wrong state for those who do it at another time. */
export function stepOf(action: CaseAction, { state, round, actors }: Standing): Step {
  const theirs = transitions.filter((row) => row.action === action && row.by.some((actor) => actors.includes(actor)));
  if (theirs.length === 0) return { outcome: 'forbidden' };
  const row = theirs.find(({ from, round: only }) => (state === null ? from.length === 0 : from.includes(state)) && (only === undefined || only === round));
  return row ? { outcome: 'goes', to: row.to } : { outcome: 'wrong_state' };
}

/** What somebody can do now. */
export function actionsOf(standing: Standing): CaseAction[] {
  return caseActions.filter((action) => action !== 'reveal' && stepOf(action, standing).outcome === 'goes');
}

/** What goes on though the person has left the organisation: what was decided is told and kept, the rest is taken back. */
export const actionsWithoutThePerson: readonly CaseAction[] = ['reveal', 'tell', 'withdraw', 'close'];
