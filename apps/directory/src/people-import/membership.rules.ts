import type { KnownMembership } from './known-directory.js';
import type { RowChange } from './import-report.js';

export interface Joining {
  readonly teamId: string;
  /** First day in the team; null when the file says none. */
  readonly from: string | null;
  /** Taken for a first day that is not said. */
  readonly today: string;
  readonly teamName: (teamId: string) => string;
}

export type Joined =
  | { readonly memberships: readonly KnownMembership[]; readonly changes: readonly RowChange[] }
  | { readonly reason: string };

/** The memberships of someone whom a file puts in a team: an open one elsewhere closes on the day the new one begins. */
export function join(present: readonly KnownMembership[], joining: Joining): Joined {
  const last = present.at(-1);
  if (last?.to === null) return last.teamId === joining.teamId ? stay(present, last, joining) : move(present, last, joining);
  return begin(present, joining, null);
}

function stay(present: readonly KnownMembership[], open: KnownMembership, { from, teamName }: Joining): Joined {
  if (from === null || from === open.from) return { memberships: present, changes: [] };
  const changes: RowChange[] = [{ field: 'from', from: open.from, to: from }];
  const earlier = present.slice(0, -1);
  const before = earlier.at(-1);
  // They moved from one to the other: another day for that is one for both.
  if (before?.to === open.from && from > before.from) {
    changes.push({ field: `in ${teamName(before.teamId)} until`, from: before.to, to: from });
    return { memberships: [...earlier.slice(0, -1), { ...before, to: from }, { ...open, from }], changes };
  }
  if (before?.to && from < before.to) return { reason: `is to be in the team from ${from}, but was in ${teamName(before.teamId)} from ${before.from} until ${before.to}` };
  return { memberships: [...earlier, { ...open, from }], changes };
}

function move(present: readonly KnownMembership[], open: KnownMembership, joining: Joining): Joined {
  const from = joining.from ?? joining.today;
  const name = joining.teamName(open.teamId);
  if (from < open.from) return { reason: `is to leave ${name} on ${from}, but joins it on ${open.from}` };
  // Joined and left on one day: they were never in it.
  const closed = from === open.from ? [] : [{ ...open, to: from }];
  return begin([...present.slice(0, -1), ...closed], { ...joining, from }, name);
}

function begin(closed: readonly KnownMembership[], joining: Joining, left: string | null): Joined {
  const { teamId, teamName } = joining;
  const from = joining.from ?? joining.today;
  const last = closed.at(-1);
  if (last?.to && from < last.to) return { reason: `is to join ${teamName(teamId)} on ${from}, but was in ${teamName(last.teamId)} until ${last.to}` };
  const changes = [{ field: 'team', from: left, to: `${teamName(teamId)}, from ${from}` }];
  if (last?.teamId === teamId && last.to === from) return { memberships: [...closed.slice(0, -1), { ...last, to: null }], changes };
  return { memberships: [...closed, { teamId, from, to: null }], changes };
}
