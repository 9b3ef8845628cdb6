import { readFileSync } from 'node:fs';

/** The framework that Waymark ships, as data: checked like any other when it is published. */
export function defaultFramework(): unknown {
  return JSON.parse(readFileSync(new URL('default-framework.json', import.meta.url), 'utf8'));
}
