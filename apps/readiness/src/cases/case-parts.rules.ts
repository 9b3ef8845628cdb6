import type { CaseActor, CaseState } from './case-states.js';

/** What a case holds, by who may see it. */
export const caseParts = ['state', 'nomination', 'statement', 'seats', 'packet', 'votes', 'decision', 'told', 'log'] as const;
export type CasePart = (typeof caseParts)[number];

/** From which moment of a round on. */
type From = 'nominated' | 'opened' | 'revealed' | 'decided' | 'told';
export type CaseReader = Exclude<CaseActor, 'clock' | 'stand_in' | 'for_absent'>;

/**
 * Who sees what from when; silence is never. A member sees the rounds in which they sit. Until they are told, the person
 * sees that there is a case and where it stands. The votes stay with panel and HR for ever: of a panel of three a spread
 * says who voted what.
 */
export const sights: Readonly<Record<CasePart, Readonly<Partial<Record<CaseReader, From>>>>> = {
  state: { hr: 'nominated', lead: 'nominated', person: 'nominated', member: 'opened' },
  nomination: { hr: 'nominated', lead: 'nominated', member: 'opened', person: 'told' },
  statement: { hr: 'nominated', lead: 'nominated', member: 'opened', person: 'told' },
  seats: { hr: 'nominated', member: 'opened', person: 'told' },
  packet: { hr: 'opened', lead: 'opened', member: 'opened', person: 'told' },
  votes: { hr: 'revealed', member: 'revealed' },
  decision: { hr: 'decided', member: 'decided', lead: 'decided', person: 'told' },
  told: { hr: 'told', member: 'told', lead: 'told', person: 'told' },
  log: { hr: 'nominated', person: 'told' },
};

/** When a round came to what; null: not yet. */
export interface RoundMoments {
  readonly openedAt: Date | null;
  readonly revealedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly toldAt: Date | null;
}

function hasCome(from: From, moments: RoundMoments): boolean {
  return from === 'nominated' || moments[`${from}At`] !== null;
}

/** Whether one who is this in the round that is held sees what has changed of the person since: a panel follows them until it is decided. */
export function follows(actors: readonly CaseActor[], state: CaseState): boolean {
  return state === 'panel' || actors.some((actor) => actor !== 'member');
}

/** Whether one who is this in a round may see a part of it now. */
export function sees(part: CasePart, actors: readonly CaseActor[], moments: RoundMoments): boolean {
  return Object.entries(sights[part]).some(([reader, from]) => actors.includes(reader as CaseReader) && hasCome(from, moments));
}
