import { Injectable } from '@nestjs/common';
import { CallerError, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import { instantText, whole, type Cell, type OpenReport, type ReportQuestion } from '../exports/open-report.js';
import { formulaVersion } from '../standing/standing.rules.js';
import { fewestPeople } from '../team-matrix/team-coverage.rules.js';
import type { ReadinessCounts } from './readiness-counts.model.js';
import { ReadinessReportQueries, type ReportOutline, type ReportRow } from './readiness-report.queries.js';

const columns = [
  'Person', 'Title', 'Teams', 'Track', 'State', 'Score', 'Low', 'High', 'Interval as of', 'Coverage %', 'Requirements met', 'Requirements',
  'Must-haves not at level', 'Must-haves not fulfilled', 'Plan cost', 'Failed gates',
  'Settings version', 'Result digest', 'Digest as of', 'Formula version', 'Framework version', 'As of', 'Filtered by team', 'Filtered by track', 'Person id',
];

const notes = [
  'A row for each person and track, by name. Names and titles are those of today, teams those of that day.',
  'The settings version of a row is that of its result. Digest and interval are each of an instant that the row names.',
  'A human decides: the numbers support a conversation, they do not make a decision.',
];

function cellsOf(row: ReportRow, edition: readonly Cell[]): Cell[] {
  const { score, low, high, coverage, met, requirements, mustHaves, mustHavesMissed, planCost, settingsVersion } = row;
  const failed = row.failedGates ?? row.mustHaveNames;
  const who = [row.name, row.title, row.teams, row.trackName, row.state ?? 'NOT_ENOUGH_DATA'];
  const counts = [(coverage ?? 0) * 100, met ?? 0, requirements, mustHavesMissed ?? mustHaves, failed.length].map(whole);
  const result = [settingsVersion, digestText(row.digest), instantText(row.resultFrom)];
  return [...who, ...[score, low, high].map(whole), instantText(row.intervalFrom), ...counts, planCost, failed.join(' / '), ...result, ...edition, row.personId];
}

/** With the name of the algorithm, which also keeps one that begins with a hyphen from looking like a formula. */
function digestText(digest: string | null): string | null {
  return digest && `sha256:${digest}`;
}

function noTeam(): CallerError {
  return new CallerError('NOT_FOUND', 'There is no such team.', 'team');
}

/** HR's readiness report: a row per person and track, by name, from the rows of the screen and in its whole numbers. */
@Injectable()
export class ReadinessReports {
  constructor(private readonly queries: ReadinessReportQueries) {}

  /** @throws CallerError NOT_FOUND for a track or team that does not exist. */
  async open({ organisationId }: Viewer, question: ReportQuestion): Promise<OpenReport> {
    const outline = await this.#outline(organisationId, question);
    return {
      kind: 'readiness', title: 'Readiness', question, columns, notes,
      versions: { formula: formulaVersion, settings: outline.settingsVersion, framework: outline.frameworkNumber },
      filters: { team: outline.teamName, track: outline.trackName },
      expected: outline.people * outline.tracks,
      rows: this.#rows(organisationId, question, outline),
    };
  }

  /**
   * The same rows, counted; of too few people for totals none are made.
   * @throws CallerError NOT_FOUND for a team that does not exist.
   */
  async count({ organisationId }: Viewer, question: ReportQuestion): Promise<ReadinessCounts> {
    if (question.teamId !== null && !validate(question.teamId)) throw noTeam();
    const { people, settingsVersion, frameworkNumber } = await this.#outline(organisationId, question);
    const tracks = people < fewestPeople ? null : await this.queries.counts(organisationId, question);
    return { asOf: question.asOf, people, formulaVersion, settingsVersion, frameworkNumber, tracks };
  }

  async #outline(organisationId: string, question: ReportQuestion): Promise<ReportOutline> {
    const outline = await this.queries.outline(organisationId, question);
    if (!outline.knowsTrack) throw new CallerError('NOT_FOUND', 'There is no such track.', 'track');
    if (!outline.knowsTeam) throw noTeam();
    return outline;
  }

  async *#rows(organisationId: string, question: ReportQuestion, outline: ReportOutline): AsyncGenerator<Cell[]> {
    const edition = [formulaVersion, outline.frameworkNumber, instantText(question.asOf), outline.teamName, outline.trackName];
    for await (const row of this.queries.rows(organisationId, question)) yield cellsOf(row, edition);
  }
}
