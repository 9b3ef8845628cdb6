import type { ComparisonScore, LevelSource, PlanStep, Readiness, RequirementResult, RiskFlag } from '@waymark/scoring';
import type { TrackReadinessQuery } from '../../generated/graphql.js';
import type { History, TrackReadiness } from './track-story.js';

type Sent = NonNullable<TrackReadinessQuery['readiness']>;
type SentStep = NonNullable<Sent['plan']>['steps'][number];

/** GraphQL writes names in capitals; the formula does not. */
function lower<Name extends string>(name: string): Name {
  return name.toLowerCase() as Name;
}

const instant = (text: string): number => Date.parse(text);

function stepOf({ id, kind, skillId, requirementId, from, to, cost }: SentStep): PlanStep {
  const skill = { id, skillId: skillId ?? '', cost };
  switch (kind) {
    case 'RAISE':
      return { ...skill, kind: 'raise', from: from ?? 0, to: to ?? 0 };
    case 'RATE':
      return { ...skill, kind: 'rate', to: to ?? 0 };
    case 'CONFIRM':
      return { ...skill, kind: 'confirm', level: from ?? 0 };
    case 'EVIDENCE':
      return { id, kind: 'evidence', requirementId: requirementId ?? '', cost };
    case 'SUSTAIN':
      return { id, kind: 'sustain', cost };
  }
}

function gateOf(gate: Sent['requirements'][number]['gate']): RequirementResult['gate'] {
  if (!gate) return null;
  const { passes, met, confirmed, evidence, sustained } = gate;
  return { passes, met, confirmed, evidence: evidence ?? null, sustained };
}

function rowOf({ name: _name, ratedAt, source, gate, ...row }: Sent['requirements'][number]): RequirementResult {
  return {
    ...row,
    skillId: row.skillId ?? null,
    level: row.level ?? null,
    attainment: row.attainment ?? null,
    contribution: row.contribution ?? null,
    lostPoints: row.lostPoints ?? null,
    confidence: row.confidence ?? null,
    source: source ? lower<LevelSource>(source) : null,
    givenAt: ratedAt ? instant(ratedAt) : null,
    gate: gateOf(gate),
  };
}

function resultOf(sent: Sent): Readiness {
  const { formulaVersion, asOf, state, score, low, high, coverage, met, plan, requirements } = sent;
  return {
    formulaVersion,
    asOf: instant(asOf),
    state,
    score: score ?? null,
    low: low ?? null,
    high: high ?? null,
    coverage,
    met,
    plan: plan ? { cost: plan.cost, steps: plan.steps.map(stepOf), ...(plan.givenUp && { givenUp: true as const }) } : null,
    requirements: requirements.map(rowOf),
  };
}

function flagOf({ id, outcome, reasons }: Sent['flags'][number]): RiskFlag {
  return {
    id: lower<RiskFlag['id']>(id),
    outcome: lower<RiskFlag['outcome']>(outcome),
    reasons: reasons.map(({ measured, threshold, ...reason }) => ({ ...reason, measured: measured ?? null, threshold: threshold ?? null })),
  };
}

/** What the server says, in the words of the formula. */
export function trackReadinessOf(sent: Sent): TrackReadiness {
  const { trackId, trackName, settingsVersion, frameworkVersionId, digest, flags, comparison } = sent;
  return {
    trackId,
    trackName,
    readiness: resultOf(sent),
    provenance: { settingsVersion: String(settingsVersion), frameworkVersionId, digest },
    flags: flags.map(flagOf),
    comparison: comparison.map(({ rule, score }) => ({ rule: lower<ComparisonScore['rule']>(rule), score: score ?? null })),
  };
}

/** History up to an instant, with instants as the formula has them. */
export function historyOf({ steps, cycles }: TrackReadinessQuery['readinessHistory'], asOf: number): History {
  const begun = steps.filter(({ from }) => instant(from) <= asOf);
  return {
    points: begun.map(({ from, until, state, score, low, high, met, planCost }) => ({
      from: instant(from),
      until: until && instant(until) <= asOf ? instant(until) : null,
      state,
      score: score ?? null,
      low: low ?? null,
      high: high ?? null,
      met,
      planCost: planCost ?? null,
    })),
    cycles: cycles.map(({ id, name, opensAt, closedAt }) => ({ id, name, opensAt: instant(opensAt), closedAt: closedAt ? instant(closedAt) : null })),
  };
}
