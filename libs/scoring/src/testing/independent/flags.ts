import type { Evidence, Outcome, Rating, RatingKind, Requirement, RiskFlag, RiskFlagId, ScoringInput } from '../../index.js';
import { evaluate } from './evaluation.js';
import { closedCycles } from './gates.js';
import { countingRatings, MONTH, newestFirst, standing, TOLERANCE, wordOfCycle } from './standing.js';

/*
 * Readings of the risk flags:
 * Fa. "Below target": a requirement of the track that names one of the flag's skills is SHORT. Where the level is not known
 *     it is not below. Without a rated requirement on such a skill this part is not judged.
 * Fb. "The last 4 quarters": work done in the 12 months of 30.4375 days up to the as-of instant, both ends included, and
 *     accepted by then. The same for "for 12 months".
 * Fc. Frontend: the items that make up for it are counted in the same 4 quarters as the share. Both parts must hold. Not
 *     judged without evidence in that time.
 * Fd. "Project evidence" is all accepted evidence of work done by the as-of instant; without any, this part is not judged.
 * Fe. "Not rated for 2 cycles": 2 cycles have closed that opened after the newest one in which a coding skill was rated, by
 *     anybody and also where the rating is no level; a rating in the open cycle counts. Not judged where nobody ever rated
 *     it and fewer have closed.
 * Ff. "Falling two cycles in a row": from the newest closed cycle that has a level back, each is lower than the one before
 *     it that has one; others are passed over. It is the manager's or agreed level, or the person's own where no closed
 *     cycle has a rating of either kind. Not judged where no closed cycle has a level.
 * Fg. "Self at least 2 levels above manager": in the newest cycle in which both gave a level. Not judged without one.
 * Fh. A flag is raised where a part holds, not judged where no part can be, else clear.
 * Fi. That there is no accepted evidence, or no rating, is held against the person only on skills that are asked of
 *     them: a requirement that is not EXEMPT names the skill, or it has a level. The text has no such condition.
 * Before comparing, Fd counted work of the future too; Fe looked at the last 2 closed cycles and nothing else; Ff skipped no
 * cycle and took no self level; Fi judged always. The text allows what the library does, and so that is what stands here.
 * Fj. A median of an even number is the mean of the two in the middle.
 */

type FlagOutcome = RiskFlag['outcome'];
/** Null: not judged. */
type Part = boolean | null;

function outcomeOf(parts: readonly Part[]): FlagOutcome {
  if (parts.includes(true)) {
    return 'raised';
  }
  return parts.every((part) => part === null) ? 'not_judged' : 'clear';
}

const names = (skillIds: readonly string[], named: readonly string[]): boolean => skillIds.some((skillId) => named.includes(skillId));

const accepted = (input: ScoringInput): Evidence[] => input.evidence.filter((item) => item.acceptedAt <= input.asOf);

const since = (input: ScoringInput, months: number): Evidence[] =>
  accepted(input).filter((item) => item.occurredAt >= input.asOf - months * MONTH && item.occurredAt <= input.asOf);

function belowTarget(input: ScoringInput, skillIds: readonly string[]): Part {
  const onSkill = (requirement: Requirement | undefined): boolean => requirement !== undefined && names(requirement.skillIds, skillIds);
  const rows = evaluate(input).rows.filter(({ requirementId }) => onSkill(input.requirements.find(({ id }) => id === requirementId)));
  if (rows.some(({ status }) => status === 'SHORT')) {
    return true;
  }
  return rows.some(({ status }) => status === 'MET') ? false : null;
}

function isAsked(input: ScoringInput, skillId: string): boolean {
  const open = evaluate(input).rows.filter(({ status }) => status !== 'EXEMPT');
  const asking = input.requirements.filter(({ id, skillIds }) => skillIds.includes(skillId) && open.some((row) => row.requirementId === id));
  return asking.length > 0 || standing(input, skillId).word === 'level';
}

function frontend(input: ScoringInput): FlagOutcome {
  const { frontendSkillIds, backendSkillIds, frontendShare, backendItems } = input.settings.flags;
  const items = since(input, 12);
  if (items.length === 0) {
    return 'not_judged';
  }
  const share = items.filter((item) => names(item.skillIds, frontendSkillIds)).length / items.length;
  const backend = items.filter((item) => names(item.skillIds, backendSkillIds)).length;
  return share > frontendShare + TOLERANCE && backend < backendItems ? 'raised' : 'clear';
}

function scalability(input: ScoringInput): FlagOutcome {
  const { scalabilitySkillIds, scalabilityMonths } = input.settings.flags;
  const none = !since(input, scalabilityMonths).some((item) => names(item.skillIds, scalabilitySkillIds));
  const asked = scalabilitySkillIds.some((skillId) => isAsked(input, skillId));
  return outcomeOf([none && !asked ? null : none, belowTarget(input, scalabilitySkillIds)]);
}

function security(input: ScoringInput): FlagOutcome {
  const { securitySkillIds, securityShare } = input.settings.flags;
  const items = since(input, Number.POSITIVE_INFINITY);
  const share = items.filter((item) => item.filled.includes('security')).length / items.length;
  return outcomeOf([belowTarget(input, securitySkillIds), items.length === 0 ? null : share < securityShare - TOLERANCE]);
}

function isUnrated(input: ScoringInput): Part {
  const { codingCycles, codingSkillIds } = input.settings.flags;
  if (!codingSkillIds.some((skillId) => isAsked(input, skillId))) {
    return null;
  }
  const ratings = codingSkillIds.flatMap((skillId) => countingRatings(input, skillId));
  const all = newestFirst(input.cycles);
  const lastRated = all.findIndex(({ id }) => ratings.some(({ cycleId }) => cycleId === id));
  const closed = closedCycles(input).filter((cycle) => lastRated === -1 || all.indexOf(cycle) < lastRated).length;
  return lastRated === -1 && closed < codingCycles ? null : closed >= codingCycles;
}

function isFalling(input: ScoringInput, skillId: string): Part {
  const closed = closedCycles(input);
  const toLevels = (said: Outcome | undefined): number[] => (said?.outcome === 'level' ? [said.level] : []);
  const words = closed.flatMap((cycle) => wordOfCycle(input, skillId, cycle.id) ?? []);
  const bySelf = closed.flatMap((cycle) => toLevels(latestOf(input, { skillId, cycleId: cycle.id, kind: 'self' })));
  const levels = words.length > 0 ? words.flatMap(({ said }) => toLevels(said)) : bySelf;
  const rises = levels.findIndex((level, at) => at > 0 && (levels[at - 1] ?? 0) >= level - TOLERANCE);
  const falls = (rises === -1 ? levels.length : rises) - 1;
  return levels.length === 0 ? null : falls >= input.settings.flags.codingCycles;
}

function coding(input: ScoringInput): FlagOutcome {
  return outcomeOf([isUnrated(input), ...input.settings.flags.codingSkillIds.map((skillId) => isFalling(input, skillId))]);
}

function generic(input: ScoringInput): FlagOutcome {
  const sorted = since(input, 12)
    .map((item) => item.quality / 7)
    .sort((one, other) => one - other);
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  const median = middle.reduce((sum, quality) => sum + quality, 0) / middle.length;
  return outcomeOf([sorted.length === 0 ? null : median < input.settings.flags.medianQuality - TOLERANCE]);
}

interface Place {
  readonly skillId: string;
  readonly cycleId: string;
  readonly kind: RatingKind;
}

function latestOf(input: ScoringInput, { skillId, cycleId, kind }: Place): Rating | undefined {
  return countingRatings(input, skillId)
    .filter((one) => one.cycleId === cycleId && one.kind === kind)
    .sort((one, other) => other.givenAt - one.givenAt || other.revealedAt - one.revealedAt || (one.ratingId < other.ratingId ? 1 : -1))[0];
}

function selfAboveManager(input: ScoringInput, skillId: string): Part {
  for (const { id: cycleId } of newestFirst(input.cycles)) {
    const self = latestOf(input, { skillId, cycleId, kind: 'self' });
    const manager = latestOf(input, { skillId, cycleId, kind: 'manager' });
    if (self?.outcome === 'level' && manager?.outcome === 'level') {
      return self.level - manager.level >= input.settings.flags.selfAboveManager;
    }
  }
  return null;
}

function communication(input: ScoringInput): FlagOutcome {
  const { communicationSkillIds } = input.settings.flags;
  return outcomeOf([
    belowTarget(input, communicationSkillIds),
    ...communicationSkillIds.map((skillId) => selfAboveManager(input, skillId)),
  ]);
}

/** Section 3 of the domain. */
export function plainFlags(input: ScoringInput): Record<RiskFlagId, FlagOutcome> {
  return {
    frontend_overemphasis: frontend(input),
    weak_scalability_and_cloud: scalability(input),
    security_ignored: security(input),
    coding_neglected: coding(input),
    generic_descriptions: generic(input),
    communication_underestimated: communication(input),
  };
}
