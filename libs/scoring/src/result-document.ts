import { ordered, textOf, textOrNull, type Dated } from './dated.js';
import type {
  ComparisonScore, EvidenceGate, FlagReason, Gate, Plan, PlanStep, Readiness, RequirementResult, RiskFlag, SustainedGate,
} from './result.js';

export const RESULT_FORMAT = 'waymark-score-result';

/** One score with its whole explanation, as JSON. */
export interface ScoreResultDocument extends Omit<Dated<Readiness>, 'requirements'> {
  readonly format: typeof RESULT_FORMAT;
  readonly version: 1;
  readonly requirements: readonly Dated<RequirementResult>[];
  readonly flags: readonly RiskFlag[];
  readonly comparison: readonly ComparisonScore[];
}

function stepIn(step: PlanStep): PlanStep {
  switch (step.kind) {
    case 'raise':
      return { id: step.id, kind: step.kind, skillId: step.skillId, from: step.from, to: step.to, cost: step.cost };
    case 'rate':
      return { id: step.id, kind: step.kind, skillId: step.skillId, to: step.to, cost: step.cost };
    case 'confirm':
      return { id: step.id, kind: step.kind, skillId: step.skillId, level: step.level, cost: step.cost };
    case 'evidence':
      return { id: step.id, kind: step.kind, requirementId: step.requirementId, cost: step.cost };
    case 'sustain':
      return { id: step.id, kind: step.kind, cost: step.cost };
  }
}

function planIn({ cost, steps, givenUp }: Plan): Plan {
  return { cost, steps: steps.map(stepIn), ...(givenUp && { givenUp }) };
}

function evidenceGateIn({ holds, evidenceIds, nearMisses }: EvidenceGate): EvidenceGate {
  const misses = nearMisses.map(({ evidenceId, quality, role, fields }) => ({ evidenceId, quality, role, fields }));
  return { holds, evidenceIds, nearMisses: misses };
}

function sustainedGateIn({ holds, cycleIds, metIn, needed, missing }: SustainedGate): SustainedGate {
  return { holds, cycleIds, metIn, needed, missing };
}

function gateIn({ passes, met, confirmed, evidence, sustained }: Gate): Gate {
  return { passes, met, confirmed, evidence: evidence && evidenceGateIn(evidence), sustained: sustainedGateIn(sustained) };
}

function rowIn(row: RequirementResult): Dated<RequirementResult> {
  return {
    requirementId: row.requirementId,
    status: row.status,
    skillId: row.skillId,
    level: row.level,
    required: row.required,
    weight: row.weight,
    mustHave: row.mustHave,
    confirmed: row.confirmed,
    attainment: row.attainment,
    contribution: row.contribution,
    lostPoints: row.lostPoints,
    source: row.source,
    givenAt: textOrNull(row.givenAt),
    confidence: row.confidence,
    gate: row.gate && gateIn(row.gate),
  };
}

function reasonIn(reason: FlagReason): FlagReason {
  const { part, holds, measured, threshold, evidenceIds, requirementIds, ratingIds, cycleIds } = reason;
  return { part, holds, measured, threshold, evidenceIds, requirementIds, ratingIds, cycleIds };
}

/**
 * The result as a document, names in one order. Lists whose order says something keep it: near misses the nearest
 * first, cycles the newest first. All come sorted from the formula, so the same input in any order gives the same bytes.
 */
export function toResultDocument(readiness: Readiness, flags: readonly RiskFlag[], comparison: readonly ComparisonScore[]): ScoreResultDocument {
  const { formulaVersion, asOf, state, score, low, high, coverage, met, plan, requirements } = readiness;
  return {
    format: RESULT_FORMAT,
    version: 1,
    formulaVersion,
    asOf: textOf(asOf),
    state,
    score,
    low,
    high,
    coverage,
    met,
    plan: plan && planIn(plan),
    requirements: ordered(requirements.map(rowIn), ({ requirementId }) => requirementId),
    flags: flags.map(({ id, outcome, reasons }) => ({ id, outcome, reasons: reasons.map(reasonIn) })),
    comparison: comparison.map(({ rule, score: percent }) => ({ rule, score: percent })),
  };
}
