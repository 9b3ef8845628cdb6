import { setTimeout } from 'node:timers/promises';

/** Asks until there is an answer. @throws with what did not come, and what was last seen, after `patience` milliseconds. */
export async function until<Answer>(what: string, probe: () => Promise<Answer | null | false> | Answer | null | false, patience = 60_000): Promise<Answer> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await probe();
    if (answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain for ${what}.`);
    await setTimeout(50);
  }
}
