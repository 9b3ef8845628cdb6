import type { Requirement } from './input.js';
import { rankingOf, type Ranking } from './plan-rank.js';
import { attained, attainmentNow, evidenceTally, nothing, plus, type Tally } from './plan-row.js';
import { byId, evidenceCost, optionsOfSkill, standingOf, stepsOfSkill, sustainCost, type PlannedSkill, type Standing } from './plan-steps.js';
import { statusOfLevel } from './requirement-status.js';
import type { PlanStep, SkillLevel } from './result.js';
import type { PlanInput } from './smallest-plan.js';

/** Thresholds are met within this, in favour of the person. */
export const tolerance = 1e-9;

/** Surplus and cover are counted in parts of the track's weight, this many. */
const parts = 2 ** 44;

const unknown: SkillLevel = { outcome: 'unknown' };

/** What every part of the search asks of the input, in an order of its own: requirements and skills by id. */
export interface PlanFrame {
  readonly requirements: readonly Requirement[];
  readonly evidenceLacking: ReadonlySet<string>;
  readonly ranking: Ranking;
  /** Parts for each unit of weight. */
  readonly scale: number;
  /** What READY asks for, as shares, the tolerance taken off. */
  readonly score: number;
  readonly coverage: number;
  readonly isExempt: (requirement: Requirement) => boolean;
  readonly standingOf: (skillId: string) => Standing | null;
  /** Where steps can bring a skill. */
  readonly standingsAhead: (skillId: string) => readonly Standing[];
  /** Further cycles that the must-haves on the track need, then with each exempt one that a plan could bring back. */
  readonly caps: readonly number[];
  readonly plannedSkills: (cap: number) => readonly PlannedSkill[];
  readonly startTally: (cap: number) => Tally;
}

/** Skills that stand in a requirement which is not exempt: the others are left alone. */
function plannedSkills(requirements: readonly Requirement[], input: PlanInput, isExempt: (requirement: Requirement) => boolean): PlannedSkill[] {
  const efforts = new Map(input.skills.map(({ id, effort }) => [id, effort]));
  const targets = new Map<string, number>();
  for (const { skillIds, level } of requirements) {
    for (const skillId of skillIds) targets.set(skillId, Math.max(level, targets.get(skillId) ?? 0));
  }
  const wanted = new Set(requirements.filter((requirement) => !isExempt(requirement)).flatMap(({ skillIds }) => skillIds));
  return [...wanted].sort().map((skillId) => ({
    skillId,
    level: input.levels.get(skillId) ?? unknown,
    effort: efforts.get(skillId) ?? 1,
    target: targets.get(skillId) ?? 0,
  }));
}

function capsOf(requirements: readonly Requirement[], { cyclesMissing }: PlanInput, isExempt: (requirement: Requirement) => boolean): number[] {
  const missing = (among: readonly Requirement[]) => among.filter(({ mustHave }) => mustHave).map(({ id }) => cyclesMissing.get(id) ?? 0);
  const needed = Math.max(0, ...missing(requirements.filter((requirement) => !isExempt(requirement))));
  const more = missing(requirements.filter(isExempt)).filter((cycles) => cycles > needed);
  return [...new Set([needed, ...more])].filter(Number.isFinite).sort((one, other) => one - other);
}

function everyStep(skills: readonly PlannedSkill[], mustHaves: readonly Requirement[], cycles: number): PlanStep[] {
  const evidence = mustHaves.map(({ id }): PlanStep => ({ id: `evidence:${id}`, kind: 'evidence', requirementId: id, cost: evidenceCost }));
  const sustain = Array.from({ length: cycles }, (): PlanStep => ({ id: 'sustain', kind: 'sustain', cost: sustainCost }));
  return [...skills.flatMap(stepsOfSkill), ...evidence, ...sustain];
}

/** What a requirement adds whatever the plan does: a must-have will be met. */
function given(requirement: Requirement, frame: PlanFrame): Tally {
  if (frame.isExempt(requirement)) return nothing;
  if (!requirement.mustHave) return attained(requirement, attainmentNow(requirement, frame), frame);
  return plus(attained(requirement, 1, frame), evidenceTally(requirement, frame));
}

export function frameOf(input: PlanInput): PlanFrame {
  const { settings, levels, evidenceLacking, cyclesMissing } = input;
  const levelOf = (skillId: string) => levels.get(skillId) ?? unknown;
  const requirements = input.requirements
    .map((requirement) => ({ ...requirement, skillIds: [...new Set(requirement.skillIds)].sort() }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const isExempt = ({ skillIds, level }: Requirement) => {
    const statuses = skillIds.map((skillId) => statusOfLevel(levelOf(skillId), level));
    return statuses.includes('EXEMPT') && statuses.every((status) => status === 'EXEMPT' || status === 'UNKNOWN');
  };
  const skills = plannedSkills(requirements, input, isExempt);
  const ahead = new Map(skills.map((skill) => [skill.skillId, optionsOfSkill(skill).flatMap(({ id, after }) => (id && after ? [after] : []))]));
  const caps = capsOf(requirements, input, isExempt);
  const mustHaves = requirements.filter(({ mustHave }) => mustHave);
  const ranking = rankingOf(byId(everyStep(skills, mustHaves, caps.at(-1) ?? 0)));
  const isOver = (skillId: string, cap: number) =>
    mustHaves.some((one) => one.skillIds.includes(skillId) && isExempt(one) && (cyclesMissing.get(one.id) ?? 0) > cap);
  const frame: PlanFrame = {
    requirements,
    evidenceLacking,
    ranking,
    scale: parts / requirements.reduce((sum, { weight }) => sum + weight, 0),
    score: (settings.readyScore - tolerance) / 100,
    // A trace of coverage is asked for by all: without a known requirement there is no score.
    coverage: Math.max(settings.readyCoverage - tolerance, settings.enoughCoverage - tolerance, 1e-12),
    isExempt,
    standingOf: (skillId) => standingOf(levelOf(skillId)),
    standingsAhead: (skillId) => ahead.get(skillId) ?? [],
    caps,
    plannedSkills: (cap) => skills.filter(({ skillId }) => !isOver(skillId, cap)),
    startTally: (cap) => {
      const sustain = { ...nothing, cost: cap * sustainCost, steps: cap, rank: ranking.rankOf('sustain', cap) };
      return requirements.map((requirement) => given(requirement, frame)).reduce(plus, sustain);
    },
  };
  return frame;
}
