import type { AnswerValue, ServerDraft } from '../../lib/draft/answers.js';
import type { DraftKeeper, DraftState } from '../../lib/draft/draft-keeper.js';

/** What is said of each person, by their id. */
export type BoardState = ReadonlyMap<string, DraftState>;

/** The drafts of all whom a manager rates: one keeper each, so that one person's trouble keeps nobody else from being saved. */
export class RatingBoard {
  readonly #keepers = new Map<string, DraftKeeper>();
  readonly #listeners = new Set<() => void>();
  #state: BoardState = new Map();
  #running = false;

  readonly current = (): BoardState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Keeps the drafts of these people, and of nobody else. */
  hold(people: ReadonlyMap<string, () => DraftKeeper>): void {
    for (const [personId, keeper] of this.#keepers) {
      if (people.has(personId)) continue;
      keeper.stop();
      this.#keepers.delete(personId);
    }
    for (const [personId, open] of people) {
      if (this.#keepers.has(personId)) continue;
      const keeper = open();
      keeper.subscribe(this.#show);
      this.#keepers.set(personId, keeper);
      if (this.#running) keeper.start();
    }
    this.#show();
  }

  start(): void {
    this.#running = true;
    for (const keeper of this.#keepers.values()) keeper.start();
  }

  stop(): void {
    this.#running = false;
    for (const keeper of this.#keepers.values()) keeper.stop();
  }

  retry(): void {
    for (const keeper of this.#keepers.values()) keeper.retry();
  }

  of(personId: string): DraftKeeper | undefined {
    return this.#keepers.get(personId);
  }

  /** Takes in what was fetched again of a person, where it is newer than what this page has saved. */
  takeIn(personId: string, draft: ServerDraft): void {
    const keeper = this.#keepers.get(personId);
    if (keeper && draft.revision > keeper.current().revision) keeper.takeIn(draft);
  }

  change(personId: string, skillId: string, value: AnswerValue | null): void {
    this.#keepers.get(personId)?.change(skillId, value);
  }

  readonly #show = (): void => {
    this.#state = new Map([...this.#keepers].map(([personId, keeper]) => [personId, keeper.current()]));
    for (const listener of this.#listeners) listener();
  };
}

const severity = { saved: 0, saving: 1, stopped: 2, retrying: 3 } as const;

/** Whether all of several drafts is safe: the worst of them, and the latest save. */
export function safetyOf(drafts: readonly DraftState[]): Pick<DraftState, 'status' | 'savedAt'> {
  // One that is closed for changes does not close the others.
  const counted = drafts.filter(({ status }) => status !== 'stopped');
  const worst = counted.toSorted((a, b) => severity[b.status] - severity[a.status])[0];
  const savedAt = drafts.map((draft) => draft.savedAt).filter((at) => at !== null).toSorted().at(-1) ?? null;
  return { status: worst?.status ?? (drafts.length > 0 ? 'stopped' : 'saved'), savedAt };
}
