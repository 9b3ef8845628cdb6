import { Injectable } from '@nestjs/common';
import { CallerError, type Viewer } from '@waymark/service-kit';
import { formulaVersion } from '../standing/standing.rules.js';
import { byteOrderMark, csvLine, exactCell, numberCell, textCell } from './csv.rules.js';
import { ReadinessReportQueries, type ReportOutline, type ReportQuestion, type ReportRow } from './readiness-report.queries.js';

const header = [
  'Person', 'Title', 'Teams', 'Track', 'State', 'Score', 'Low', 'High', 'Interval as of', 'Coverage %', 'Requirements met', 'Requirements',
  'Must-haves not at level', 'Must-haves not fulfilled', 'Plan cost', 'Failed gates',
  'Settings version', 'Result digest', 'Digest as of', 'Formula version', 'Framework version', 'As of', 'Person id',
];

// One write per line would cost more than making the line.
const linesPerChunk = 200;

/** A report about to be sent. */
export interface ReadinessReport {
  /** Rows to come, header aside; counted a moment before the rows are read. */
  readonly rows: number;
  readonly chunks: AsyncIterable<string>;
}

function lineOf(row: ReportRow, edition: readonly string[]): string {
  const { score, low, high, coverage, met, requirements, mustHaves, mustHavesMissed, planCost, settingsVersion } = row;
  const failed = row.failedGates ?? row.mustHaveNames;
  const who = [row.name, row.title ?? '', row.teams ?? '', row.trackName, row.state ?? 'NOT_ENOUGH_DATA'].map(textCell);
  const numbers = [score, low, high].map(numberCell);
  const counts = [(coverage ?? 0) * 100, met ?? 0, requirements, mustHavesMissed ?? mustHaves, failed.length].map(numberCell);
  const plan = [exactCell(planCost), textCell(failed.join(' / '))];
  const result = [exactCell(settingsVersion), digestCell(row.digest), instantCell(row.resultFrom)];
  return csvLine([...who, ...numbers, instantCell(row.intervalFrom), ...counts, ...plan, ...result, ...edition, row.personId]);
}

function instantCell(instant: Date | null): string {
  return instant === null ? '' : textCell(instant.toISOString());
}

/** With the name of the algorithm, which also keeps one that begins with a hyphen from looking like a formula. */
function digestCell(digest: string | null): string {
  return digest === null ? '' : textCell(`sha256:${digest}`);
}

/** HR's readiness report: a row per person and track, by name, from the rows of the screen and in its whole numbers. */
@Injectable()
export class ReadinessReports {
  constructor(private readonly queries: ReadinessReportQueries) {}

  /** Throws NOT_FOUND for a track or team that does not exist. Nothing is read until the chunks are asked for. */
  async open(viewer: Viewer, question: ReportQuestion): Promise<ReadinessReport> {
    const outline = await this.queries.outline(viewer.organisationId, question);
    if (!outline.knowsTrack) throw new CallerError('NOT_FOUND', 'There is no such track.', 'track');
    if (!outline.knowsTeam) throw new CallerError('NOT_FOUND', 'There is no such team.', 'team');
    return { rows: outline.people * outline.tracks, chunks: this.chunks(viewer, question, outline) };
  }

  private async *chunks(viewer: Viewer, question: ReportQuestion, outline: ReportOutline): AsyncIterable<string> {
    const edition = [formulaVersion, String(outline.frameworkNumber ?? ''), question.asOf.toISOString()].map(textCell);
    let chunk = byteOrderMark + csvLine(header);
    let lines = 0;
    for await (const row of this.queries.rows(viewer.organisationId, question)) {
      chunk += lineOf(row, edition);
      lines += 1;
      if (lines % linesPerChunk > 0) continue;
      yield chunk;
      chunk = '';
    }
    if (chunk) yield chunk;
  }
}
