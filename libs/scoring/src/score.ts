import { levelsOfSkills } from './level-of-skill.js';
import { chooseSkill, type Choice, type LevelsInput } from './requirement-status.js';
import { FORMULA_VERSION } from './settings.js';
import type { RatingsInput, Readiness, Requirement, RequirementResult, SkillTraits } from './types.js';

/** A requirement with the skill that stands for it; its attainment is null unless it is known (MET or SHORT). */
interface Row {
  readonly requirement: Requirement;
  readonly choice: Choice | null;
  readonly attainment: number | null;
}

function rowOf(requirement: Requirement, input: LevelsInput): Row {
  const choice = chooseSkill(requirement, input);
  const attainment = choice?.level.outcome === 'level' ? Math.min(1, choice.level.level / requirement.level) : null;
  return { requirement, choice, attainment };
}

function weightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { requirement }) => sum + requirement.weight, 0);
}

/** 100 x part / whole. Divided first, so that a whole part is exactly 100 and none is more. */
function points(part: number, whole: number): number {
  return 100 * (part / whole);
}

function resultOf({ requirement, choice, attainment }: Row, knownWeight: number): RequirementResult {
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
  };
}

/** `scoreReadiness` for levels that are already computed: one pass over the ratings serves every track. */
export function scoreLevels({ requirements, ...input }: LevelsInput & { readonly requirements: readonly Requirement[] }): Readiness {
  // Sums of binary fractions depend on their order: a fixed one gives the same bytes for the same inputs.
  const rows = [...requirements].sort((one, other) => (one.id < other.id ? -1 : 1)).map((requirement) => rowOf(requirement, input));
  const known = rows.filter(({ attainment }) => attainment !== null);
  const knownWeight = weightOf(known);
  const coverable = weightOf(rows.filter(({ choice }) => choice?.status !== 'EXEMPT'));
  const attained = known.reduce((sum, { requirement, attainment }) => sum + requirement.weight * (attainment ?? 0), 0);
  return {
    formulaVersion: FORMULA_VERSION,
    asOf: input.asOf,
    score: known.length > 0 ? points(attained, knownWeight) : null,
    coverage: coverable > 0 ? knownWeight / coverable : 0,
    met: rows.filter(({ choice }) => choice?.status === 'MET').length,
    requirements: rows.map((row) => resultOf(row, knownWeight)),
  };
}

/**
 * What is said of one person toward one track at one instant: formula v1, points 1 to 8.
 *
 * It is given ratings and requirements and nothing else of the person. The same inputs in any order give the same
 * bytes. Each row says what it gives to the score and what it costs; the contributions add up to the score.
 */
export function scoreReadiness(
  input: RatingsInput & {
    readonly requirements: readonly Requirement[];
    readonly traits?: ReadonlyMap<string, SkillTraits>;
  },
): Readiness {
  const { requirements, traits, asOf } = input;
  return scoreLevels({ requirements, traits, asOf, levels: levelsOfSkills(input) });
}
