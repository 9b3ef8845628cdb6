import type { Cycle, Evidence, Requirement, ScoringInput } from '../../index.js';
import { compareText, newestFirst, wordOfCycle } from './standing.js';

/*
 * Readings of point 11:
 * 11a. Evidence is accepted where it was accepted at or before the as-of instant; when the work was done does not matter.
 * 11b. In a closed cycle an any-of requirement is MET where any one of its skills is; disputes do not matter there, nor do
 *      assumed levels: it is the cycle's own ratings that speak. A cycle that says "not applicable" is one not MET.
 * 11c. Ratings of a closed cycle count when they are revealed by the as-of instant, also if that was after the closing.
 * 11d. Where fewer than M cycles have closed, those are the last M. Assumed cycles are the newest, and push real ones out.
 * 11e. The role must be said where the rule names roles: an item that says none has none of them.
 */

export interface GateParts {
  readonly passes: boolean;
  readonly met: boolean;
  readonly confirmed: boolean;
  /** Null where no rule is set. */
  readonly evidence: boolean | null;
  readonly evidenceIds: readonly string[];
  readonly sustained: boolean;
  /** Newest first. */
  readonly metIn: readonly string[];
  /** Further cycles, each MET, after which it is sustained. */
  readonly missing: number;
}

function satisfies(input: ScoringInput, requirement: Requirement, item: Evidence): boolean {
  const rule = requirement.evidenceRule;
  if (!rule || item.acceptedAt > input.asOf) {
    return false;
  }
  const onSkill = item.skillIds.some((skillId) => requirement.skillIds.includes(skillId));
  const goodEnough = item.quality >= (rule.minimumQuality ?? input.settings.evidenceQuality);
  const inRole = rule.roles.length === 0 || (item.ownRole !== null && rule.roles.includes(item.ownRole));
  return onSkill && goodEnough && inRole && rule.fields.every((field) => item.filled.includes(field));
}

function metInCycle(input: ScoringInput, requirement: Requirement, cycleId: string): boolean {
  return requirement.skillIds.some((skillId) => {
    const word = wordOfCycle(input, skillId, cycleId);
    return word !== null && word.said.outcome === 'level' && word.said.level >= requirement.level;
  });
}

export function closedCycles(input: ScoringInput): Cycle[] {
  return newestFirst(input.cycles.filter((cycle) => cycle.closedAt !== null && cycle.closedAt <= input.asOf));
}

/** Of the last M cycles when `held` further ones have closed, the real ones in which it was MET, newest first. */
function metAmongLast(input: ScoringInput, closed: readonly { id: string; met: boolean }[], held: number): string[] {
  const real = closed.slice(0, Math.max(0, input.settings.sustained.ofLast - held));
  return real.filter(({ met }) => met).map(({ id }) => id);
}

/** Infinite where more cycles are asked for than are looked at. */
function missingCycles(input: ScoringInput, closed: readonly { id: string; met: boolean }[], held: number): number {
  const { cycles, ofLast } = input.settings.sustained;
  for (let more = 0; more <= ofLast; more += 1) {
    if (Math.min(held + more, ofLast) + metAmongLast(input, closed, held + more).length >= cycles) {
      return more;
    }
  }
  return Number.POSITIVE_INFINITY;
}

/** Point 11. The caller knows that it is a must-have and not EXEMPT. */
export function gateParts(input: ScoringInput, requirement: Requirement, row: { met: boolean; confirmed: boolean }): GateParts {
  const evidenceIds = input.evidence.filter((item) => satisfies(input, requirement, item)).map((item) => item.evidenceId);
  const supposed = input.assumptions?.evidenced?.has(requirement.id) ?? false;
  const evidence = requirement.evidenceRule === null ? null : supposed || evidenceIds.length > 0;
  const held = input.assumptions?.cyclesHeld ?? 0;
  const closed = closedCycles(input).map(({ id }) => ({ id, met: metInCycle(input, requirement, id) }));
  const missing = missingCycles(input, closed, held);
  return {
    passes: row.met && row.confirmed && evidence !== false && missing === 0,
    met: row.met,
    confirmed: row.confirmed,
    evidence,
    evidenceIds: evidenceIds.sort(compareText),
    sustained: missing === 0,
    metIn: metAmongLast(input, closed, held),
    missing,
  };
}
