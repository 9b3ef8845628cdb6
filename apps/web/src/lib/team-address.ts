import { today } from './dates.js';
import { paths } from './paths.js';

/** What the pages about a team have in common in their addresses: a link from one to another keeps it. */
export interface TeamAddress {
  team: string | null;
  track: string | null;
  beneath: boolean;
  /** A day as YYYY-MM-DD; null is now. */
  asOf: string | null;
}

/** What an address says; anything it does not say, or says wrongly, is the default. */
export function readTeamAddress(search: URLSearchParams): TeamAddress {
  const asOf = search.get('asOf');
  return {
    team: search.get('team'),
    track: search.get('track'),
    beneath: search.get('beneath') === '1',
    asOf: asOf && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : null,
  };
}

/** Whether a chosen day is over, so that what is said of it is said in the past. */
export function isPast(asOf: string | null): asOf is string {
  return asOf !== null && asOf < today();
}

/** The parts of an address; defaults are empty. */
export function teamParts({ team, track, beneath, asOf }: TeamAddress): Record<string, string> {
  return { team: team ?? '', track: track ?? '', beneath: beneath ? '1' : '', asOf: asOf ?? '' };
}

/** Parts without the empty ones, so that an address stays short enough to send to someone. */
export function searchOf(parts: Readonly<Record<string, string>>): URLSearchParams {
  return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''));
}

/** Another page about the same team, track and day. */
export function sameTeamAt(path: string, address: TeamAddress): string {
  const search = searchOf(teamParts(address)).toString();
  return search ? `${path}?${search}` : path;
}

/** A person's page toward the same track, on the same day. */
export function personAt(personId: string, { track, asOf }: Pick<TeamAddress, 'track' | 'asOf'>): string {
  return `${paths.person(personId)}?${searchOf({ track: track ?? '', asOf: asOf ?? '' }).toString()}`;
}
