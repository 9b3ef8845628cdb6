import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/** Milliseconds that a check may take: whoever probes gives up too. */
const patience = 2000;

/** What must hold for a service to be given work; each part of the house adds its own. */
@Injectable()
export class HealthChecks {
  readonly #checks = new Map<string, () => Promise<boolean> | boolean>();
  #leaving = false;

  add(name: string, check: () => Promise<boolean> | boolean): void {
    this.#checks.set(name, check);
  }

  /** From now on not ready, whatever the checks say: work is to go elsewhere before this process ends. */
  leave(): void {
    this.#leaving = true;
  }

  async failing(): Promise<string[]> {
    if (this.#leaving) return ['stopping'];
    const results = await Promise.all([...this.#checks].map(async ([name, check]) => ((await holds(check)) ? null : name)));
    return results.filter((name) => name !== null);
  }
}

/** A check that fails, by whatever way, or gives no answer does not hold. */
async function holds(check: () => Promise<boolean> | boolean): Promise<boolean> {
  const late = new AbortController();
  try {
    return await Promise.race([(async () => check())(), setTimeout(patience, false, { signal: late.signal })]);
  } catch {
    return false;
  } finally {
    late.abort();
  }
}
