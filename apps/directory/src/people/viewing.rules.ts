import type { Viewer } from '@waymark/service-kit';

/** HR and admin see everyone; all others whom they lead, themselves, and the names of those who lead them. */
export function seesEveryone({ roles }: Viewer): boolean {
  return roles.includes('hr') || roles.includes('admin');
}

/** The day it is, as SQL: in UTC, so that it does not hang on where the database stands. */
export const todaySql = `(now() at time zone 'UTC')::date`;
