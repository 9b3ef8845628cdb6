export interface ScenesOptions {
  /** Each needs those before it. */
  readonly inOrder: boolean;
  /** Milliseconds that one may take. */
  readonly patience: number;
  /** What to do about one that failed. */
  readonly onFailure: (scene: string) => Promise<void> | void;
}

/** Tests of one story. */
export class Scenes {
  readonly #options: ScenesOptions;
  #failed: string | null = null;

  constructor(options: ScenesOptions) {
    this.#options = options;
  }

  add(name: string, act: () => Promise<void>): void {
    const { inOrder, onFailure, patience } = this.#options;
    it(name, async () => {
      if (inOrder && this.#failed) throw notPlayed(this.#failed);
      try {
        await act();
      } catch (cause) {
        this.#failed = name;
        await onFailure(name);
        throw cause;
      }
    }, patience);
  }
}

/** Says no more than that: what failed has said the rest. */
function notPlayed(failed: string): Error {
  const error = new Error(`Not played: "${failed}" failed before.`);
  error.stack = error.message;
  return error;
}
