import type { CycleParticipantsQuery, ParticipantFilter } from '../../generated/graphql.js';
import { dayText } from '../../lib/dates.js';
import type { Overview } from './cycle-plan.js';

export type Participant = CycleParticipantsQuery['cycleParticipants']['edges'][number]['node'];

/** Whom the list can be narrowed to, in words. */
export const filterText: Readonly<Record<ParticipantFilter, string>> = {
  MISSING_SELF: 'Have not submitted',
  MISSING_MANAGER: 'No manager has submitted',
  SUBMITTED_LATE: 'Submitted after the due day',
  JOINED_LATE: 'Added later',
  REOPENED: 'Reopened now',
  TO_AGREE: 'Shown, not agreed yet',
  AGREED: 'Agreed and signed',
  DISPUTED: 'A skill is disputed',
  LEFT: 'Have left',
};

const ofManagers: readonly ParticipantFilter[] = ['MISSING_MANAGER', 'TO_AGREE', 'AGREED', 'DISPUTED'];

/** Where managers do not rate, nobody waits for them. */
export function filtersOf(kind: Overview['kind']): { value: string; label: string }[] {
  const named = Object.entries(filterText) as [ParticipantFilter, string][];
  return named.filter(([value]) => kind === 'SELF_AND_MANAGER' || !ofManagers.includes(value)).map(([value, label]) => ({ value, label }));
}

/** Whether an answer may still come. */
function mayCome(cycle: Overview, { left, reopenedUntil }: Participant): boolean {
  return !left && (cycle.state === 'OPEN' || Boolean(reopenedUntil));
}

function submitted(at: string, due: string): string {
  return Date.parse(at) > Date.parse(due) ? `${dayText(at)}, after the due day` : dayText(at);
}

/** "12 Nov 2026", "Not yet" or "Missing". */
export function selfText(cycle: Overview, participant: Participant): string {
  if (participant.selfSubmittedAt) return submitted(participant.selfSubmittedAt, cycle.selfDueAt);
  return mayCome(cycle, participant) ? 'Not yet' : 'Missing';
}

/** The same of their manager, with the name. */
export function managerText(cycle: Overview, participant: Participant): string {
  const { managerSubmittedAt: at, managerSubmittedBy: by } = participant;
  if (at) return `${submitted(at, cycle.managerDueAt)}${by ? `, by ${by.name}` : ''}`;
  return mayCome(cycle, participant) ? 'Not yet' : 'Missing';
}

/** An open cycle takes answers until it closes, also where it was reopened for fewer days. */
function reopenedText({ state, closesAt }: Overview, until: string): string {
  const last = state === 'OPEN' && Date.parse(closesAt) > Date.parse(until) ? closesAt : until;
  return `Reopened: can answer until ${dayText(last)}`;
}

function talkText({ revealedAt, agreement, openDisputes }: Participant): string[] {
  if (!revealedAt) return [];
  const signed = { AGREED: 'agreed and signed', PERSON_SIGNED: 'the person has signed', MANAGER_SIGNED: 'the manager has signed', TO_AGREE: 'not agreed yet', NOT_REVEALED: '' }[agreement];
  return [`Both sides shown, ${signed}`, ...(openDisputes > 0 ? [openDisputes === 1 ? '1 skill disputed' : `${openDisputes} skills disputed`] : [])];
}

/** Everything else that there is to say of somebody, one line each. */
export function standText(cycle: Overview, participant: Participant): string[] {
  const { left, joined, reopenedUntil } = participant;
  const lines = [left ? 'Has left' : null, joined === 'LATE' ? 'Added later' : null, reopenedUntil ? reopenedText(cycle, reopenedUntil) : null];
  const shown = cycle.kind === 'SELF_AND_MANAGER' ? talkText(participant) : [];
  return [...lines, ...shown].filter((line) => line !== null);
}
