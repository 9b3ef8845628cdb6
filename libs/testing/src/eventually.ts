import { setTimeout } from 'node:timers/promises';

/** Asks until the answer is yes. @throws with what did not become so, when it has not after `patience` milliseconds. */
export async function eventually(what: string, probe: () => Promise<boolean> | boolean, patience = 10_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await probe())) {
    if (Date.now() > end) throw new Error(`This did not become so within ${patience} ms: ${what}`);
    await setTimeout(20);
  }
}
