import { today } from '../../lib/dates.js';
import { readTeamAddress } from '../../lib/team-address.js';

/** The past day whose end is looked at, in the form of the pages about a team; null is now, and so is what has not passed. */
export function asOfIn(search: URLSearchParams, now = today()): string | null {
  const { asOf } = readTeamAddress(search);
  return asOf !== null && asOf < now && !Number.isNaN(Date.parse(asOf)) ? asOf : null;
}
