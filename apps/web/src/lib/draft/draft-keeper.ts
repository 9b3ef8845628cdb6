import { sameAnswer, withChanges, type Answers, type AnswerValue, type Changes, type ServerDraft } from './answers.js';
import type { UnsentAnswers } from './unsent-answers.js';

/** How the server took changes. `failed` is everything that trying again may mend, an ended session included. */
export type SaveResult =
  | { kind: 'saved'; draft: ServerDraft }
  | { kind: 'stale'; draft: ServerDraft }
  | { kind: 'refused'; skillId: string; message: string }
  | { kind: 'stopped'; message: string }
  | { kind: 'failed' };

export type SaveChanges = (changes: Changes, revision: number) => Promise<SaveResult>;

export interface DraftState {
  /** What the reader sees: the server's answers with the unsent ones on top. */
  readonly answers: Answers;
  readonly status: 'saved' | 'saving' | 'retrying' | 'stopped';
  readonly savedAt: string | null;
  /** The revision that the server has, as far as is known here. */
  readonly revision: number;
  /** Answers given elsewhere meanwhile were taken in. */
  readonly merged: boolean;
  /** Why single skills were refused, by skill id. */
  readonly refusals: ReadonlyMap<string, string>;
  /** Why nothing more is saved; null while it is. */
  readonly stopped: string | null;
}

/** Milliseconds of quiet before changes are sent, and between attempts: doubling, at most half a minute. */
const quiet = 700;
const retryAfter = (failures: number): number => Math.min(30_000, 1000 * 2 ** failures);

/** Keeps a draft: changes are stored at once, sent when the typing pauses, and sent again until they are acknowledged. */
export class DraftKeeper {
  #server: ServerDraft;
  #unsent: Map<string, AnswerValue | null>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  #running = false;
  #failures = 0;
  #state: DraftState;
  readonly #listeners = new Set<() => void>();

  constructor(
    draft: ServerDraft,
    private readonly store: UnsentAnswers,
    private readonly save: SaveChanges,
  ) {
    this.#server = draft;
    this.#unsent = new Map(store.read());
    const answers = withChanges(draft.answers, this.#unsent);
    this.#state = { answers, status: this.#unsent.size > 0 ? 'saving' : 'saved', savedAt: draft.savedAt, revision: draft.revision, merged: false, refusals: new Map(), stopped: null };
  }

  readonly current = (): DraftState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to send; what was left unsent by an earlier page goes first. */
  start(): void {
    this.#running = true;
    if (this.#unsent.size > 0) this.#sendIn(0);
  }

  stop(): void {
    this.#running = false;
    clearTimeout(this.#timer);
  }

  /** Answers a skill, or takes its answer back with null. */
  change(skillId: string, value: AnswerValue | null): void {
    if (this.#state.stopped !== null || sameAnswer(this.#state.answers.get(skillId), value)) return;
    this.#unsent.set(skillId, value);
    this.store.write(this.#unsent);
    const refusals = new Map(this.#state.refusals);
    refusals.delete(skillId);
    this.#show({ status: this.#failures > 0 ? 'retrying' : 'saving', refusals, merged: false });
    if (this.#failures === 0) this.#sendIn(quiet);
  }

  /** Tries at once what waits to be tried again: the connection or the session is back. */
  retry(): void {
    if (this.#failures > 0) this.#sendIn(0);
  }

  /** Takes in a newer draft that came another way than by a save. */
  takeIn(draft: ServerDraft): void {
    this.#acknowledge({ kind: 'stale', draft }, new Map());
  }

  /** All is submitted: nothing waits any more. */
  forget(): void {
    this.stop();
    this.#unsent.clear();
    this.store.write(this.#unsent);
  }

  #sendIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#running) this.#timer = setTimeout(() => void this.#send(), milliseconds);
  }

  async #send(): Promise<void> {
    if (this.#sending || this.#unsent.size === 0) return;
    this.#sending = true;
    const sent = new Map(this.#unsent);
    const result = await this.save(sent, this.#server.revision);
    this.#sending = false;
    this.#take(result, sent);
    if (this.#unsent.size > 0 && this.#state.stopped === null) this.#sendIn(this.#failures > 0 ? retryAfter(this.#failures) : quiet);
  }

  #take(result: SaveResult, sent: Changes): void {
    if (result.kind === 'failed') {
      this.#failures += 1;
      this.#show({ status: 'retrying' });
      return;
    }
    this.#failures = 0;
    if (result.kind === 'stopped') this.#show({ status: 'stopped', stopped: result.message });
    else if (result.kind === 'refused') this.#drop(result.skillId, result.message);
    else this.#acknowledge(result, sent);
  }

  /** An answer that the server will not take is not sent again; the reader is told beside it. */
  #drop(skillId: string, message: string): void {
    this.#unsent.delete(skillId);
    this.store.write(this.#unsent);
    this.#show({ status: this.#unsent.size > 0 ? 'saving' : 'saved', refusals: new Map(this.#state.refusals).set(skillId, message) });
  }

  #acknowledge({ kind, draft }: { kind: 'saved' | 'stale'; draft: ServerDraft }, sent: Changes): void {
    const news = kind === 'stale' && this.#bringsNews(draft);
    this.#server = draft;
    if (kind === 'saved') {
      // What was changed again while it was on its way stays unsent.
      for (const [skillId, value] of sent) if (sameAnswer(this.#unsent.get(skillId), value)) this.#unsent.delete(skillId);
      this.store.write(this.#unsent);
    }
    this.#show({ status: this.#unsent.size > 0 ? 'saving' : 'saved', savedAt: draft.savedAt, revision: draft.revision, merged: news || this.#state.merged });
  }

  /** Whether a newer draft says anything that the reader does not see yet. It does not when only the answer to our own save was lost. */
  #bringsNews({ answers }: ServerDraft): boolean {
    const skillIds = new Set([...answers.keys(), ...this.#server.answers.keys()]);
    return [...skillIds].some((skillId) => !this.#unsent.has(skillId) && !sameAnswer(answers.get(skillId), this.#server.answers.get(skillId)));
  }

  #show(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change, answers: withChanges(this.#server.answers, this.#unsent) };
    for (const listener of this.#listeners) listener();
  }
}
