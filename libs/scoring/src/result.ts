import type { Outcome } from './input.js';

/** Whose word a level is: nobody's yet (assumed), or `manager_and_self`, the two combined by the settings' weights. */
export type LevelSource = 'assumed' | 'agreed' | 'manager_and_self' | 'manager' | 'self';

interface Standing {
  /** A manager or agreed rating stands behind it, or it is assumed; and no dispute is open. */
  readonly confirmed: boolean;
  readonly source: LevelSource;
  /** When the latest rating behind it was given. */
  readonly givenAt: number;
  /** Null where the level is assumed. */
  readonly cycleId: string | null;
  /** The ratings behind it, the manager's first. */
  readonly ratingIds: readonly string[];
}

/** What counts for one skill of one person at the as-of instant. `unknown`: no rating counts. */
export type SkillLevel = (Outcome & Standing) | { readonly outcome: 'unknown' };

export type RequirementStatus = 'MET' | 'SHORT' | 'NO_OPPORTUNITY' | 'EXEMPT' | 'UNKNOWN';

/** One row of the explanation. What does not apply to the row's status is null, never 0. */
export interface RequirementResult {
  readonly requirementId: string;
  readonly status: RequirementStatus;
  /** The skill that stands for the requirement; null only where the requirement names no skill. */
  readonly skillId: string | null;
  /** Null unless MET or SHORT; not capped at the required level. */
  readonly level: number | null;
  readonly required: number;
  readonly weight: number;
  readonly mustHave: boolean;
  readonly confirmed: boolean;
  /** Level as a share of the required one, 0 to 1; null unless MET or SHORT. */
  readonly attainment: number | null;
  /** Points of the score that this row gives; null unless MET or SHORT. */
  readonly contribution: number | null;
  /** Points of the score that this row costs; null unless MET or SHORT. */
  readonly lostPoints: number | null;
  /** Whose word the row rests on, also where that word is not a level; null where nothing has been said. */
  readonly source: LevelSource | null;
  /** When the latest rating behind it was given; null where nothing has been said. */
  readonly givenAt: number | null;
  /** How far the level can be trusted, 0 to 1; null unless MET or SHORT. */
  readonly confidence: number | null;
  /** What promotion asks of it, whatever the score; null unless it is a must-have that is not EXEMPT. */
  readonly gate: Gate | null;
}

/** The parts of a must-have's gate; it passes when all of them hold. */
export interface Gate {
  readonly passes: boolean;
  readonly met: boolean;
  readonly confirmed: boolean;
  /** Null where the requirement asks for no evidence. */
  readonly evidence: EvidenceGate | null;
  readonly sustained: SustainedGate;
}

export interface EvidenceGate {
  readonly holds: boolean;
  /** The accepted items that satisfy the rule. */
  readonly evidenceIds: readonly string[];
  /** Where none does: the accepted items on a skill of the requirement, each with what it lacks, the nearest first. */
  readonly nearMisses: readonly NearMiss[];
}

export interface NearMiss {
  readonly evidenceId: string;
  /** Points out of 7 that are missing. */
  readonly quality: number;
  /** The own role is none of those asked for. */
  readonly role: boolean;
  /** Parts asked for that are not filled. */
  readonly fields: readonly string[];
}

export interface SustainedGate {
  readonly holds: boolean;
  /** The last closed cycles, as many as the settings look at or as there are, the newest first. */
  readonly cycleIds: readonly string[];
  /** Those of them in which the requirement was MET. */
  readonly metIn: readonly string[];
  /** Cycles that must be among those. */
  readonly needed: number;
  /** Further cycles, each MET, after which it holds; 0 where it does. */
  readonly missing: number;
}

export type State = 'NOT_ENOUGH_DATA' | 'READY' | 'READY_IF' | 'NOT_YET';

/** One step of a plan. Ids are as the formula names them: `raise:security`, `evidence:security`, `sustain`. */
export type PlanStep =
  | { readonly id: string; readonly kind: 'raise'; readonly skillId: string; readonly from: number; readonly to: number; readonly cost: number }
  | { readonly id: string; readonly kind: 'rate'; readonly skillId: string; readonly to: number; readonly cost: number }
  | { readonly id: string; readonly kind: 'confirm'; readonly skillId: string; readonly level: number; readonly cost: number }
  | { readonly id: string; readonly kind: 'evidence'; readonly requirementId: string; readonly cost: number }
  | { readonly id: string; readonly kind: 'sustain'; readonly cost: number };

/** The cheapest steps after which the state is READY, sorted by id; null where no steps can lead there. */
export interface Plan {
  readonly cost: number;
  readonly steps: readonly PlanStep[];
  /** There only where the track is too entangled to search all of it: these steps lead to READY, and fewer may. */
  readonly givenUp?: true;
}

/** What is said of one person toward one track at one instant. */
export interface Readiness {
  readonly formulaVersion: string;
  readonly asOf: number;
  readonly state: State;
  /** 0 to 100, the sum of the contributions; null where no requirement is known. */
  readonly score: number | null;
  /** The score if every level were as low as its confidence allows; null exactly where the score is. */
  readonly low: number | null;
  /** And as high. */
  readonly high: number | null;
  /** Share of the weight, exempt requirements left out, of which the level is known: 0 to 1. */
  readonly coverage: number;
  /** How many requirements are MET. */
  readonly met: number;
  /** The smallest plan; empty where the state is READY, null where nothing can lead there. */
  readonly plan: Plan | null;
  /** One for each requirement, by id. */
  readonly requirements: readonly RequirementResult[];
}

/** The common mistakes that are looked for. */
export type RiskFlagId =
  | 'frontend_overemphasis'
  | 'weak_scalability_and_cloud'
  | 'security_ignored'
  | 'coding_neglected'
  | 'generic_descriptions'
  | 'communication_underestimated';

/** One part of a flag's rule that was looked at, with the rows behind it. */
export interface FlagReason {
  /** Which part: `share_of_evidence`, `below_target` ... */
  readonly part: string;
  /** This part alone raises the flag, or, where parts are joined by "and", helps to. */
  readonly holds: boolean;
  /** What was measured, in the unit of the part, and what it is held against; null where there is no number. */
  readonly measured: number | null;
  readonly threshold: number | null;
  readonly evidenceIds: readonly string[];
  readonly requirementIds: readonly string[];
  readonly ratingIds: readonly string[];
  readonly cycleIds: readonly string[];
}

/** Never a part of score, gates or state. `not_judged`: what it would be judged by is not there. */
export interface RiskFlag {
  readonly id: RiskFlagId;
  readonly outcome: 'raised' | 'clear' | 'not_judged';
  readonly reasons: readonly FlagReason[];
}

/** What another published rule would say of the same rows; null where it has nothing to say. */
export interface ComparisonScore {
  readonly rule: 'exact_matches' | 'met_share' | 'capped_ratios' | 'gap_table' | 'ratios_capped_at_two';
  /** Percent; the last rule goes up to 200. */
  readonly score: number | null;
}
