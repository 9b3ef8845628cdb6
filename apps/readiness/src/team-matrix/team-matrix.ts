import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CallerError, type Viewer } from '@waymark/service-kit';
import { validate as isUuid } from 'uuid';
import { ReadinessState } from '../standing/readiness-state.model.js';
import { blankStanding, formulaVersion, type BlankStanding } from '../standing/standing.rules.js';
import { coverageByColumn, fewestPeople, meetsTrack, shownToOthers } from './team-coverage.rules.js';
import type { MatrixPerson, TeamMatrix } from './team-matrix.model.js';
import { TeamMatrixQueries, type MatrixAnswer, type MatrixRow } from './team-matrix.queries.js';
import type { TeamQuestion } from './team-members.sql.js';

/** Who may see which team's matrix, and the matrix. */
@Injectable()
export class TeamMatrices {
  constructor(private readonly queries: TeamMatrixQueries) {}

  /**
   * Null when no framework was in force at that instant or it has no such track. Throws FORBIDDEN when the team may not
   * be seen, and in the same words when there is none: the answer does not say which.
   */
  async read(viewer: Viewer, question: TeamQuestion): Promise<TeamMatrix | null> {
    const answer = isUuid(question.teamId) ? await this.queries.matrix(viewer, question) : null;
    if (!answer) throw new CallerError('FORBIDDEN', 'You may not see this team.');
    return matrixOf(question, answer);
  }
}

function matrixOf({ teamId, trackId, asOf }: TeamQuestion, answer: MatrixAnswer): TeamMatrix | null {
  const { teamName, leads, frameworkVersionId, trackName, columns } = answer;
  if (!frameworkVersionId || trackName === null || !columns) return null;
  const blank = blankStanding(columns);
  const people = (JSON.parse(answer.people) as MatrixRow[]).map((row) => personOf(row, blank));
  const coverage = coverageByColumn(people.map(({ gaps }) => gaps), columns.length);
  const shown = leads ? coverage : coverage.map(shownToOthers);
  return {
    teamId,
    teamName,
    track: { id: trackId, name: trackName },
    asOf,
    formulaVersion,
    frameworkVersionId,
    skills: columns.map((column, index) => Object.assign({}, column, shown[index])),
    people,
    meeting: leads || people.length >= fewestPeople ? people.filter(({ gaps }) => meetsTrack(gaps)).length : null,
    version: versionOf(answer),
  };
}

function personOf({ personId, name, title, teamId, ...row }: MatrixRow, blank: BlankStanding): MatrixPerson {
  const { cells, state, score, coverage, met, mustHavesMissed } = row.cells === null ? blank : (row as BlankStanding);
  return { personId, name, title, teamId, ...cells, state: ReadinessState[state], score, coverage, met, mustHavesMissed };
}

/** Equal for equal answers, whenever they were given. */
function versionOf({ people, columns, teamName, leads, trackName, frameworkVersionId }: MatrixAnswer): string {
  const shown = JSON.stringify([formulaVersion, frameworkVersionId, teamName, leads, trackName, columns]);
  return createHash('sha256').update(shown).update(people).digest('base64url').slice(0, 22);
}
