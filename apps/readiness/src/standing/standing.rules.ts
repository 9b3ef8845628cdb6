import { FORMULA_VERSION, defaultSettings, levelsOfSkills, scoreLevels } from '@waymark/scoring';
import type { Readiness, RequirementResult, SkillLevel, SkillTraits } from '@waymark/scoring';
import type { MeasuredFramework, MeasuredTrack } from '../framework/measured-framework.js';
import type { PersonFacts } from './person-facts.js';

export const formulaVersion = FORMULA_VERSION;

/** A row of a matrix as it is stored and sent: one number per requirement, coded as the GraphQL type MatrixPerson says. */
export interface StandingCells {
  readonly levels: number[];
  readonly chosen: number[];
  readonly selfLevels: number[];
  readonly confirmed: number[];
  readonly gaps: number[];
}

/** What a matrix and the report show of one person toward one track. */
export interface Standing {
  readonly cells: StandingCells;
  readonly score: number | null;
  readonly coverage: number;
  readonly met: number;
  readonly mustHavesMissed: number;
}

/** Everything scoring says of a person at one instant. */
export interface PersonAt {
  readonly readiness: (track: MeasuredTrack) => Readiness;
  readonly standing: (track: MeasuredTrack) => Standing;
  /** Nothing about the person had been revealed. */
  readonly isBlank: boolean;
}

export const code = { unknown: -1, exempt: -2, noOpportunity: -3 } as const;

const hundredths = (level: number) => Math.round(level * 100);

/** Scores a person at an instant; one pass over the ratings serves every track. */
export function personAt(facts: PersonFacts, framework: MeasuredFramework, asOf: number): PersonAt {
  const input = { ratings: facts.ratings, cycles: facts.cycles, settings: defaultSettings, asOf };
  const levels = levelsOfSkills(input);
  const selfLevels = levelsOfSkills({ ...input, ratings: facts.ratings.filter(({ kind }) => kind === 'self') });
  const traits = traitsAt(facts, framework, asOf);
  const readiness = ({ requirements }: MeasuredTrack) => scoreLevels({ requirements, levels, asOf, traits });
  return {
    readiness,
    standing: (track) => standingOf(track, readiness(track), selfLevels),
    isBlank: levels.size === 0,
  };
}

function traitsAt({ evidence }: PersonFacts, { traits }: MeasuredFramework, asOf: number): ReadonlyMap<string, SkillTraits> {
  if (evidence.length === 0) return traits;
  const withEvidence = new Map<string, SkillTraits>(traits);
  for (const { skillIds, acceptedAt } of evidence) {
    if (acceptedAt > asOf) continue;
    for (const skillId of skillIds) {
      const known = withEvidence.get(skillId);
      withEvidence.set(skillId, { ...known, latestEvidenceAt: Math.max(acceptedAt, known?.latestEvidenceAt ?? acceptedAt) });
    }
  }
  return withEvidence;
}

function standingOf(track: MeasuredTrack, readiness: Readiness, selfLevels: ReadonlyMap<string, SkillLevel>): Standing {
  const results = new Map(readiness.requirements.map((result) => [result.requirementId, result]));
  const cells: StandingCells = { levels: [], chosen: [], selfLevels: [], confirmed: [], gaps: [] };
  let mustHavesMissed = 0;
  for (const { id, skillIds } of track.requirements) {
    const result = results.get(id);
    if (!result) throw new Error(`Scoring left out the requirement ${id} of ${track.id}.`);
    cells.levels.push(levelCode(result));
    cells.chosen.push(Math.max(0, skillIds.indexOf(result.skillId ?? '')));
    cells.selfLevels.push(selfCode(selfLevels.get(result.skillId ?? '')));
    cells.confirmed.push(result.confirmed ? 1 : 0);
    cells.gaps.push(gapCode(result));
    if (result.mustHave && result.status !== 'MET' && result.status !== 'EXEMPT') mustHavesMissed += 1;
  }
  return { cells, score: readiness.score, coverage: readiness.coverage, met: readiness.met, mustHavesMissed };
}

function levelCode({ status, level }: RequirementResult): number {
  if (level !== null) return hundredths(level);
  if (status === 'EXEMPT') return code.exempt;
  return status === 'NO_OPPORTUNITY' ? code.noOpportunity : code.unknown;
}

/** A level that falls short by less than a hundredth still falls short. */
function gapCode(result: RequirementResult): number {
  const { status, level, required } = result;
  if (level === null) return levelCode(result);
  return status === 'SHORT' ? Math.max(1, hundredths(required - level)) : 0;
}

function selfCode(self: SkillLevel | undefined): number {
  switch (self?.outcome) {
    case 'level':
      return hundredths(self.level);
    case 'not_applicable':
      return code.exempt;
    case 'no_opportunity':
      return code.noOpportunity;
    default:
      return code.unknown;
  }
}

/** The standing of someone of whom nothing has been revealed; it needs no row. */
export function blankStanding(columns: readonly { readonly mustHave: boolean }[]): Standing {
  const all = (value: number) => columns.map(() => value);
  const cells = { levels: all(code.unknown), chosen: all(0), selfLevels: all(code.unknown), confirmed: all(0), gaps: all(code.unknown) };
  return { cells, score: null, coverage: 0, met: 0, mustHavesMissed: columns.filter(({ mustHave }) => mustHave).length };
}
