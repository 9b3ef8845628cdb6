import { confidencesOf } from './confidence.js';
import { countingRatings, type CountingRatings } from './counting-ratings.js';
import type { Cycle, Evidence, FlagSettings, Requirement, ScoringInput, Settings } from './input.js';
import { levelsFrom } from './level-of-skill.js';
import { chooseSkill, type Choice } from './requirement-status.js';

export const millisecondsPerMonth = 30.4375 * 24 * 60 * 60 * 1000;
const quartersLookedAt = 4;

/** A requirement of the track and the skill that stands for it; null where it names none. */
export interface ChosenRequirement {
  readonly requirement: Requirement;
  readonly choice: Choice | null;
}

/** What the risk flags of a person are judged by: facts up to one instant, and nothing after it. */
export interface FlagFacts {
  readonly flags: FlagSettings;
  readonly settings: Settings;
  readonly asOf: number;
  readonly requirements: readonly ChosenRequirement[];
  readonly counting: CountingRatings;
  /** Skills of which a level is known. */
  readonly rated: ReadonlySet<string>;
  /** Accepted and done at or before the instant, by id. */
  readonly accepted: readonly Evidence[];
  /** Those of them that were done in the last four quarters. */
  readonly recent: readonly Evidence[];
  /** Closed at or before the instant, the newest (by opening) first. */
  readonly closed: readonly Cycle[];
}

/** Done at most so many months of 30.4375 days before the instant. */
export function isWithin({ occurredAt }: Evidence, months: number, asOf: number): boolean {
  return occurredAt >= asOf - months * millisecondsPerMonth;
}

export function isOnAny({ skillIds }: { readonly skillIds: readonly string[] }, wanted: readonly string[]): boolean {
  return skillIds.some((skillId) => wanted.includes(skillId));
}

function newestFirst(one: Cycle, other: Cycle): number {
  if (one.opensAt !== other.opensAt) return other.opensAt - one.opensAt;
  return one.id < other.id ? 1 : -1;
}

/** Gathers once what all six flags look at. */
export function flagFacts(input: ScoringInput): FlagFacts {
  const { asOf, settings } = input;
  const counting = countingRatings(input);
  const levels = levelsFrom(counting, input);
  const standings = { levels, confidences: confidencesOf(levels, input) };
  const accepted = input.evidence
    .filter(({ acceptedAt, occurredAt }) => acceptedAt <= asOf && occurredAt <= asOf)
    .sort((one, other) => (one.evidenceId < other.evidenceId ? -1 : 1));
  return {
    flags: settings.flags,
    settings,
    asOf,
    requirements: input.requirements.map((requirement) => ({ requirement, choice: chooseSkill(requirement, standings) })),
    counting,
    rated: new Set([...levels].flatMap(([skillId, { outcome }]) => (outcome === 'level' ? [skillId] : []))),
    accepted,
    recent: accepted.filter((item) => isWithin(item, quartersLookedAt * 3, asOf)),
    closed: input.cycles.filter(({ closedAt }) => closedAt !== null && closedAt <= asOf).sort(newestFirst),
  };
}
