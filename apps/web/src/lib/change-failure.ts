import { failureOf } from './failures.js';

/** Why a change did not reach the server, in the words of a page that keeps what was written. */
export function changeFailure(error: unknown): string {
  return failureOf(error) === 'signed-out' ? 'Your session had ended. Sign in, then try again.' : 'Waymark could not be reached. Try again in a moment.';
}
