/** Instants are milliseconds since 1970 in UTC everywhere in this library. Ids are compared as text, by UTF-16 code unit. */

/** What one requirement of a track asks for: one skill, or any one of several, at a level. */
export interface Requirement {
  /** Unique in its track. */
  readonly id: string;
  /** At least one; several mean any-of. */
  readonly skillIds: readonly string[];
  /** Required level, 1 or more. */
  readonly level: number;
  /** More than 0. */
  readonly weight: number;
  readonly mustHave: boolean;
  /** What its gate asks of evidence; null when it asks for none. Read on must-haves alone. */
  readonly evidenceRule: EvidenceRule | null;
}

/** What an accepted item of evidence must have for a must-have's gate to open: all of it, in one item. */
export interface EvidenceRule {
  /** Points out of 7; the settings' `evidenceQuality` when null. */
  readonly minimumQuality: number | null;
  /** One of these own roles; empty means any, none said included. */
  readonly roles: readonly string[];
  /** All of these parts filled. */
  readonly fields: readonly string[];
}

/** An accepted item of evidence of the person who is scored: facts, never words. */
export interface Evidence {
  /** Unique among the evidence. */
  readonly evidenceId: string;
  readonly skillIds: readonly string[];
  /** When the work was done. */
  readonly occurredAt: number;
  /** It counts from here. */
  readonly acceptedAt: number;
  /** What the person was in it: `lead`, `owner` ...; null when not said. */
  readonly ownRole: string | null;
  /** The parts that were filled: `metric`, `security` ... */
  readonly filled: readonly string[];
  /** Points out of 7. */
  readonly quality: number;
}

/** A level, or the reason why there is none. A missing rating is no rating at all: it has no outcome and is never 0. */
export type Outcome =
  | { readonly outcome: 'level'; readonly level: number }
  | { readonly outcome: 'not_applicable' }
  | { readonly outcome: 'no_opportunity' };

export type RatingKind = 'self' | 'manager' | 'agreed';

/** One rating of one skill of the person who is scored. */
export type Rating = {
  /** Unique among the ratings. */
  readonly ratingId: string;
  readonly skillId: string;
  readonly cycleId: string;
  readonly kind: RatingKind;
  /** When the rater gave it: its age runs from here. */
  readonly givenAt: number;
  /** When person and manager could both see it: it counts from here. */
  readonly revealedAt: number;
} & Outcome;

export interface Cycle {
  /** Unique among the cycles. */
  readonly id: string;
  readonly opensAt: number;
  /** When it closed; null while it has not. A closing after the as-of instant has not happened yet. */
  readonly closedAt: number | null;
}

/** An objection to what a cycle says of a skill; while it is open the level stands but is not confirmed. */
export interface Dispute {
  readonly skillId: string;
  readonly cycleId: string;
  readonly openedAt: number;
  /** Null while nobody has settled it. */
  readonly settledAt: number | null;
}

/** What an organisation decides of the formula. Published with every result by its version. */
export interface Settings {
  /** Of a manager's rating where a self rating was given in the same cycle; with `selfWeight` 1. */
  readonly managerWeight: number;
  readonly selfWeight: number;
  /** Coverage, 0 to 1, beneath which nothing is said: NOT_ENOUGH_DATA. */
  readonly enoughCoverage: number;
  /** Coverage, 0 to 1, that READY asks for. */
  readonly readyCoverage: number;
  /** Score, 0 to 100, that READY asks for. */
  readonly readyScore: number;
  /** Highest cost of the smallest plan that is still READY_IF. */
  readonly readyIfCost: number;
  /** A must-have is MET in at least `cycles` of the last `ofLast` closed cycles; 0 cycles: not asked for. */
  readonly sustained: { readonly cycles: number; readonly ofLast: number };
  /** Points out of 7 an evidence rule asks for that names none itself. */
  readonly evidenceQuality: number;
  readonly flags: FlagSettings;
}

/** The skills that a risk flag is about, and its thresholds. A skill that the framework does not have is passed over. */
export interface FlagSettings {
  readonly frontendSkillIds: readonly string[];
  readonly backendSkillIds: readonly string[];
  readonly scalabilitySkillIds: readonly string[];
  readonly securitySkillIds: readonly string[];
  readonly codingSkillIds: readonly string[];
  readonly communicationSkillIds: readonly string[];
  /** Share of the last 4 quarters' evidence, 0 to 1, above which frontend is too much. */
  readonly frontendShare: number;
  /** Accepted items on backend or system design that make up for it. */
  readonly backendItems: number;
  /** Months without accepted evidence after which scalability and cloud count as weak. */
  readonly scalabilityMonths: number;
  /** Share of project evidence, 0 to 1, that must have its security part filled. */
  readonly securityShare: number;
  /** Closed cycles without a rating of coding craft, and falls in a row, that are too many. */
  readonly codingCycles: number;
  /** Median quality, 0 to 1, beneath which descriptions are generic. */
  readonly medianQuality: number;
  /** Levels by which a self rating stands above the manager's to be a misjudgement. */
  readonly selfAboveManager: number;
}

/** A skill as far as scoring needs it. */
export interface Skill {
  readonly id: string;
  /** Months after which confidence has halved. */
  readonly halfLifeMonths: number;
  /** Cost in a plan of raising it by one level; more than 0. */
  readonly effort: number;
}

/**
 * What is supposed beyond what was said, for a what-if and for what a plan would lead to. A supposed level counts as
 * agreed and confirmed at the as-of instant.
 */
export interface Assumptions {
  readonly levels?: ReadonlyMap<string, number>;
  /** Requirements whose evidence rule is supposed to hold. */
  readonly evidenced?: ReadonlySet<string>;
  /** Further cycles that are supposed to have closed with every must-have MET. */
  readonly cyclesHeld?: number;
}

/** Everything the levels of one person are computed from. Readiness is given nothing else of the person. */
export interface PersonInput {
  /** All of one person's; in any order, of any skill, revealed or not. */
  readonly ratings: readonly Rating[];
  /** A rating whose cycle is not among these cannot be placed in time and does not count. */
  readonly cycles: readonly Cycle[];
  readonly disputes: readonly Dispute[];
  readonly evidence: readonly Evidence[];
  /** One that is missing here has a half-life of 12 months and an effort of 1. */
  readonly skills: readonly Skill[];
  readonly settings: Settings;
  readonly asOf: number;
  readonly assumptions?: Assumptions;
}

/** A person and one track. */
export interface ScoringInput extends PersonInput {
  readonly requirements: readonly Requirement[];
}
