import type { CountingRatings } from './counting-ratings.js';
import type { Cycle, Evidence, EvidenceRule, PersonInput, Requirement } from './input.js';
import { wordOfCycle } from './level-of-skill.js';
import type { Choice } from './requirement-status.js';
import type { EvidenceGate, Gate, NearMiss, SustainedGate } from './result.js';

/** What the gates of a person's must-haves are judged by, at one instant. */
export interface GateFacts {
  readonly input: PersonInput;
  readonly counting: CountingRatings;
  /** Accepted at or before the instant, by id. */
  readonly evidence: readonly Evidence[];
  /** The last closed cycles that the settings look at, the newest first. */
  readonly closed: readonly Cycle[];
}

function newestFirst(one: Cycle, other: Cycle): number {
  if (one.opensAt !== other.opensAt) return other.opensAt - one.opensAt;
  return one.id < other.id ? 1 : -1;
}

/** Gathers once what serves every must-have of every track. */
export function gateFacts(input: PersonInput, counting: CountingRatings): GateFacts {
  const { asOf, cycles, evidence, settings } = input;
  const closed = cycles.filter(({ closedAt }) => closedAt !== null && closedAt <= asOf).sort(newestFirst);
  const accepted = evidence.filter(({ acceptedAt }) => acceptedAt <= asOf).sort((one, other) => (one.evidenceId < other.evidenceId ? -1 : 1));
  return { input, counting, evidence: accepted, closed: closed.slice(0, settings.sustained.ofLast) };
}

function missOf({ evidenceId, ownRole, filled, quality }: Evidence, rule: EvidenceRule, minimum: number): NearMiss {
  return {
    evidenceId,
    quality: Math.max(0, minimum - quality),
    role: rule.roles.length > 0 && (ownRole === null || !rule.roles.includes(ownRole)),
    fields: rule.fields.filter((field) => !filled.includes(field)).sort(),
  };
}

function distance({ quality, role, fields }: NearMiss): number {
  return quality + (role ? 1 : 0) + fields.length;
}

/** Whether an accepted item satisfies a requirement's rule (formula v1, point 11); null where it has none. */
export function evidenceGate({ id, skillIds, evidenceRule }: Requirement, { input, evidence }: GateFacts): EvidenceGate | null {
  if (!evidenceRule) return null;
  const minimum = evidenceRule.minimumQuality ?? input.settings.evidenceQuality;
  const misses = evidence
    .filter((item) => item.skillIds.some((skillId) => skillIds.includes(skillId)))
    .map((item) => missOf(item, evidenceRule, minimum));
  const evidenceIds = misses.filter((miss) => distance(miss) === 0).map(({ evidenceId }) => evidenceId);
  const holds = evidenceIds.length > 0 || (input.assumptions?.evidenced?.has(id) ?? false);
  return { holds, evidenceIds, nearMisses: holds ? [] : misses.sort((one, other) => distance(one) - distance(other)) };
}

/**
 * In how many of the last closed cycles a requirement was MET by that cycle's own manager or agreed ratings (formula
 * v1, point 11), and how many further ones, each MET, are missing. Further cycles push the oldest out of sight. A
 * supposed one has pushed already.
 */
export function sustainedGate({ skillIds, level }: Requirement, { input, counting, closed }: GateFacts): SustainedGate {
  const { cycles, ofLast } = input.settings.sustained;
  const held = input.assumptions?.cyclesHeld ?? 0;
  const needed = Math.min(cycles, ofLast);
  const seen = closed.slice(0, Math.max(0, ofLast - held));
  const isMet = (cycleId: string) =>
    skillIds.some((skillId) => {
      const ratings = counting.get(skillId)?.get(cycleId);
      const word = ratings ? wordOfCycle(ratings, input.settings) : null;
      return word?.outcome === 'level' && word.level >= level;
    });
  const met = seen.map(({ id }) => isMet(id));
  const metAfter = (further: number) => Math.min(ofLast, held + further) + met.slice(0, Math.max(0, ofLast - held - further)).filter(Boolean).length;
  let missing = 0;
  while (metAfter(missing) < needed) missing += 1;
  const cycleIds = seen.map(({ id }) => id);
  return { holds: missing === 0, cycleIds, metIn: cycleIds.filter((_, at) => met[at]), needed, missing };
}

/** The gate of a must-have whose skill stands so; null where none is asked for (formula v1, point 11). */
export function gateOf(requirement: Requirement, choice: Choice | null, facts: GateFacts): Gate | null {
  if (!requirement.mustHave || choice?.status === 'EXEMPT') return null;
  const met = choice?.status === 'MET';
  const confirmed = choice !== null && choice.level.outcome !== 'unknown' && choice.level.confirmed;
  const [evidence, sustained] = [evidenceGate(requirement, facts), sustainedGate(requirement, facts)];
  return { passes: met && confirmed && (evidence?.holds ?? true) && sustained.holds, met, confirmed, evidence, sustained };
}
