import { today } from '../../lib/dates.js';
import { differences, fieldNames, saysSame, withFieldsOf, type EvidenceFields, type FieldName, type KeptEvidence } from './evidence-fields.js';
import { problemsOf, type Problems } from './evidence-problems.js';
import type { UnsentEvidence } from './unsent-evidence.js';

/** How the server took a save. `failed` is everything that trying again may mend, an ended session included. */
export type SaveResult =
  | { kind: 'saved'; kept: KeptEvidence }
  | { kind: 'stale'; kept: KeptEvidence }
  | { kind: 'invalid'; problems: Problems }
  | { kind: 'stopped'; message: string }
  | { kind: 'failed' };

export type SaveEvidence = (fields: EvidenceFields, revision: number) => Promise<SaveResult>;

export interface EvidenceState {
  /** What the reader sees. */
  readonly fields: EvidenceFields;
  readonly status: 'saved' | 'saving' | 'retrying' | 'stopped';
  readonly savedAt: string | null;
  /** The revision that the server has, as far as is known here; 0: it has none yet. */
  readonly revision: number;
  /** Fields that are not saved as they stand, and why. */
  readonly problems: Problems;
  /** What another tab or device says of fields that were changed here too; ours stands. */
  readonly elsewhere: ReadonlyMap<FieldName, EvidenceFields>;
  /** Fields that were taken in from another tab or device. */
  readonly takenIn: readonly FieldName[];
  /** Why nothing more is saved; null while it is. */
  readonly stopped: string | null;
}

/** Milliseconds of quiet before a save, and between attempts: doubling, at most half a minute. */
const quiet = 700;
const retryAfter = (failures: number): number => Math.min(30_000, 1000 * 2 ** failures);

/** Keeps a draft of evidence: stored in the browser at once, saved when the typing pauses, field by field against what others did to it. */
export class EvidenceKeeper {
  #base: KeptEvidence;
  /** What the server refused of a field, until it says something else. */
  #refused: Problems = new Map();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;
  #running = false;
  #failures = 0;
  #state: EvidenceState;
  readonly #listeners = new Set<() => void>();

  constructor(
    kept: KeptEvidence,
    private readonly store: UnsentEvidence,
    private readonly save: SaveEvidence,
  ) {
    this.#base = kept;
    const fields = { ...kept.fields, ...store.read() };
    this.#state = { fields, status: 'saved', savedAt: kept.savedAt, revision: kept.revision, problems: problemsOf(fields, today()), elsewhere: new Map(), takenIn: [], stopped: null };
  }

  readonly current = (): EvidenceState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to save; what an earlier page left unsaved goes first. */
  start(): void {
    this.#running = true;
    if (this.#unsaved().length > 0) this.#saveIn(0);
  }

  stop(): void {
    this.#running = false;
    clearTimeout(this.#timer);
  }

  change(part: Partial<EvidenceFields>): void {
    if (this.#state.stopped !== null) return;
    const changed = Object.keys(part) as FieldName[];
    const others = <Value>(map: ReadonlyMap<FieldName, Value>) => new Map([...map].filter(([field]) => !changed.includes(field)));
    this.#refused = others(this.#refused);
    const fields = { ...this.#state.fields, ...part };
    this.#show({ fields, elsewhere: others(this.#state.elsewhere), takenIn: [] });
    this.#store();
    if (this.#unsaved().length === 0) return this.#show({ status: 'saved' });
    this.#show({ status: this.#failures > 0 ? 'retrying' : 'saving' });
    if (this.#failures === 0) this.#saveIn(quiet);
  }

  /** Tries at once what waits to be tried again: the connection or the session is back. */
  retry(): void {
    if (this.#failures > 0) this.#saveIn(0);
  }

  /** Saves what is not saved yet, now. Whether all of it is safe afterwards. */
  async settle(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#sending;
    // What others changed is taken in by the first attempt: the second says ours on top of it.
    for (let attempt = 0; attempt < 3 && this.#unsaved().length > 0 && this.#state.stopped === null; attempt += 1) await this.#send();
    return this.#unsaved().length === 0 && this.#state.problems.size === 0 && this.#state.stopped === null;
  }

  /** Saves nothing more until it is started again; the revision that the server has once what was on its way has arrived. */
  async halt(): Promise<number> {
    this.stop();
    await this.#sending;
    return this.#base.revision;
  }

  /** It is no draft any more: nothing waits. */
  forget(): void {
    this.stop();
    this.store.write({});
  }

  /** What can be saved: a field with a problem stays as the server has it, and in the browser as it was typed. */
  #sendable(): EvidenceFields {
    return withFieldsOf(this.#state.fields, this.#base.fields, this.#state.problems.keys());
  }

  #unsaved(): FieldName[] {
    return differences(this.#sendable(), this.#base.fields);
  }

  #store(): void {
    const unsent = differences(this.#state.fields, this.#base.fields);
    this.store.write(Object.fromEntries(unsent.map((field) => [field, this.#state.fields[field]])));
  }

  #saveIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#running) this.#timer = setTimeout(() => void this.#send().then(() => this.#goOn()), milliseconds);
  }

  #goOn(): void {
    if (this.#unsaved().length > 0 && this.#state.stopped === null) this.#saveIn(this.#failures > 0 ? retryAfter(this.#failures) : quiet);
  }

  async #send(): Promise<void> {
    if (this.#sending || this.#unsaved().length === 0) return this.#sending ?? undefined;
    this.#sending = this.save(this.#sendable(), this.#base.revision).then((result) => this.#take(result));
    await this.#sending;
    this.#sending = null;
  }

  #take(result: SaveResult): void {
    this.#failures = result.kind === 'failed' ? this.#failures + 1 : 0;
    if (result.kind === 'failed') return this.#show({ status: 'retrying' });
    if (result.kind === 'stopped') return this.#show({ status: 'stopped', stopped: result.message });
    if (result.kind === 'invalid') this.#refused = result.problems;
    else if (result.kind === 'stale') this.#takeIn(result.kept);
    else this.#base = result.kept;
    this.#show({ savedAt: this.#base.savedAt, revision: this.#base.revision });
    this.#store();
    this.#show({ status: this.#unsaved().length > 0 ? 'saving' : 'saved' });
  }

  /** Field by field: what was not touched here becomes what the other says; what both changed stays ours, and theirs is told. */
  #takeIn(kept: KeptEvidence): void {
    const [ours, before, theirs] = [this.#state.fields, this.#base.fields, kept.fields];
    const news = fieldNames.filter((field) => !saysSame(field, theirs, before) && !saysSame(field, theirs, ours));
    const takenIn = news.filter((field) => saysSame(field, ours, before));
    const elsewhere = news.filter((field) => !takenIn.includes(field)).map((field) => [field, theirs] as const);
    this.#base = kept;
    this.#show({ fields: withFieldsOf(ours, theirs, takenIn), takenIn, elsewhere: new Map([...this.#state.elsewhere, ...elsewhere]) });
  }

  #show(change: Partial<EvidenceState>): void {
    const state = { ...this.#state, ...change };
    this.#state = { ...state, problems: new Map([...this.#refused, ...problemsOf(state.fields, today())]) };
    for (const listener of this.#listeners) listener();
  }
}
