import { rounded } from './statistics.ts';

/** A finding of one bench: a table and what to make of it. */
export interface Finding {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Against the goals of docs/benchmarks.md. */
  readonly verdicts: readonly string[];
}

export function markdownOf({ title, columns, rows, verdicts }: Finding): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map((cell) => (typeof cell === 'number' ? rounded(cell) : cell)).join(' | ')} |`;
  const table = [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
  return `### ${title}\n\n${table}\n\n${verdicts.map((verdict) => `- ${verdict}`).join('\n')}\n`;
}
