import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PlanStep } from '@waymark/scoring';
import { CallerError, type Viewer } from '@waymark/service-kit';
import { validate as isUuid } from 'uuid';
import type { MatrixColumn } from '../framework/matrix-column.js';
import { ReadinessState } from '../standing/readiness-state.model.js';
import { blankStanding, code, formulaVersion, gatePart } from '../standing/standing.rules.js';
import type { TeamQuestion } from '../team-matrix/team-members.sql.js';
import { keepsFromReady } from './blocking.rules.js';
import type { TeamPerson, TeamReadiness } from './team-readiness.model.js';
import { TeamReadinessQueries, type StoredStanding, type TeamAnswer, type TeamRow } from './team-readiness.queries.js';
import { meetsOf, type TeamStanding } from './team-standing.js';
import { totalsOf, withheld } from './team-totals.rules.js';

/** Who may see which team's readiness, and the readiness. */
@Injectable()
export class TeamsReadiness {
  constructor(private readonly queries: TeamReadinessQueries) {}

  /** Null, and FORBIDDEN, as a team's matrix is. */
  async read(viewer: Viewer, question: TeamQuestion): Promise<TeamReadiness | null> {
    const answer = isUuid(question.teamId) ? await this.queries.team(viewer, question) : null;
    if (!answer) throw new CallerError('FORBIDDEN', 'You may not see this team.');
    return readinessOf(question, answer);
  }
}

function readinessOf({ teamId, trackId, asOf }: TeamQuestion, answer: TeamAnswer): TeamReadiness | null {
  const { teamName, leads, frameworkVersionId, trackName, columns } = answer;
  if (!frameworkVersionId || trackName === null || !columns) return null;
  const blank = nothingKnown(columns);
  const people = (JSON.parse(answer.people) as TeamRow[]).map((row) => personOf(row, row.standing ?? blank));
  const { counts, requirements, departures } = totalsOf(people, columns, leads);
  return {
    teamId,
    teamName,
    trackId,
    trackName,
    asOf,
    formulaVersion,
    frameworkVersionId,
    counts,
    requirements: columns.map(({ requirementId, name, skillIds, target, mustHave }, index) => ({ requirementId, name, skillIds, target, mustHave, ...(requirements[index] ?? withheld) })),
    people: people.map((person, index) => ({ ...person, keeps: keptBack(person, columns), leaving: departures[index] ?? null })),
    version: versionOf(answer),
  };
}

/** Someone of whom nothing was revealed has no row. Their gates lack the level; what else they lack is not known either. */
function nothingKnown(columns: readonly MatrixColumn[]): StoredStanding {
  const gates = columns.map(({ mustHave }) => (mustHave ? gatePart.met : 0));
  return { ...blankStanding(columns), low: null, high: null, plan: null, gates, flags: [] };
}

function personOf({ personId, name, title, teamId }: TeamRow, standing: StoredStanding): Omit<TeamPerson, 'keeps' | 'leaving'> {
  const { cells, state, score, low, high, coverage, plan, gates, flags } = standing;
  const rows = { levels: cells.levels, meets: meetsOf(cells.gaps), gates };
  return { personId, name, title, teamId, state: ReadinessState[state], score, low, high, coverage, planCost: plan?.cost ?? null, ...stepsOf(plan?.steps ?? []), ...rows, flags };
}

function keptBack(person: TeamStanding, columns: readonly MatrixColumn[]): number[] {
  return columns.map((column, index) => Number(keepsFromReady(person, column, index)));
}

const hundredths = (level: number) => Math.round(level * 100);

/** Steps as rows: what each is, and the levels that it begins at and leads to. */
function stepsOf(steps: readonly PlanStep[]): Pick<TeamPerson, 'steps' | 'stepsFrom' | 'stepsTo'> {
  const levels = steps.map((step): [number, number] => {
    if (step.kind === 'raise') return [hundredths(step.from), hundredths(step.to)];
    if (step.kind === 'rate') return [code.unknown, hundredths(step.to)];
    return step.kind === 'confirm' ? [hundredths(step.level), hundredths(step.level)] : [code.unknown, code.unknown];
  });
  return { steps: steps.map(({ id }) => id), stepsFrom: levels.map(([from]) => from), stepsTo: levels.map(([, to]) => to) };
}

/** Equal for equal answers, whenever they were given. */
function versionOf({ people, columns, teamName, leads, trackName, frameworkVersionId }: TeamAnswer): string {
  const shown = JSON.stringify([formulaVersion, frameworkVersionId, teamName, leads, trackName, columns]);
  return createHash('sha256').update(shown).update(people).digest('base64url').slice(0, 22);
}
