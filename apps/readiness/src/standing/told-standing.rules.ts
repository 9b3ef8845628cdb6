import type { PayloadOf, scoredV1 } from '@waymark/contracts';
import type { Plan, PlanStep, State } from '@waymark/scoring';
import type { MeasuredFramework, MeasuredTrack } from '../framework/measured-framework.js';
import { code, gatePart, type StandingCells } from './standing.rules.js';

export type Scored = PayloadOf<typeof scoredV1>;
type ToldTrack = Scored['tracks'][number];
export type ToldStep = NonNullable<ToldTrack['plan']>['steps'][number];

/** What says what a step is for: levels in hundredths and what of the gates does not hold, in the order of the requirements. */
export type StepReasons = Pick<StandingRow, 'cells' | 'gates'>;
type Asking = Pick<MeasuredTrack, 'requirements'>;

/** The row in force of one person toward one track, as it is stored. */
export interface StandingRow {
  readonly personId: string;
  readonly trackId: string;
  readonly since: string;
  readonly frameworkVersionId: string;
  readonly settingsVersion: number;
  readonly formulaVersion: string;
  readonly state: State;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly coverage: number;
  readonly plan: Plan | null;
  readonly cells: Pick<StandingCells, 'levels'>;
  readonly gates: readonly number[];
  readonly digest: string;
}

/** What is told of a person from their rows; null where none is of this framework. */
export function scoredOf(personId: string, rows: readonly StandingRow[], framework: MeasuredFramework): Scored | null {
  const { frameworkVersionId } = framework;
  const byTrack = new Map(rows.filter((row) => row.frameworkVersionId === frameworkVersionId).map((row) => [row.trackId, row]));
  const tracks = framework.tracks.flatMap((track) => {
    const row = byTrack.get(track.id);
    return row ? [{ row, told: toldTrack(row, track) }] : [];
  });
  const [first] = tracks;
  if (!first) return null;
  const { formulaVersion, settingsVersion } = first.row;
  return { personId, formulaVersion, settingsVersion, frameworkVersionId, tracks: tracks.map(({ told }) => told) };
}

function toldTrack(row: StandingRow, track: MeasuredTrack): ToldTrack {
  const { trackId, since, state, score, low, high, coverage, digest, plan } = row;
  const steps = plan?.steps.map((step) => toldStep(step, row, track)) ?? [];
  return { trackId, since, state, score, low, high, coverage, digest, plan: plan && { cost: plan.cost, steps } };
}

/** A step with what it costs, what it adds to the score alone and what it is for. */
export function toldStep(step: PlanStep, row: StepReasons, track: Asking): ToldStep {
  const requirementIds = track.requirements.filter((requirement, index) => serves(step, requirement, row.gates[index] ?? 0)).map(({ id }) => id);
  const reason = { cost: step.cost, gain: gainOf(step, row, track), requirementIds };
  switch (step.kind) {
    case 'raise':
      return { kind: step.kind, skillId: step.skillId, from: step.from, to: step.to, ...reason };
    case 'rate':
      return { kind: step.kind, skillId: step.skillId, to: step.to, ...reason };
    case 'confirm':
      return { kind: step.kind, skillId: step.skillId, level: step.level, ...reason };
    case 'evidence':
      return { kind: step.kind, requirementId: step.requirementId, ...reason };
    case 'sustain':
      return { kind: step.kind, ...reason };
  }
}

/** A cycle is held for every must-have that was not held long enough. */
function serves(step: PlanStep, { id, skillIds }: MeasuredTrack['requirements'][number], gate: number): boolean {
  if ('skillId' in step) return skillIds.includes(step.skillId);
  return 'requirementId' in step ? id === step.requirementId : (gate & gatePart.sustained) !== 0;
}

/**
 * Points that a step adds to the score when it is all that is done, from the row's levels in hundredths. Of a raise
 * after another of its skill: what it adds to that one, so that those of one skill add up.
 */
function gainOf(step: PlanStep, { cells }: StepReasons, track: Asking): number {
  if (step.kind !== 'raise' && step.kind !== 'rate') return 0;
  const known = cells.levels.map((level) => (level >= 0 ? level / 100 : level === code.exempt ? null : undefined));
  const raised = (to: number | undefined) => (level: number | null | undefined, index: number) =>
    level === null || to === undefined || !track.requirements[index]?.skillIds.includes(step.skillId) ? level : Math.max(level ?? 0, to);
  const isFirst = step.kind === 'rate' || step.from === 0;
  const before = scoreOf(known.map(raised(isFirst ? undefined : step.from)), track);
  const after = scoreOf(known.map(raised(step.to)), track);
  return Math.round((after - before) * 100) / 100;
}

/** The score of these levels by requirement; 0 where none is known. Undefined: not known; null: exempt. */
function scoreOf(levels: readonly (number | null | undefined)[], track: Asking): number {
  let [reached, weights] = [0, 0];
  for (const [index, { level: required, weight }] of track.requirements.entries()) {
    const level = levels[index] ?? undefined;
    if (level === undefined) continue;
    reached += weight * Math.min(1, level / required);
    weights += weight;
  }
  return weights === 0 ? 0 : (100 * reached) / weights;
}
