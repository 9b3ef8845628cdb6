import type { ScoringInput } from './input.js';
import type { RiskFlag } from './result.js';
import { backendItems, frontendShare, medianQuality, scalabilityEvidence, securityShare } from './flag-evidence.js';
import { flagFacts } from './flag-facts.js';
import { allOf, anyOf } from './flag-part.js';
import { falling, notRated, selfAboveManager } from './flag-ratings.js';
import { belowTarget } from './flag-target.js';

/**
 * The six common mistakes, always all of them and in this order, each with a reason for every part of its rule. They
 * are no part of score, gates or state: a flag is something to talk about.
 *
 * How the rules are read:
 *
 * - Facts count up to the as-of instant: evidence accepted and done by then, ratings revealed by then, cycles closed by
 *   then. What is supposed (a what-if) changes "below target" alone, by the supposed levels.
 * - "The last 4 quarters" are 12 months of 30.4375 days before the instant, by when the work was done; an item exactly
 *   that old counts. Both parts of the frontend rule look at them. All accepted evidence is project evidence.
 * - "Below target": a requirement of this track that names such a skill is SHORT, an any-of requirement by the skill
 *   that stands for it. Exempt, unknown and without opportunity are not.
 * - A skill list in the settings that is empty leaves nothing that its part could be judged by.
 * - `not_judged`: no part has anything to be judged by. No evidence at all for shares and the median; no requirement
 *   that is MET or SHORT for "below target"; for scalability's evidence and coding's ratings neither a level of such a
 *   skill nor a requirement, other than an exempt one, that names it; no cycle with a level of both for the comparison
 *   of self and manager. One part that is judged is enough to clear a flag whose parts are joined by "or".
 */
export function riskFlags(input: ScoringInput): readonly RiskFlag[] {
  const facts = flagFacts(input);
  const { flags } = facts;
  return [
    allOf('frontend_overemphasis', [frontendShare(facts), backendItems(facts)]),
    anyOf('weak_scalability_and_cloud', [scalabilityEvidence(facts), belowTarget(flags.scalabilitySkillIds, facts)]),
    anyOf('security_ignored', [belowTarget(flags.securitySkillIds, facts), securityShare(facts)]),
    anyOf('coding_neglected', [notRated(facts), falling(facts)]),
    anyOf('generic_descriptions', [medianQuality(facts)]),
    anyOf('communication_underestimated', [belowTarget(flags.communicationSkillIds, facts), selfAboveManager(facts)]),
  ];
}
