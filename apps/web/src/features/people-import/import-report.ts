import { counted, countText } from '../../lib/counts.js';

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

export interface ImportCounts extends Readonly<Record<RowOutcome, number>> {
  readonly newTeams: number;
  readonly changedTeams: number;
}

export interface ImportReport {
  /** What applying is asked under: asked twice, it is done once. */
  readonly id: string;
  readonly rows: readonly ImportRow[];
  readonly counts: ImportCounts;
  /** About the file as a whole: what is left alone, what is not read. */
  readonly notes: readonly string[];
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

function countsOf(value: unknown): ImportCounts {
  const counts = isFields(value) ? value : {};
  const count = (name: keyof ImportCounts) => (typeof counts[name] === 'number' ? counts[name] : 0);
  return { new: count('new'), changed: count('changed'), unchanged: count('unchanged'), refused: count('refused'), newTeams: count('newTeams'), changedTeams: count('changedTeams') };
}

/** Reads the answer of an import; null when it is none. */
export function importReport(answer: unknown): ImportReport | null {
  if (!isFields(answer) || !Array.isArray(answer.rows)) return null;
  const notes = Array.isArray(answer.notes) ? answer.notes.map(text).filter(Boolean) : [];
  return { id: text(answer.id), rows: answer.rows.flatMap(rowOf), counts: countsOf(answer.counts), notes, applied: answer.applied === true };
}

/** What the file does, or did, in one line. */
export function importSummary({ counts }: ImportReport): string {
  const parts = [
    counted(counts.new, 'new person', 'new people'),
    `${countText(counts.changed)} changed`,
    `${countText(counts.unchanged)} unchanged`,
    counts.refused > 0 ? `${countText(counts.refused)} refused` : null,
    counts.newTeams > 0 ? counted(counts.newTeams, 'new team', 'new teams') : null,
    counts.changedTeams > 0 ? counted(counts.changedTeams, 'team changed', 'teams changed') : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Why nothing can be applied yet; null when it can. */
export function blockedBecause({ counts }: ImportReport): string | null {
  if (counts.refused > 0) return `${counts.refused === 1 ? 'One row is' : `${countText(counts.refused)} rows are`} refused. Nothing is applied until every row can be: put the file right and choose it again.`;
  if (counts.new + counts.changed + counts.newTeams + counts.changedTeams === 0) return 'The file says what is already known: there is nothing to apply.';
  return null;
}
