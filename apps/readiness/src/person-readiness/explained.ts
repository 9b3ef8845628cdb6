import type { ComparisonScore, Gate, Plan, PlanStep, RequirementResult, RiskFlag } from '@waymark/scoring';
import type { MeasuredFramework, MeasuredTrack } from '../framework/measured-framework.js';
import type { Measure } from '../standing/measures.js';
import { ReadinessState } from '../standing/readiness-state.model.js';
import { formulaVersion } from '../standing/standing.rules.js';
import type { WholeResult } from '../standing/whole-result.js';
import { ComparisonRule } from './comparison-score.model.js';
import type { Gate as ShownGate } from './gate.model.js';
import { LevelSource, RequirementStatus, type Readiness, type RequirementReadiness } from './person-readiness.model.js';
import { PlanStepKind, type Plan as ShownPlan, type PlanStep as ShownStep } from './plan.model.js';
import { FlagOutcome, RiskFlagId, type RiskFlag as ShownFlag } from './risk-flag.model.js';

const sources = { agreed: LevelSource.AGREED, manager: LevelSource.MANAGER, manager_and_self: LevelSource.MANAGER_AND_SELF, self: LevelSource.SELF };
const kinds = { raise: PlanStepKind.RAISE, rate: PlanStepKind.RATE, confirm: PlanStepKind.CONFIRM, evidence: PlanStepKind.EVIDENCE, sustain: PlanStepKind.SUSTAIN };

/** A result as the page shows it: rows in the order of the track, with the names of the framework. */
export function explained({ readiness, flags, comparison, digest }: WholeResult, { framework, settings }: Measure, track: MeasuredTrack): Omit<Readiness, 'person' | 'asOf'> {
  const { state, score, low, high, coverage, met, plan } = readiness;
  const results = new Map(readiness.requirements.map((result) => [result.requirementId, result]));
  return {
    trackId: track.id,
    trackName: track.name,
    formulaVersion,
    frameworkVersionId: framework.frameworkVersionId,
    settingsVersion: settings.version,
    state: ReadinessState[state],
    score,
    low,
    high,
    coverage,
    met,
    requirements: track.requirements.flatMap(({ id }) => results.get(id) ?? []).map((result) => rowOf(result, track.names.get(result.requirementId) ?? '')),
    plan: plan && shownPlan(plan, { framework, track, results }),
    flags: flags.map(shownFlag),
    comparison: comparison.map(shownComparison),
    digest,
  };
}

function rowOf({ source, skillId, givenAt, status, gate, ...result }: RequirementResult, name: string): RequirementReadiness {
  return {
    ...result,
    name,
    status: RequirementStatus[status],
    skillId: source === null ? null : skillId,
    // Nothing is assumed here.
    source: source === null || source === 'assumed' ? null : sources[source],
    ratedAt: givenAt === null ? null : new Date(givenAt),
    gate: gate && shownGate(gate),
  };
}

function shownGate({ evidence, sustained, ...gate }: Gate): ShownGate {
  const misses = evidence?.nearMisses.map((miss) => ({ ...miss, fields: [...miss.fields] })) ?? [];
  return {
    ...gate,
    evidence: evidence && { holds: evidence.holds, evidenceIds: [...evidence.evidenceIds], nearMisses: misses },
    sustained: { ...sustained, cycleIds: [...sustained.cycleIds], metIn: [...sustained.metIn] },
  };
}

interface Named {
  readonly framework: MeasuredFramework;
  readonly track: MeasuredTrack;
  readonly results: ReadonlyMap<string, RequirementResult>;
}

function shownPlan({ cost, steps, givenUp }: Plan, named: Named): ShownPlan {
  return { cost, steps: steps.map((step) => shownStep(step, named)), givenUp: givenUp ?? false };
}

function shownStep(step: PlanStep, named: Named): ShownStep {
  const skillId = 'skillId' in step ? step.skillId : null;
  const from = step.kind === 'raise' ? step.from : step.kind === 'confirm' ? step.level : null;
  return {
    id: step.id,
    kind: kinds[step.kind],
    skillId,
    skillName: skillId && (named.framework.skillNames.get(skillId) ?? skillId),
    requirementId: 'requirementId' in step ? step.requirementId : null,
    from,
    to: 'to' in step ? step.to : null,
    cost: step.cost,
    names: servedBy(step, named),
  };
}

/** The requirements that a step is for. A cycle is held for every must-have that was not held long enough. */
function servedBy(step: PlanStep, { track, results }: Named): string[] {
  const serves = track.requirements.filter(({ id, skillIds }) => {
    if ('skillId' in step) return skillIds.includes(step.skillId);
    return 'requirementId' in step ? id === step.requirementId : results.get(id)?.gate?.sustained.holds === false;
  });
  return serves.map(({ id }) => track.names.get(id) ?? id);
}

const flagIds = new Map(Object.values(RiskFlagId).map((id) => [id as string, id]));
const outcomes = { raised: FlagOutcome.RAISED, clear: FlagOutcome.CLEAR, not_judged: FlagOutcome.NOT_JUDGED };

function shownFlag({ id, outcome, reasons }: RiskFlag): ShownFlag {
  const shown = flagIds.get(id);
  if (!shown) throw new TypeError(`The schema does not know the flag ${id}.`);
  const rows = reasons.map(({ evidenceIds, requirementIds, ratingIds, cycleIds, ...reason }) => ({
    ...reason, evidenceIds: [...evidenceIds], requirementIds: [...requirementIds], ratingIds: [...ratingIds], cycleIds: [...cycleIds],
  }));
  return { id: shown, outcome: outcomes[outcome], reasons: rows };
}

const rules = new Map(Object.values(ComparisonRule).map((rule) => [rule as string, rule]));

function shownComparison({ rule, score }: ComparisonScore) {
  const shown = rules.get(rule);
  if (!shown) throw new TypeError(`The schema does not know the rule ${rule}.`);
  return { rule: shown, score };
}
