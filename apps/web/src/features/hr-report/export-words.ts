import type { ExportsQuery } from '../../generated/graphql.js';
import { countText, counted } from '../../lib/counts.js';
import { momentText } from '../../lib/dates.js';

export type ExportNode = ExportsQuery['exports']['edges'][number]['node'];

export const kindTitles = { READINESS: 'Readiness', PROMOTION_CASES: 'Promotion cases' } as const satisfies Record<ExportNode['kind'], string>;
export const formatTitles = { CSV: 'CSV', XLSX: 'Workbook' } as const satisfies Record<ExportNode['format'], string>;

/** Who took it; whoever was erased has no name any more. */
export function whoText({ by, byId }: ExportNode): string {
  return by?.name ?? `Erased since (${byId.slice(-8)})`;
}

/** "812 bytes", "56 kB", "1.2 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte', 'bytes');
  return bytes < 1_000_000 ? `${countText(Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What it was narrowed to: "as of 3 Oct 2026, 12:03; Payments; every track". */
export function askedText({ asOf, teamId, trackId }: ExportNode, names: ReadonlyMap<string, string>): string {
  const of = (id: string | null | undefined, all: string) => (id ? (names.get(id) ?? id) : all);
  return `as of ${momentText(asOf)}; ${of(teamId, 'every team')}; ${of(trackId, 'every track')}`;
}

/** By what it was reckoned: "formula 1, settings 3, framework 2". */
export function versionsText({ formulaVersion, settingsVersion, frameworkNumber }: ExportNode): string {
  return `formula ${formulaVersion}, settings ${settingsVersion}, framework ${frameworkNumber ?? 'none'}`;
}

export const outcomeTitles = { WHOLE: 'Whole', CUT_OFF: 'Cut off', FAILED: 'Failed' } as const;

/** What became of it, after its state. */
export function endText({ end, expectedRows }: ExportNode): string {
  if (!end) return `${counted(expectedRows, 'row', 'rows')} asked for`;
  return end.outcome === 'WHOLE' ? `${counted(end.rows, 'row', 'rows')}, ${sizeText(end.bytes)}` : `${countText(end.rows)} of ${counted(expectedRows, 'row', 'rows')} read, ${sizeText(end.bytes)} sent`;
}
