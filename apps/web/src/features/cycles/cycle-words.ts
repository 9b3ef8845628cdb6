import type { CycleKind, CycleState } from '../../generated/graphql.js';
import { countText, counted } from '../../lib/counts.js';
import { dayText } from '../../lib/dates.js';

export const kindText: Readonly<Record<CycleKind, string>> = { SELF_ONLY: 'Self only', SELF_AND_MANAGER: 'Self and manager' };

/** What a kind means, for who chooses it. */
export const kindMeaning: Readonly<Record<CycleKind, string>> = {
  SELF_ONLY: 'People rate themselves. Managers see what was submitted at once.',
  SELF_AND_MANAGER: 'Both rate without seeing the other’s; both are shown together when both have submitted, at the latest at the close.',
};

interface Dates {
  kind: CycleKind;
  state: CycleState;
  opensAt: string;
  selfDueAt: string;
  managerDueAt: string;
  closesAt: string;
}

/** Whether a closed cycle took answers until it closed: it was due then, or it was closed before it was due, by which a due day is brought forward to the close. */
export function dueAtTheClose(due: string, { state, closesAt }: Pick<Dates, 'state' | 'closesAt'>): boolean {
  return state === 'CLOSED' && Date.parse(due) >= Date.parse(closesAt);
}

/** Of a closed cycle whose due days may have been brought forward: the close is all that is known of them. */
function cutText({ kind, opensAt, selfDueAt, managerDueAt, closesAt }: Omit<Dates, 'state'>): string | null {
  const close = { state: 'CLOSED', closesAt } as const;
  const [opened, closed] = [`Opened on ${dayText(opensAt)}`, dayText(closesAt)];
  if (dueAtTheClose(selfDueAt, close)) return `${opened}; ${kind === 'SELF_ONLY' ? 'people' : 'people and managers'} could submit until it closed on ${closed}.`;
  if (kind === 'SELF_AND_MANAGER' && dueAtTheClose(managerDueAt, close)) return `${opened}; people were due by ${dayText(selfDueAt)}; managers could submit until it closed on ${closed}.`;
  return null;
}

/** The dates of a cycle as one sentence. */
export function datesText({ kind, state, opensAt, selfDueAt, managerDueAt, closesAt }: Dates): string {
  const cut = state === 'CLOSED' ? cutText({ kind, opensAt, selfDueAt, managerDueAt, closesAt }) : null;
  if (cut) return cut;
  const begins = state === 'PLANNED' ? `Opens on ${dayText(opensAt)}` : `Opened on ${dayText(opensAt)}`;
  const ends = state === 'CLOSED' ? `closed on ${dayText(closesAt)}` : `closes on ${dayText(closesAt)}`;
  const managers = kind === 'SELF_AND_MANAGER' ? `; managers ${state === 'CLOSED' ? 'were' : 'are'} due by ${dayText(managerDueAt)}` : '';
  return `${begins}; people ${state === 'CLOSED' ? 'were' : 'are'} due by ${dayText(selfDueAt)}${managers}; ${ends}.`;
}

/** "3 of 8"; who leads fewer than five may not know. */
export function submittedText(submitted: number | null | undefined, people: number): string {
  return typeof submitted === 'number' ? `${countText(submitted)} of ${countText(people)}` : 'Fewer than 5 people: not told';
}

/** Whom a cycle is for. */
export function populationText(population: number, teams: readonly { teamName?: string | null }[], state: CycleState): string {
  const people = counted(population, 'person', 'people');
  const whose = teams.length === 0 ? 'the whole organisation' : teams.map(({ teamName }) => teamName ?? 'a team that is gone').join(', ');
  return state === 'PLANNED' ? `For ${whose}: ${people} if it opened today.` : `For ${whose}: ${people} in it.`;
}
