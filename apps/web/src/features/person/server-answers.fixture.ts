import type { PlanStep, RequirementResult } from '@waymark/scoring';
import type { TrackStory } from './track-story.js';

const iso = (instant: number): string => new Date(instant).toISOString();
const isoOrNull = (instant: number | null): string | null => (instant === null ? null : iso(instant));

function sentStep(step: PlanStep) {
  const { id, kind, cost } = step;
  const none = { __typename: 'PlanStep', id, kind: kind.toUpperCase(), cost, skillId: null, requirementId: null, from: null, to: null };
  if (step.kind === 'raise') return { ...none, skillId: step.skillId, from: step.from, to: step.to };
  if (step.kind === 'rate') return { ...none, skillId: step.skillId, to: step.to };
  if (step.kind === 'confirm') return { ...none, skillId: step.skillId, from: step.level };
  return step.kind === 'evidence' ? { ...none, requirementId: step.requirementId } : none;
}

function sentGate(gate: RequirementResult['gate']) {
  if (!gate) return null;
  const { evidence, sustained } = gate;
  return {
    __typename: 'Gate',
    ...gate,
    evidence: evidence && { __typename: 'EvidenceGate', ...evidence, nearMisses: evidence.nearMisses.map((miss) => ({ __typename: 'NearMiss', ...miss })) },
    sustained: { __typename: 'SustainedGate', ...sustained },
  };
}

function sentRow({ givenAt, source, gate, ...row }: RequirementResult, { names }: TrackStory) {
  const { requirementId, skillId } = row;
  return { __typename: 'RequirementReadiness', ...row, name: names.requirement(requirementId), skillId: source === null ? null : skillId, source: source?.toUpperCase() ?? null, ratedAt: isoOrNull(givenAt), gate: sentGate(gate) };
}

/** One line toward a track, as the server sends it. */
export function sentCard({ trackId, trackName, readiness: { asOf, state, score, coverage, met, requirements } }: TrackStory) {
  return { __typename: 'Readiness', trackId, trackName, asOf: iso(asOf), state, score, coverage, met, requirements: requirements.map(({ requirementId, status }) => ({ __typename: 'RequirementReadiness', requirementId, status })) };
}

/** The whole of a track, as the server sends it. */
export function sentTrack(story: TrackStory) {
  const { trackId, trackName, readiness, provenance, flags, comparison, document, history } = story;
  const { plan, asOf, requirements, ...numbers } = readiness;
  return {
    readiness: {
      __typename: 'Readiness',
      ...numbers,
      ...provenance,
      settingsVersion: Number(provenance.settingsVersion),
      trackId,
      trackName,
      asOf: iso(asOf),
      plan: plan && { __typename: 'Plan', cost: plan.cost, givenUp: plan.givenUp ?? false, steps: plan.steps.map(sentStep) },
      flags: flags.map(({ id, outcome, reasons }) => ({ __typename: 'RiskFlag', id: id.toUpperCase(), outcome: outcome.toUpperCase(), reasons: reasons.map((reason) => ({ __typename: 'FlagReason', ...reason })) })),
      comparison: comparison.map(({ rule, score }) => ({ __typename: 'ComparisonScore', rule: rule.toUpperCase(), score })),
      requirements: requirements.map((row) => sentRow(row, story)),
    },
    scoringDocument: document,
    readinessHistory: {
      __typename: 'ReadinessHistory',
      steps: history.points.map(({ from, until, ...point }) => ({ __typename: 'ReadinessStep', from: iso(from), until: isoOrNull(until), ...point })),
      cycles: history.cycles.map(({ id, name, opensAt, closedAt }) => ({ __typename: 'HistoryCycle', id, name, opensAt: iso(opensAt), closedAt: isoOrNull(closedAt) })),
    },
  };
}
