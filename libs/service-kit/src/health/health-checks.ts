import { Injectable } from '@nestjs/common';

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
    const results = await Promise.all(
      [...this.#checks].map(async ([name, check]) => ((await Promise.resolve(check()).catch(() => false)) ? null : name)),
    );
    return results.filter((name) => name !== null);
  }
}
