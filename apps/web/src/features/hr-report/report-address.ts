import { endOfDay } from '../../lib/dates.js';
import type { AddressOf } from '../../lib/use-address.js';

export type Report = 'readiness' | 'cases';
export type Format = 'csv' | 'xlsx';

/** What the page is set to; null: whatever it is, and now. */
export interface ReportChoices {
  report: Report;
  format: Format;
  track: string | null;
  team: string | null;
  /** A day as YYYY-MM-DD. */
  asOf: string | null;
}

const files: Readonly<Record<Report, string>> = { readiness: '/files/readiness-report', cases: '/files/promotion-cases' };

function queryOf(parts: readonly (readonly [string, string | null])[]): URLSearchParams {
  return new URLSearchParams(parts.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

export const reportAddress: AddressOf<ReportChoices> = {
  read: (search) => ({
    report: search.get('report') === 'cases' ? 'cases' : 'readiness', format: search.get('format') === 'xlsx' ? 'xlsx' : 'csv',
    track: search.get('track'), team: search.get('team'), asOf: search.get('asOf'),
  }),
  write: ({ report, format, track, team, asOf }) => queryOf([['report', report === 'cases' ? 'cases' : null], ['format', format === 'xlsx' ? 'xlsx' : null], ['track', track], ['team', team], ['asOf', asOf]]),
  isStep: (change) => 'report' in change,
};

/** Where the file is that these choices ask for. */
export function fileOf({ report, format, track, team, asOf }: ReportChoices): string {
  const query = queryOf([['track', track], ['team', team], ['asOf', asOf && endOfDay(asOf)]]).toString();
  return `${files[report]}.${format}${query && `?${query}`}`;
}
