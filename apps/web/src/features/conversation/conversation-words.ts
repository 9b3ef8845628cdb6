import type { AgreementState, ConversationRole } from '../../generated/graphql.js';
import { counted } from '../../lib/counts.js';
import { momentText } from '../../lib/dates.js';
import { areEqual, managerNameOf, type Conversation, type Row } from './conversation.model.js';

/** The two who talk, as this reader calls them. */
export interface Names {
  readonly viewerId: string;
  readonly role: ConversationRole;
  readonly person: string;
  /** Who rated or signed as the manager, or "the manager". */
  readonly manager: string;
  /** The other of the two; for HR the person. */
  readonly other: string;
}

export function namesOf(conversation: Conversation, viewerId: string): Names {
  const { role, person } = conversation;
  const manager = managerNameOf(conversation) ?? 'the manager';
  return { viewerId, role, person: person.name, manager, other: role === 'PERSON' ? manager : person.name };
}

/** "You" for the reader, else the name. */
export function who({ id, name }: { id: string; name: string }, viewerId: string): string {
  return id === viewerId ? 'You' : name;
}

/** How far apart both sides are. */
export function differenceText(row: Row | null): string {
  const levels = Math.abs(row?.difference ?? 0);
  if (levels > 0) return `${counted(levels, 'level', 'levels')} apart`;
  if (areEqual(row)) return 'Both say the same';
  if (row?.self && row.manager) return 'Not both a level';
  return row?.self || row?.manager ? 'Said by one side' : 'Said by nobody';
}

/** Who has signed what stands now, for who reads it. */
export function signedText({ personSignedAt, managerSignedAt, signedManager }: Conversation, { role, person, viewerId }: Names): string | null {
  const manager = signedManager ? who(signedManager, viewerId) : null;
  if (personSignedAt) return `${role === 'PERSON' ? 'You' : person} signed ${momentText(personSignedAt)}.`;
  return managerSignedAt && manager ? `${manager} signed ${momentText(managerSignedAt)}.` : null;
}

/** Whether the reader has signed what stands now. */
export function hasSigned({ role, personSignedAt, managerSignedAt }: Conversation): boolean {
  if (role === 'HR') return false;
  return Boolean(role === 'PERSON' ? personSignedAt : managerSignedAt);
}

interface Standing {
  agreement: AgreementState;
  selfSubmitted: boolean;
  managerSubmittedBy?: object | null;
  cycle: { kind: 'SELF_ONLY' | 'SELF_AND_MANAGER'; state: string };
}

/** A state in a word or two, and who is awaited. */
export interface StandingWords {
  readonly state: string;
  readonly waits: string | null;
}

function unrevealed({ selfSubmitted, managerSubmittedBy, cycle }: Standing, person: string): StandingWords {
  if (cycle.state === 'CLOSED') return { state: 'Nothing was submitted', waits: null };
  const waitsFor = cycle.kind === 'SELF_ONLY' || managerSubmittedBy ? person : selfSubmitted ? 'the manager' : `${person} and the manager`;
  return { state: 'Not shown yet', waits: `waits for ${waitsFor}` };
}

/** Where a conversation stands, for the person it is about or for somebody else. */
export function standingOf(standing: Standing, isOwn: boolean): StandingWords {
  const person = isOwn ? 'you' : 'the person';
  switch (standing.agreement) {
    case 'NOT_REVEALED': return unrevealed(standing, person);
    case 'TO_AGREE': return { state: 'To agree', waits: null };
    case 'PERSON_SIGNED': return { state: `Signed by ${person}`, waits: 'waits for the manager' };
    case 'MANAGER_SIGNED': return { state: 'Signed by the manager', waits: `waits for ${person}` };
    case 'AGREED': return { state: 'Agreed', waits: null };
  }
}

export const standingTone: Readonly<Record<AgreementState, 'quiet' | 'accent' | 'warn' | 'good'>> = {
  NOT_REVEALED: 'quiet',
  TO_AGREE: 'accent',
  PERSON_SIGNED: 'warn',
  MANAGER_SIGNED: 'warn',
  AGREED: 'good',
};
