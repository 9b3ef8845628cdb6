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
  readonly id: string;
  readonly opensAt: number;
}

/** An objection to what a cycle says of a skill; while it is open the level stands but is not confirmed. */
export interface Dispute {
  readonly skillId: string;
  readonly cycleId: string;
  readonly openedAt: number;
  /** Null while nobody has settled it. */
  readonly settledAt: number | null;
}

/** The weights of a manager's and a self rating given in one cycle. They add up to 1. */
export interface Settings {
  readonly managerWeight: number;
  readonly selfWeight: number;
}

/** What a skill's confidence depends on besides its ratings. */
export interface SkillTraits {
  /** Months after which confidence has halved; 12 when left out. */
  readonly halfLifeMonths?: number;
  /** The latest evidence accepted for the skill, at or before the as-of instant. */
  readonly latestEvidenceAt?: number;
}

/** Everything the levels of one person are computed from. */
export interface RatingsInput {
  /** All of one person's; in any order, of any skill, revealed or not. */
  readonly ratings: readonly Rating[];
  /** A rating whose cycle is not among these cannot be placed in time and does not count. */
  readonly cycles: readonly Cycle[];
  readonly settings: Settings;
  readonly asOf: number;
  /** None when left out. */
  readonly disputes?: readonly Dispute[];
}

/** Whose word a level is; `manager_and_self` is the two combined by the settings' weights. */
export type LevelSource = 'agreed' | 'manager_and_self' | 'manager' | 'self';

interface Standing {
  /** A manager or agreed rating stands behind it and no dispute is open. */
  readonly confirmed: boolean;
  readonly source: LevelSource;
  /** When the latest rating behind it was given. */
  readonly givenAt: number;
  readonly cycleId: string;
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
}

/** What is said of one person toward one track at one instant. */
export interface Readiness {
  readonly formulaVersion: string;
  readonly asOf: number;
  /** 0 to 100, the sum of the contributions; null where no requirement is known. */
  readonly score: number | null;
  /** Share of the weight, exempt requirements left out, of which the level is known: 0 to 1. */
  readonly coverage: number;
  /** How many requirements are MET. */
  readonly met: number;
  /** One for each requirement, by id. */
  readonly requirements: readonly RequirementResult[];
}
