import type { AssignedRole } from '@waymark/contracts';

/** What directory knows that a file may change. */
export interface KnownDirectory {
  /** By e-mail: everyone whom the file names. */
  readonly people: ReadonlyMap<string, KnownPerson>;
  /** By name in small letters: all teams. */
  readonly teams: ReadonlyMap<string, KnownTeam>;
}

export interface KnownPerson {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly title: string | null;
  readonly roles: readonly AssignedRole[];
  readonly active: boolean;
  readonly version: number;
  /** By first day; at most the last one is open. */
  readonly memberships: readonly KnownMembership[];
}

export interface KnownMembership {
  readonly teamId: string;
  /** First day in the team. */
  readonly from: string;
  /** First day no longer in it; null while it lasts. */
  readonly to: string | null;
}

export interface KnownTeam {
  readonly teamId: string;
  readonly name: string;
  readonly parentTeamId: string | null;
  readonly leadId: string | null;
  /** Of the lead. */
  readonly leadEmail: string | null;
  readonly version: number;
}

/** Teams are told apart by name, whatever its capitals. */
export const teamKey = (name: string): string => name.toLowerCase();
