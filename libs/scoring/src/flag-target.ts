import { isOnAny, type FlagFacts } from './flag-facts.js';
import { flagPart, type FlagPart } from './flag-part.js';

/**
 * Whether a requirement of the track that names one of these skills is SHORT. Measured: how many are. One that is
 * exempt, unknown or without opportunity is not below its target; where no other names a skill, it is not judged.
 */
export function belowTarget(skillIds: readonly string[], { requirements }: FlagFacts): FlagPart {
  const known = requirements.filter(
    ({ requirement, choice }) => isOnAny(requirement, skillIds) && (choice?.status === 'MET' || choice?.status === 'SHORT'),
  );
  const short = known.filter(({ choice }) => choice?.status === 'SHORT');
  return flagPart('below_target', {
    judged: known.length > 0,
    holds: short.length > 0,
    measured: short.length,
    threshold: 0,
    requirementIds: short.map(({ requirement }) => requirement.id),
    ratingIds: short.flatMap(({ choice }) => (choice && choice.level.outcome !== 'unknown' ? choice.level.ratingIds : [])),
  });
}

/** Whether these skills are a matter of the person at all: one of them has a level, or the track asks for one that is not exempt. */
export function concerns(skillIds: readonly string[], { requirements, rated }: FlagFacts): boolean {
  const asked = requirements.some(({ requirement, choice }) => isOnAny(requirement, skillIds) && choice?.status !== 'EXEMPT');
  return asked || skillIds.some((skillId) => rated.has(skillId));
}
