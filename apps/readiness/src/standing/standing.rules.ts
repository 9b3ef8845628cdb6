import { FORMULA_VERSION, levelsOfSkills, scorePerson } from '@waymark/scoring';
import type { Evidence, Gate, PersonInput, Plan, Readiness, RequirementResult, RiskFlagId, ScoringInput, SkillLevel, State } from '@waymark/scoring';
import type { MeasuredTrack } from '../framework/measured-framework.js';
import type { Measure } from './measures.js';
import type { PersonFacts } from './person-facts.js';
import { wholeResult, type WholeResult } from './whole-result.js';

export const formulaVersion = FORMULA_VERSION;

/** A row of a matrix as it is stored and sent: one number per requirement, coded as the GraphQL type MatrixPerson says. */
export interface StandingCells {
  readonly levels: number[];
  readonly chosen: number[];
  readonly selfLevels: number[];
  readonly confirmed: number[];
  readonly gaps: number[];
}

/** What holds until something happens: time alone does not move it. */
export interface LastingStanding {
  readonly cells: StandingCells;
  readonly state: State;
  readonly score: number | null;
  readonly coverage: number;
  readonly met: number;
  readonly mustHavesMissed: number;
  /** Null: nothing can lead to READY. */
  readonly plan: Plan | null;
  /** Per requirement, what of its gate does not hold, as a sum of `gatePart`; 0: all does, or there is no gate. */
  readonly gates: readonly number[];
}

/** What is so at one instant and fades from then on. */
export interface FadingStanding {
  readonly low: number | null;
  readonly high: number | null;
  /** Those raised. */
  readonly flags: readonly RiskFlagId[];
}

/** What matrix, report and history show of one person toward one track. */
export interface Standing extends LastingStanding, FadingStanding {
  /** Of the whole result at that instant. */
  readonly digest: string;
}

/** Everything scoring says of a person at one instant. */
export interface PersonAt {
  readonly input: (track: MeasuredTrack) => ScoringInput;
  readonly result: (track: MeasuredTrack) => WholeResult;
  readonly standing: (track: MeasuredTrack) => Standing;
  /** Nothing about the person had been revealed. */
  readonly isBlank: boolean;
}

export const code = { unknown: -1, exempt: -2, noOpportunity: -3 } as const;

/** Parts of a gate; those that do not hold are added up. */
export const gatePart = { met: 1, confirmed: 2, evidence: 4, sustained: 8 } as const;

const hundredths = (level: number) => Math.round(level * 100);

/** Of acceptances those that stand: scoring knows none that was taken back. */
function inForceAt(evidence: PersonFacts['evidence'], asOf: number): Evidence[] {
  return evidence.filter(({ acceptedAt, until }) => acceptedAt <= asOf && (until === null || until > asOf)).map(({ until: _until, ...item }) => item);
}

/** Everything scoring is given of a person at an instant, tracks aside. */
function personInput({ ratings, cycles, disputes, evidence }: PersonFacts, { framework, settings }: Measure, asOf: number): PersonInput {
  return { ratings, cycles, disputes, evidence: inForceAt(evidence, asOf), skills: framework.skills, settings: settings.settings, asOf };
}

/** Scores a person at an instant; one pass over ratings and evidence serves every track. */
export function personAt(facts: PersonFacts, measure: Measure, asOf: number): PersonAt {
  const given = personInput(facts, measure, asOf);
  const person = scorePerson(given, measure.plans);
  const input = ({ requirements }: MeasuredTrack): ScoringInput => ({ ...given, requirements });
  const result = (track: MeasuredTrack) => wholeResult(person.toward(track.requirements), input(track));
  const selfLevels = levelsOfSkills({ ...given, ratings: given.ratings.filter(({ kind }) => kind === 'self') });
  return {
    input,
    result,
    standing: (track) => {
      const whole = result(track);
      return { ...lastingOf(track, whole.readiness, selfLevels), ...fadingOf(whole), digest: whole.digest };
    },
    isBlank: person.levels.size === 0,
  };
}

/**
 * Which skill stands at an instant for each requirement of a track that may come to rest on another by the mere passing
 * of time. A requirement alone is held against its skills as it is among others, and nothing is asked of the rest, so
 * that no plan has to be found: that is what takes long.
 */
export function chosenAt(facts: PersonFacts, measure: Measure, asOf: number): (string | null)[][] {
  const given = personInput(facts, measure, asOf);
  const person = scorePerson({ ...given, settings: { ...given.settings, readyCoverage: 0, readyScore: 0 } });
  const drifting = measure.framework.tracks.map((track) => track.drifting.map((requirement) => ({ ...requirement, mustHave: false })));
  return drifting.map((requirements) => (requirements.length > 0 ? person.toward(requirements).requirements.map(({ skillId }) => skillId) : []));
}

/** What fades of a result. */
export function fadingOf({ readiness: { low, high }, flags }: WholeResult): FadingStanding {
  return { low, high, flags: flags.filter(({ outcome }) => outcome === 'raised').map(({ id }) => id) };
}

function lastingOf(track: MeasuredTrack, readiness: Readiness, selfLevels: ReadonlyMap<string, SkillLevel>): LastingStanding {
  const results = new Map(readiness.requirements.map((result) => [result.requirementId, result]));
  const cells: StandingCells = { levels: [], chosen: [], selfLevels: [], confirmed: [], gaps: [] };
  const gates: number[] = [];
  let mustHavesMissed = 0;
  for (const { id, skillIds } of track.requirements) {
    const result = results.get(id);
    if (!result) throw new Error(`Scoring left out the requirement ${id} of ${track.id}.`);
    cells.levels.push(levelCode(result));
    cells.chosen.push(Math.max(0, skillIds.indexOf(result.skillId ?? '')));
    cells.selfLevels.push(selfCode(selfLevels.get(result.skillId ?? '')));
    cells.confirmed.push(result.confirmed ? 1 : 0);
    cells.gaps.push(gapCode(result));
    gates.push(gateCode(result.gate));
    if (result.mustHave && result.status !== 'MET' && result.status !== 'EXEMPT') mustHavesMissed += 1;
  }
  const { state, score, coverage, met, plan } = readiness;
  return { cells, state, score, coverage, met, mustHavesMissed, plan, gates };
}

/** What of a gate does not hold, as a sum of `gatePart`. */
export function gateCode(gate: Gate | null): number {
  if (!gate || gate.passes) return 0;
  const fails = (holds: boolean, part: number) => (holds ? 0 : part);
  return (
    fails(gate.met, gatePart.met) + fails(gate.confirmed, gatePart.confirmed) +
    fails(gate.evidence?.holds ?? true, gatePart.evidence) + fails(gate.sustained.holds, gatePart.sustained)
  );
}

/** In hundredths, or one of `code`. */
export function levelCode({ status, level }: Pick<RequirementResult, 'status' | 'level'>): number {
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

/** What a matrix shows of someone of whom nothing has been revealed; it needs no row. */
export type BlankStanding = Pick<LastingStanding, 'cells' | 'state' | 'score' | 'coverage' | 'met' | 'mustHavesMissed'>;

export function blankStanding(columns: readonly { readonly mustHave: boolean }[]): BlankStanding {
  const all = (value: number) => columns.map(() => value);
  const cells = { levels: all(code.unknown), chosen: all(0), selfLevels: all(code.unknown), confirmed: all(0), gaps: all(code.unknown) };
  return { cells, state: 'NOT_ENOUGH_DATA', score: null, coverage: 0, met: 0, mustHavesMissed: columns.filter(({ mustHave }) => mustHave).length };
}
