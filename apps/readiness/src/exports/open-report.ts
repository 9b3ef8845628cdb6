/** A cell: text, a number as it is shown, or nothing. Text is never run and a number never guarded, whatever the format. */
export type Cell = string | number | null;

export const reportKinds = ['readiness', 'promotion_cases'] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reportFormats = ['csv', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Which rows of a report are asked for. */
export interface ReportQuestion {
  readonly asOf: Date;
  /** One track; null for every track. */
  readonly trackId: string | null;
  /** This team and those beneath; null for the whole organisation. */
  readonly teamId: string | null;
}

/** What a report goes by at its instant. */
export interface ReportVersions {
  readonly formula: string;
  /** Of the organisation's settings. */
  readonly settings: number;
  /** Null when no framework was in force. */
  readonly framework: number | null;
}

/** A report about to be sent: one source of rows, whatever the format. Nothing is read until the rows are asked for. */
export interface OpenReport {
  readonly kind: ReportKind;
  readonly title: string;
  readonly question: ReportQuestion;
  readonly versions: ReportVersions;
  /** By name; null: not filtered by it. */
  readonly filters: { readonly team: string | null; readonly track: string | null };
  readonly columns: readonly string[];
  /** Rows to come, header aside; counted a moment before the rows are read. */
  readonly expected: number;
  readonly rows: AsyncIterable<readonly Cell[]>;
  /** What a reader of the file must know, a sentence each. */
  readonly notes: readonly string[];
}

/** An instant as every file has it: UTC, to the millisecond. */
export function instantText(instant: Date | null): string | null {
  return instant && instant.toISOString();
}

/** A whole number, rounded as the screen rounds; missing stays missing. */
export function whole(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}
