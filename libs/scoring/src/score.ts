import { confidencesOf } from './confidence.js';
import { countingRatings } from './counting-ratings.js';
import { evidenceGate, gateFacts, gateOf, sustainedGate, type GateFacts } from './gates.js';
import type { PersonInput, Requirement, ScoringInput } from './input.js';
import { endsOf, type Ends } from './interval.js';
import { levelsFrom } from './level-of-skill.js';
import type { Plans } from './plan-memory.js';
import { chooseSkill, type Choice, type Standings } from './requirement-status.js';
import type { Gate, Plan, Readiness, RequirementResult, SkillLevel } from './result.js';
import { FORMULA_VERSION } from './settings.js';
import { smallestPlan } from './smallest-plan.js';
import { stateOf } from './state.js';

/** A requirement with the skill that stands for it; attainment and ends are null unless it is known (MET or SHORT). */
interface Row {
  readonly requirement: Requirement;
  readonly choice: Choice | null;
  readonly attainment: number | null;
  readonly ends: Ends | null;
  readonly confidence: number | null;
  readonly gate: Gate | null;
}

function rowOf(requirement: Requirement, standings: Standings, facts: GateFacts): Row {
  const choice = chooseSkill(requirement, standings);
  const level = choice?.level.outcome === 'level' ? choice.level.level : null;
  return {
    requirement,
    choice,
    attainment: level === null ? null : Math.min(1, level / requirement.level),
    ends: level === null ? null : endsOf(requirement, standings),
    confidence: choice && level !== null ? (standings.confidences.get(choice.skillId) ?? 0) : null,
    gate: gateOf(requirement, choice, facts),
  };
}

function weightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { requirement }) => sum + requirement.weight, 0);
}

/** 100 x part / whole. Divided first, so that a whole part is exactly 100 and none is more. */
function points(part: number, whole: number): number {
  return 100 * (part / whole);
}

function resultOf({ requirement, choice, attainment, confidence, gate }: Row, knownWeight: number): RequirementResult {
  const { id, level: required, weight, mustHave } = requirement;
  const said = choice && choice.level.outcome !== 'unknown' ? choice.level : null;
  return {
    requirementId: id,
    status: choice?.status ?? 'UNKNOWN',
    skillId: choice?.skillId ?? null,
    level: said?.outcome === 'level' ? said.level : null,
    required,
    weight,
    mustHave,
    confirmed: said?.confirmed ?? false,
    attainment,
    contribution: attainment === null ? null : points(weight * attainment, knownWeight),
    lostPoints: attainment === null ? null : points(weight * (1 - attainment), knownWeight),
    source: said?.source ?? null,
    givenAt: said?.givenAt ?? null,
    confidence,
    gate,
  };
}

/** What all tracks are held against alike. */
interface Given {
  readonly facts: GateFacts;
  readonly plans: Plans;
}

/** The score at what each known row is taken to attain; null where none is known. */
function scoreOf(known: readonly Row[], attained: (row: Row) => number): number | null {
  if (known.length === 0) return null;
  return points(known.reduce((sum, row) => sum + row.requirement.weight * attained(row), 0), weightOf(known));
}

function planOf(requirements: readonly Requirement[], { levels }: Standings, { facts, plans }: Given): Plan | null {
  const mustHaves = requirements.filter(({ mustHave }) => mustHave);
  const { skills, settings } = facts.input;
  return plans({
    requirements,
    levels,
    skills,
    settings,
    evidenceLacking: new Set(mustHaves.filter((requirement) => evidenceGate(requirement, facts)?.holds === false).map(({ id }) => id)),
    cyclesMissing: new Map(mustHaves.map((requirement) => [requirement.id, sustainedGate(requirement, facts).missing])),
  });
}

function readinessOf(asked: readonly Requirement[], standings: Standings, given: Given): Readiness {
  const { facts } = given;
  // Sums of binary fractions depend on their order: a fixed one gives the same bytes for the same inputs.
  const requirements = [...asked].sort((one, other) => (one.id < other.id ? -1 : 1));
  const rows = requirements.map((requirement) => rowOf(requirement, standings, facts));
  const known = rows.filter(({ attainment }) => attainment !== null);
  const coverable = weightOf(rows.filter(({ choice }) => choice?.status !== 'EXEMPT'));
  const results = rows.map((row) => resultOf(row, weightOf(known)));
  const score = scoreOf(known, ({ attainment }) => attainment ?? 0);
  const coverage = coverable > 0 ? weightOf(known) / coverable : 0;
  const plan = planOf(requirements, standings, given);
  return {
    formulaVersion: FORMULA_VERSION,
    asOf: facts.input.asOf,
    state: stateOf({ score, coverage, requirements: results, plan, settings: facts.input.settings }),
    score,
    low: scoreOf(known, ({ ends }) => ends?.low ?? 0),
    high: scoreOf(known, ({ ends }) => ends?.high ?? 0),
    coverage,
    met: rows.filter(({ choice }) => choice?.status === 'MET').length,
    plan,
    requirements: results,
  };
}

/** One person at one instant, ready to be held against any track. */
export interface PersonScorer {
  /** By skill, in the order of the ids; a skill of which nothing counts is not in it. */
  readonly levels: ReadonlyMap<string, SkillLevel>;
  readonly toward: (requirements: readonly Requirement[]) => Readiness;
}

/**
 * `scoreReadiness` for several tracks: one pass over ratings, evidence and cycles serves all of them. Who scores the same
 * person again and again gives `rememberedPlans()`: the answer is the same, and sooner there.
 */
export function scorePerson(input: PersonInput, plans: Plans = smallestPlan): PersonScorer {
  const counting = countingRatings(input);
  const levels = levelsFrom(counting, input);
  const standings = { levels, confidences: confidencesOf(levels, input) };
  const facts = gateFacts(input, counting);
  return { levels, toward: (requirements) => readinessOf(requirements, standings, { facts, plans }) };
}

/**
 * What is said of one person toward one track at one instant: formula v1.
 *
 * It is given ratings, evidence, closed cycles, settings and requirements, and nothing else of the person. The same
 * inputs in any order give the same bytes. Each row says what it gives to the score and what it costs; the contributions
 * add up to the score. It decides nothing: a human does.
 */
export function scoreReadiness({ requirements, ...input }: ScoringInput): Readiness {
  return scorePerson(input).toward(requirements);
}
