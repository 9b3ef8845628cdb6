import type { RowFacts } from './row.rules.js';

export type RowOutcome = 'new' | 'changed' | 'unchanged' | 'refused';

/** What a row changes, in words for people; null where there was, or will be, nothing. */
export interface RowChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface RowReport {
  /** Where the row begins; the heading is line 1. */
  readonly line: number;
  readonly email: string;
  readonly name: string;
  readonly outcome: RowOutcome;
  readonly changes: readonly RowChange[];
  /** Why it is refused; the row's name stands before each. */
  readonly reasons: readonly string[];
}

export interface ImportCounts extends Readonly<Record<RowOutcome, number>> {
  readonly newTeams: number;
  readonly changedTeams: number;
}

/** What an import would do, or did. */
export interface ImportReport {
  readonly id: string;
  readonly mode: 'preview' | 'apply';
  /** False for a preview, and where a row was refused: then nothing was changed. */
  readonly applied: boolean;
  /** This id was applied before: nothing was done again, and the rows are not told again. */
  readonly repeated: boolean;
  readonly counts: ImportCounts;
  /** For people: what was left alone, and what could not be kept. */
  readonly notes: readonly string[];
  readonly rows: readonly RowReport[];
}

/** Gathers what is found about rows, in whatever order it is found. */
export class RowFindings {
  readonly #reasons = new Map<RowFacts, string[]>();
  readonly #changes = new Map<RowFacts, RowChange[]>();
  readonly #new = new Set<RowFacts>();

  refuse(row: RowFacts, ...reasons: readonly string[]): void {
    if (reasons.length > 0) this.#reasons.set(row, [...this.reasons(row), ...reasons]);
  }

  change(row: RowFacts, ...changes: readonly RowChange[]): void {
    if (changes.length > 0) this.#changes.set(row, [...(this.#changes.get(row) ?? []), ...changes]);
  }

  isNew(row: RowFacts): void {
    this.#new.add(row);
  }

  reasons(row: RowFacts): readonly string[] {
    return this.#reasons.get(row) ?? [];
  }

  report(row: RowFacts): RowReport {
    const { line, email, name } = row;
    const reasons = this.reasons(row);
    const changes = reasons.length > 0 || this.#new.has(row) ? [] : (this.#changes.get(row) ?? []);
    return { line, email, name, outcome: this.#outcome(row, changes), changes, reasons };
  }

  #outcome(row: RowFacts, changes: readonly RowChange[]): RowOutcome {
    if (this.#reasons.has(row)) return 'refused';
    if (this.#new.has(row)) return 'new';
    return changes.length > 0 ? 'changed' : 'unchanged';
  }
}
