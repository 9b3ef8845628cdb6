import { runToEnd } from './run-to-end.ts';

/** Builds every project that changed since the last build; Nx keeps what did not. */
export function buildHouse(): Promise<void> {
  return runToEnd('The build', ['nx', 'run-many', '-t', 'build', '--output-style=static'], { ...process.env, NX_DAEMON: 'false', CI: 'true', NO_COLOR: '1', FORCE_COLOR: '0' });
}
