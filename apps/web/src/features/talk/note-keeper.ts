import { mergedText } from './merged-text.js';
import type { Unsent, UnsentNote } from './unsent-note.js';

/** How the server took a text. `failed` is everything that trying again may mend. */
export type Saved =
  | { readonly kind: 'saved'; readonly text: string; readonly revision: number }
  | { readonly kind: 'stale'; readonly text: string; readonly revision: number }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed' };

export interface NoteState {
  readonly id: string;
  readonly text: string;
  readonly status: 'saved' | 'saving' | 'retrying' | 'refused';
  /** The revision that the server has, as far as is known here; 0: nothing is kept yet. */
  readonly revision: number;
  /** What was written elsewhere meanwhile was taken in. */
  readonly merged: boolean;
  readonly refusal: string | null;
}

/** Milliseconds of quiet before a text is sent, and between attempts: doubling, at most half a minute. */
const quiet = 700;
const retryAfter = (failures: number): number => Math.min(30_000, 1000 * 2 ** failures);

/** Keeps one note of one's own while it is typed: stored at once, sent when the typing pauses, merged where it was changed elsewhere. */
export class NoteKeeper {
  #base: string;
  #state: NoteState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  #running = false;
  #failures = 0;
  readonly #listeners = new Set<() => void>();

  constructor(
    note: { readonly id: string; readonly text: string; readonly revision: number },
    private readonly store: UnsentNote,
    private readonly save: (unsent: Unsent) => Promise<Saved>,
  ) {
    const unsent = store.read();
    this.#base = unsent?.base ?? note.text;
    const begun = unsent ?? note;
    this.#state = { id: begun.id, text: begun.text, status: unsent ? 'saving' : 'saved', revision: begun.revision, merged: false, refusal: null };
  }

  readonly current = (): NoteState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to send; what was left unsent by an earlier page goes first. */
  start(): void {
    this.#running = true;
    if (this.#isUnsent()) this.#sendIn(0);
  }

  stop(): void {
    this.#running = false;
    clearTimeout(this.#timer);
  }

  type(text: string): void {
    this.#show({ text, status: this.#failures > 0 ? 'retrying' : 'saving', merged: false, refusal: null });
    this.#keep();
    if (this.#failures === 0) this.#sendIn(quiet);
  }

  /** The note is done with: shared, removed, or another is begun. */
  forget(): void {
    this.stop();
    this.store.write(null);
  }

  #isUnsent(): boolean {
    return this.#state.text.trim() !== this.#base.trim();
  }

  #keep(): void {
    const { id, text, revision } = this.#state;
    this.store.write(this.#isUnsent() ? { id, base: this.#base, text, revision } : null);
  }

  #sendIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#running) this.#timer = setTimeout(() => void this.#send(), milliseconds);
  }

  async #send(): Promise<void> {
    const { id, text, revision } = this.#state;
    if (this.#sending || text.trim() === '' || !this.#isUnsent()) {
      if (!this.#sending) this.#show({ status: 'saved' });
      return;
    }
    this.#sending = true;
    const saved = await this.save({ id, base: this.#base, text, revision });
    this.#sending = false;
    this.#take(saved);
    this.#keep();
    if (this.#running && this.#isUnsent() && this.#state.status !== 'refused') this.#sendIn(this.#failures > 0 ? retryAfter(this.#failures) : quiet);
  }

  #take(saved: Saved): void {
    if (saved.kind === 'failed') {
      this.#failures += 1;
      this.#show({ status: 'retrying' });
      return;
    }
    this.#failures = 0;
    if (saved.kind === 'refused') {
      this.#show({ status: 'refused', refusal: saved.message });
      return;
    }
    const text = saved.kind === 'stale' ? mergedText({ base: this.#base, mine: this.#state.text, theirs: saved.text }) : this.#state.text;
    this.#base = saved.text;
    this.#show({ text, revision: saved.revision, merged: saved.kind === 'stale', status: text.trim() === saved.text.trim() ? 'saved' : 'saving' });
  }

  #show(change: Partial<NoteState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
