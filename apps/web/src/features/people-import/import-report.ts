import { countText } from '../../lib/counts.js';

/** What a row of the file would do, or did. */
export type RowOutcome = 'new' | 'changed' | 'unchanged' | 'refused';

export interface ImportRow {
  /** Line of the file; 1 is the heading. */
  readonly line: number;
  readonly email: string;
  readonly name: string;
  readonly outcome: RowOutcome;
  /** Why it was refused, or what changes, in words; empty where there is nothing to say. */
  readonly notes: readonly string[];
}

export interface ImportReport {
  readonly rows: readonly ImportRow[];
  readonly counts: Readonly<Record<RowOutcome, number>>;
  readonly applied: boolean;
}

const outcomes: readonly RowOutcome[] = ['new', 'changed', 'unchanged', 'refused'];

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function changeText(change: unknown): string[] {
  if (typeof change === 'string') return [change];
  if (!isFields(change)) return [];
  const from = text(change.from);
  return [`${text(change.field)}: ${from || 'nothing'} → ${text(change.to) || 'nothing'}`];
}

function rowOf(value: unknown): ImportRow[] {
  if (!isFields(value)) return [];
  const outcome = outcomes.find((candidate) => candidate === text(value.outcome).toLowerCase());
  if (!outcome) return [];
  const reasons = [value.reason, ...(Array.isArray(value.reasons) ? value.reasons : [])].map(text).filter(Boolean);
  const changes = Array.isArray(value.changes) ? value.changes.flatMap(changeText) : [];
  return [{ line: Number(value.line), email: text(value.email), name: text(value.name), outcome, notes: [...reasons, ...changes] }];
}

/** Reads the answer of an import; null when it is none. */
export function importReport(answer: unknown): ImportReport | null {
  if (!isFields(answer) || !Array.isArray(answer.rows)) return null;
  const rows = answer.rows.flatMap(rowOf);
  const count = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return { rows, counts: { new: count('new'), changed: count('changed'), unchanged: count('unchanged'), refused: count('refused') }, applied: answer.applied === true };
}

/** Why nothing can be applied yet; null when it can. */
export function blockedBecause({ counts }: ImportReport): string | null {
  if (counts.refused > 0) return `${counts.refused === 1 ? 'One row is' : `${countText(counts.refused)} rows are`} refused. Nothing is applied until every row can be: put the file right and choose it again.`;
  if (counts.new + counts.changed === 0) return 'The file says what is already known: there is nothing to apply.';
  return null;
}
