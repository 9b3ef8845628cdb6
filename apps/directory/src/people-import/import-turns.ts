import { Injectable } from '@nestjs/common';

/** Most files that are worked on at a time: the largest takes some 200 MiB of memory. */
const most = 2;

interface Waiting {
  readonly organisationId: string;
  readonly begin: () => void;
}

/** Whose file is next: one per organisation, few over all. A file that waits is not read, so that it costs nothing. */
@Injectable()
export class ImportTurns {
  readonly #running = new Set<string>();
  readonly #waiting: Waiting[] = [];

  /** Runs `work` when its turn comes. */
  async take<Result>(organisationId: string, work: () => Promise<Result>): Promise<Result> {
    await new Promise<void>((begin) => {
      this.#waiting.push({ organisationId, begin });
      this.#next();
    });
    try {
      return await work();
    } finally {
      this.#running.delete(organisationId);
      this.#next();
    }
  }

  /** The first that came whose organisation has none under way. */
  #next(): void {
    const at = this.#running.size < most ? this.#waiting.findIndex(({ organisationId }) => !this.#running.has(organisationId)) : -1;
    const [first] = at < 0 ? [] : this.#waiting.splice(at, 1);
    if (!first) return;
    this.#running.add(first.organisationId);
    first.begin();
  }
}
