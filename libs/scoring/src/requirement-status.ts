import type { Requirement } from './input.js';
import type { RequirementStatus, SkillLevel } from './result.js';

/** The levels of one person at one instant, and how far each can be trusted. */
export interface Standings {
  /** As `levelsOfSkills` gives them; a skill that is missing is unknown. */
  readonly levels: ReadonlyMap<string, SkillLevel>;
  /** As `confidencesOf` gives them; 0 where a skill is missing. */
  readonly confidences: ReadonlyMap<string, number>;
}

/** The skill that stands for a requirement, and how it stands against the required level. */
export interface Choice {
  readonly skillId: string;
  readonly level: SkillLevel;
  readonly status: RequirementStatus;
}

/** Which skill stands for an any-of requirement: a rated one, else the one that says most. */
const precedence: Readonly<Record<RequirementStatus, number>> = { MET: 0, SHORT: 0, NO_OPPORTUNITY: 1, EXEMPT: 2, UNKNOWN: 3 };

/**
 * The status of one skill against a required level (formula v1, point 4).
 *
 * - `not_applicable` exempts only by the manager's or the agreed word. A person's own is UNKNOWN: it stays in the
 *   coverage, so that nobody takes a requirement off the track alone.
 * - `no_opportunity` is NO_OPPORTUNITY whoever says it, the person alone included: the formula asks for no second
 *   voice, and the requirement stays in the coverage, so that saying it gains nothing.
 */
export function statusOfLevel(level: SkillLevel, required: number): RequirementStatus {
  switch (level.outcome) {
    case 'level':
      return level.level >= required ? 'MET' : 'SHORT';
    case 'no_opportunity':
      return 'NO_OPPORTUNITY';
    case 'not_applicable':
      return level.source === 'self' ? 'UNKNOWN' : 'EXEMPT';
    case 'unknown':
      return 'UNKNOWN';
  }
}

function isBefore(one: Choice, other: Choice, rank: (choice: Choice) => readonly number[]): boolean {
  const others = rank(other);
  for (const [place, value] of rank(one).entries()) {
    const against = others[place] ?? value;
    if (value !== against) return value > against;
  }
  return one.skillId < other.skillId;
}

/**
 * The skill that stands for a requirement (formula v1, points 3 and 4): a rated one before NO_OPPORTUNITY before EXEMPT
 * before UNKNOWN; among rated ones the highest level up to the required one; then a confirmed one; then the one with
 * the higher confidence; then the smaller id. Null where the requirement names no skill.
 */
export function chooseSkill({ skillIds, level: required }: Requirement, { levels, confidences }: Standings): Choice | null {
  const rank = ({ skillId, level, status }: Choice): readonly number[] => [
    -precedence[status],
    level.outcome === 'level' ? Math.min(level.level, required) : 0,
    level.outcome !== 'unknown' && level.confirmed ? 1 : 0,
    confidences.get(skillId) ?? 0,
  ];
  let best: Choice | null = null;
  for (const skillId of skillIds) {
    const level: SkillLevel = levels.get(skillId) ?? { outcome: 'unknown' };
    const choice: Choice = { skillId, level, status: statusOfLevel(level, required) };
    if (!best || isBefore(choice, best, rank)) best = choice;
  }
  return best;
}
