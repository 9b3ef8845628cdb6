import { Injectable } from '@nestjs/common';
import { CallerError, type Viewer } from '@waymark/service-kit';
import { instantText, whole, type Cell, type OpenReport, type ReportQuestion } from '../exports/open-report.js';
import { formulaVersion } from '../standing/standing.rules.js';
import { CaseReportQueries, type CaseReportOutline, type CaseReportRow } from './case-report.queries.js';

const columns = [
  'Person', 'Title', 'Teams', 'Track', 'State', 'State since', 'Days in state', 'Nominated', 'Days since nominated', 'Round',
  'Decision told', 'Told', 'Postponed until', 'Packet frozen', 'State in packet', 'Score in packet', 'Coverage % in packet',
  'Formula version', 'Settings version', 'Framework version', 'Packet digest', 'As of', 'Filtered by team', 'Filtered by track', 'Case id', 'Person id',
];

const notes = [
  'A row for each promotion case that there was, as its log says it stood at that instant. Cases of people who were erased since are not in it.',
  'Names and titles are those of today, teams those of that day, tracks as they were called when the case was begun.',
  'A decision stands here once the person was told. Formula, settings and framework are those of the packet that the panel decided from.',
  'What was voted, and what anybody wrote, is not in it. A human decides, never the score.',
];

function cellsOf(row: CaseReportRow, edition: readonly Cell[]): Cell[] {
  const { coverage, digest } = row;
  return [
    row.name, row.title, row.teams, row.trackName, row.state.toUpperCase(), instantText(row.since), row.daysInState, instantText(row.nominatedAt), row.daysSinceNominated, row.round,
    row.decision && row.decision.toUpperCase(), instantText(row.toldAt), row.postponedUntil,
    instantText(row.openedAt), row.readinessState, whole(row.score), coverage === null ? null : whole(coverage * 100),
    row.formulaVersion, row.settingsVersion, row.frameworkNumber, digest && `sha256:${digest}`, ...edition, row.caseId, row.personId,
  ];
}

/** HR's report of promotion cases by state and age. */
@Injectable()
export class CaseReports {
  constructor(private readonly queries: CaseReportQueries) {}

  /** @throws CallerError NOT_FOUND for a track or team that does not exist. */
  async open(viewer: Viewer, question: ReportQuestion): Promise<OpenReport> {
    const outline = await this.queries.outline(viewer.organisationId, question);
    if (!outline.knowsTrack) throw new CallerError('NOT_FOUND', 'There is no such track.', 'track');
    if (!outline.knowsTeam) throw new CallerError('NOT_FOUND', 'There is no such team.', 'team');
    return {
      kind: 'promotion_cases', title: 'Promotion cases', question, columns, notes,
      versions: { formula: formulaVersion, settings: outline.settingsVersion, framework: outline.frameworkNumber },
      filters: { team: outline.teamName, track: outline.trackName },
      expected: outline.cases,
      rows: this.#rows(viewer, question, outline),
    };
  }

  async *#rows(viewer: Viewer, question: ReportQuestion, { teamName, trackName }: CaseReportOutline): AsyncGenerator<Cell[]> {
    const edition = [instantText(question.asOf), teamName, trackName];
    for await (const row of this.queries.rows(viewer, question)) yield cellsOf(row, edition);
  }
}
