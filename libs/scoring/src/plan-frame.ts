import type { Requirement } from './input.js';
import { rankingOf, type Ranking } from './plan-rank.js';
import { attained, attainmentNow, evidenceTally } from './plan-row.js';
import { optionsOfSkill, standingOf, sustainCost, type PlannedSkill, type SkillOption, type Standing } from './plan-steps.js';
import { nothing, plus, type Tally } from './plan-tally.js';
import { statusOfLevel } from './requirement-status.js';
import type { SkillLevel } from './result.js';
import type { PlanInput } from './smallest-plan.js';

/** Thresholds are met within this, in favour of the person. */
export const tolerance = 1e-9;

/** Surplus and cover are counted in parts of the track's weight, this many. */
const parts = 2 ** 44;

const unknown: SkillLevel = { outcome: 'unknown' };

/** A skill that stands in a requirement which is not exempt, with what can be done about it. The others are left alone. */
export interface FrameSkill extends PlannedSkill {
  /** The first is to leave it as it is. */
  readonly options: readonly SkillOption[];
}

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
  readonly skills: ReadonlyMap<string, FrameSkill>;
  /** Further cycles that the must-haves on the track need, then with each exempt one that a plan could bring back. */
  readonly caps: readonly number[];
  /** The skills that may be rated within so many cycles: the others would bring back what needs more. */
  readonly skillsWithin: (cap: number) => readonly FrameSkill[];
  readonly startTally: (cap: number) => Tally;
}

type IsExempt = (requirement: Requirement) => boolean;

/** Every list of inputs in one order, its own never matters. */
function sorted(given: readonly Requirement[]): Requirement[] {
  return given
    .map((requirement) => (requirement.skillIds.length < 2 ? requirement : { ...requirement, skillIds: [...new Set(requirement.skillIds)].sort() }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function exemptOf(requirements: readonly Requirement[], { levels }: PlanInput): IsExempt {
  const exempt = requirements.filter(({ skillIds, level }) => {
    const statuses = skillIds.map((skillId) => statusOfLevel(levels.get(skillId) ?? unknown, level));
    return statuses.includes('EXEMPT') && statuses.every((status) => status === 'EXEMPT' || status === 'UNKNOWN');
  });
  const found = new Set(exempt);
  return (requirement) => found.has(requirement);
}

function skillsOf(requirements: readonly Requirement[], { levels, skills }: PlanInput, isExempt: IsExempt): Map<string, FrameSkill> {
  const targets = new Map<string, number>();
  const wanted = new Set<string>();
  for (const requirement of requirements) {
    const isOn = !isExempt(requirement);
    for (const skillId of requirement.skillIds) {
      targets.set(skillId, Math.max(requirement.level, targets.get(skillId) ?? 0));
      if (isOn) wanted.add(skillId);
    }
  }
  const efforts = new Map<string, number>();
  for (const { id, effort } of skills) if (wanted.has(id)) efforts.set(id, effort);
  const planned = [...wanted].sort().map((skillId): [string, FrameSkill] => {
    const skill = { skillId, level: levels.get(skillId) ?? unknown, effort: efforts.get(skillId) ?? 1, target: targets.get(skillId) ?? 0 };
    return [skillId, { ...skill, options: optionsOfSkill(skill) }];
  });
  return new Map(planned);
}

/** One of more cycles is of use only if it lets a further skill be rated: else it is the same choice, and dearer. */
function capsOf(mustHaves: readonly Requirement[], { cyclesMissing }: PlanInput, { isExempt, skills }: Pick<PlanFrame, 'isExempt' | 'skills'>): number[] {
  const missing = (among: readonly Requirement[]) => among.map(({ id }) => cyclesMissing.get(id) ?? 0);
  const needed = Math.max(0, ...missing(mustHaves.filter((requirement) => !isExempt(requirement))));
  const movable = mustHaves.filter((requirement) => isExempt(requirement) && requirement.skillIds.some((skillId) => skills.has(skillId)));
  const more = missing(movable).filter((cycles) => cycles > needed);
  return [...new Set([needed, ...more])].filter(Number.isFinite).sort((one, other) => one - other);
}

/** By id, how many steps of it there can be. */
function countsOf(skills: Iterable<FrameSkill>, mustHaves: readonly Requirement[], cycles: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { options } of skills) for (const { id, times } of options) if (id !== null) counts.set(id, times);
  for (const { id } of mustHaves) counts.set(`evidence:${id}`, 1);
  return counts.set('sustain', cycles);
}

/** What a requirement adds whatever the plan does: a must-have will be met. */
function given(requirement: Requirement, frame: PlanFrame): Tally {
  if (frame.isExempt(requirement)) return nothing;
  if (!requirement.mustHave) return attained(requirement, attainmentNow(requirement, frame), frame);
  return plus(attained(requirement, 1, frame), evidenceTally(requirement, frame));
}

export function frameOf(input: PlanInput): PlanFrame {
  const { settings, levels, evidenceLacking, cyclesMissing } = input;
  const requirements = sorted(input.requirements);
  const isExempt = exemptOf(requirements, input);
  const skills = skillsOf(requirements, input, isExempt);
  const mustHaves = requirements.filter(({ mustHave }) => mustHave);
  const caps = capsOf(mustHaves, input, { isExempt, skills });
  const ranking = rankingOf(countsOf(skills.values(), mustHaves, caps.at(-1) ?? 0));
  const frame: PlanFrame = {
    requirements,
    evidenceLacking,
    ranking,
    scale: parts / requirements.reduce((sum, { weight }) => sum + weight, 0),
    score: (settings.readyScore - tolerance) / 100,
    // A trace of coverage is asked for by all: without a known requirement there is no score.
    coverage: Math.max(settings.readyCoverage - tolerance, settings.enoughCoverage - tolerance, 1e-12),
    isExempt,
    standingOf: (skillId) => standingOf(levels.get(skillId) ?? unknown),
    skills,
    caps,
    skillsWithin: (cap) => {
      const over = mustHaves.filter((requirement) => isExempt(requirement) && (cyclesMissing.get(requirement.id) ?? 0) > cap);
      const all = [...skills.values()];
      return over.length === 0 ? all : all.filter(({ skillId }) => !over.some(({ skillIds }) => skillIds.includes(skillId)));
    },
    startTally: (cap) => {
      const sustain: Tally = { ...nothing, cost: cap * sustainCost, steps: cap, rank: ranking.rankOf('sustain', cap) };
      return requirements.map((requirement) => given(requirement, frame)).reduce(plus, sustain);
    },
  };
  return frame;
}
