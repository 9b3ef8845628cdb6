import { instantOf, instantOrNull, ordered, textOf, textOrNull, type Dated } from './dated.js';
import type { Assumptions, Cycle, Dispute, Evidence, FlagSettings, Rating, Requirement, ScoringInput, Settings, Skill } from './input.js';

export const INPUT_FORMAT = 'waymark-score-input';

/** Everything one score is computed from, as JSON: anybody can check a number without the rest of the system. */
export interface ScoreInputDocument {
  readonly format: typeof INPUT_FORMAT;
  readonly version: 1;
  readonly asOf: string;
  readonly requirements: readonly Requirement[];
  readonly ratings: readonly Dated<Rating>[];
  readonly cycles: readonly Dated<Cycle>[];
  readonly disputes: readonly Dated<Dispute>[];
  readonly evidence: readonly Dated<Evidence>[];
  readonly skills: readonly Skill[];
  readonly settings: Settings;
  readonly assumptions?: AssumptionsDocument;
}

/** What is supposed beyond what was said. */
export interface AssumptionsDocument {
  /** By skill id. */
  readonly levels?: Readonly<Record<string, number>>;
  readonly evidenced?: readonly string[];
  readonly cyclesHeld?: number;
}

const sorted = (texts: Iterable<string>): string[] => [...texts].sort();

function requirementIn({ id, skillIds, level, weight, mustHave, evidenceRule }: Requirement): Requirement {
  const rule = evidenceRule && {
    minimumQuality: evidenceRule.minimumQuality,
    roles: sorted(evidenceRule.roles),
    fields: sorted(evidenceRule.fields),
  };
  return { id, skillIds: sorted(skillIds), level, weight, mustHave, evidenceRule: rule };
}

function ratingIn(rating: Rating): Dated<Rating> {
  const { ratingId, skillId, cycleId, kind, givenAt, revealedAt } = rating;
  const given = { ratingId, skillId, cycleId, kind, givenAt: textOf(givenAt), revealedAt: textOf(revealedAt) };
  return rating.outcome === 'level' ? { ...given, outcome: 'level', level: rating.level } : { ...given, outcome: rating.outcome };
}

function cycleIn({ id, opensAt, closedAt }: Cycle): Dated<Cycle> {
  return { id, opensAt: textOf(opensAt), closedAt: textOrNull(closedAt) };
}

function disputeIn({ skillId, cycleId, openedAt, settledAt }: Dispute): Dated<Dispute> {
  return { skillId, cycleId, openedAt: textOf(openedAt), settledAt: textOrNull(settledAt) };
}

function evidenceIn({ evidenceId, skillIds, occurredAt, acceptedAt, ownRole, filled, quality }: Evidence): Dated<Evidence> {
  const instants = { occurredAt: textOf(occurredAt), acceptedAt: textOf(acceptedAt) };
  return { evidenceId, skillIds: sorted(skillIds), ...instants, ownRole, filled: sorted(filled), quality };
}

function flagsIn(flags: FlagSettings): FlagSettings {
  return {
    frontendSkillIds: sorted(flags.frontendSkillIds),
    backendSkillIds: sorted(flags.backendSkillIds),
    scalabilitySkillIds: sorted(flags.scalabilitySkillIds),
    securitySkillIds: sorted(flags.securitySkillIds),
    codingSkillIds: sorted(flags.codingSkillIds),
    communicationSkillIds: sorted(flags.communicationSkillIds),
    frontendShare: flags.frontendShare,
    backendItems: flags.backendItems,
    scalabilityMonths: flags.scalabilityMonths,
    securityShare: flags.securityShare,
    codingCycles: flags.codingCycles,
    medianQuality: flags.medianQuality,
    selfAboveManager: flags.selfAboveManager,
  };
}

function settingsIn(settings: Settings): Settings {
  return {
    managerWeight: settings.managerWeight,
    selfWeight: settings.selfWeight,
    enoughCoverage: settings.enoughCoverage,
    readyCoverage: settings.readyCoverage,
    readyScore: settings.readyScore,
    readyIfCost: settings.readyIfCost,
    sustained: { cycles: settings.sustained.cycles, ofLast: settings.sustained.ofLast },
    evidenceQuality: settings.evidenceQuality,
    flags: flagsIn(settings.flags),
  };
}

function assumptionsIn({ levels, evidenced, cyclesHeld }: Assumptions): AssumptionsDocument {
  return {
    ...(levels && { levels: Object.fromEntries(ordered([...levels], ([skillId]) => skillId)) }),
    ...(evidenced && { evidenced: sorted(evidenced) }),
    ...(cyclesHeld !== undefined && { cyclesHeld }),
  };
}

/**
 * The input as a document. The same input in any order gives the same bytes of `JSON.stringify`: lists are sorted by
 * id, names stand in one order. Throws where an instant is none (NaN).
 */
export function toInputDocument(input: ScoringInput): ScoreInputDocument {
  const { requirements, ratings, cycles, disputes, evidence, skills, assumptions } = input;
  const placeOf = (dispute: Dated<Dispute>) => JSON.stringify([dispute.skillId, dispute.cycleId, dispute.openedAt, dispute.settledAt]);
  return {
    format: INPUT_FORMAT,
    version: 1,
    asOf: textOf(input.asOf),
    requirements: ordered(requirements.map(requirementIn), ({ id }) => id),
    ratings: ordered(ratings.map(ratingIn), ({ ratingId }) => ratingId),
    cycles: ordered(cycles.map(cycleIn), ({ id }) => id),
    disputes: ordered(disputes.map(disputeIn), placeOf),
    evidence: ordered(evidence.map(evidenceIn), ({ evidenceId }) => evidenceId),
    skills: ordered(skills, ({ id }) => id).map(({ id, halfLifeMonths, effort }) => ({ id, halfLifeMonths, effort })),
    settings: settingsIn(input.settings),
    ...(assumptions && { assumptions: assumptionsIn(assumptions) }),
  };
}

function assumptionsOut({ levels, evidenced, cyclesHeld }: AssumptionsDocument): Assumptions {
  return {
    ...(levels && { levels: new Map(Object.entries(levels)) }),
    ...(evidenced && { evidenced: new Set(evidenced) }),
    ...(cyclesHeld !== undefined && { cyclesHeld }),
  };
}

/** The input that a document holds. It takes the document as it is typed: whoever read it has checked it. */
export function fromInputDocument(document: ScoreInputDocument): ScoringInput {
  const { requirements, skills, settings, assumptions } = document;
  return {
    asOf: instantOf(document.asOf),
    requirements,
    ratings: document.ratings.map((rating) => ({ ...rating, givenAt: instantOf(rating.givenAt), revealedAt: instantOf(rating.revealedAt) })),
    cycles: document.cycles.map((cycle) => ({ ...cycle, opensAt: instantOf(cycle.opensAt), closedAt: instantOrNull(cycle.closedAt) })),
    disputes: document.disputes.map((dispute) => ({
      ...dispute,
      openedAt: instantOf(dispute.openedAt),
      settledAt: instantOrNull(dispute.settledAt),
    })),
    evidence: document.evidence.map((item) => ({ ...item, occurredAt: instantOf(item.occurredAt), acceptedAt: instantOf(item.acceptedAt) })),
    skills,
    settings,
    ...(assumptions && { assumptions: assumptionsOut(assumptions) }),
  };
}
