import type { Evidence } from './input.js';
import { isOnAny, isWithin, millisecondsPerMonth, type FlagFacts } from './flag-facts.js';
import { flagPart, isAbove, isBelow, type FlagPart } from './flag-part.js';
import { concerns } from './flag-target.js';

const qualityPoints = 7;

const idsOf = (items: readonly Evidence[]): string[] => items.map(({ evidenceId }) => evidenceId);

/** The share of the last four quarters' evidence that is on frontend, and those items. */
export function frontendShare({ flags, recent }: FlagFacts): FlagPart {
  const onFrontend = recent.filter((item) => isOnAny(item, flags.frontendSkillIds));
  const share = onFrontend.length / recent.length;
  return flagPart('share_of_evidence', {
    judged: recent.length > 0 && flags.frontendSkillIds.length > 0,
    holds: isAbove(share, flags.frontendShare),
    measured: share,
    threshold: flags.frontendShare,
    evidenceIds: idsOf(onFrontend),
  });
}

/** How many items of the same four quarters are on backend or system design, and which. An item on both sides counts on both. */
export function backendItems({ flags, recent }: FlagFacts): FlagPart {
  const onBackend = recent.filter((item) => isOnAny(item, flags.backendSkillIds));
  return flagPart('backend_items', {
    judged: recent.length > 0 && flags.frontendSkillIds.length > 0,
    holds: onBackend.length < flags.backendItems,
    measured: onBackend.length,
    threshold: flags.backendItems,
    evidenceIds: idsOf(onBackend),
  });
}

/**
 * Months since the latest work on scalability, cloud or microservices of which evidence was accepted, and that item;
 * null where there never was any. Where neither a level nor the track makes it a matter of the person, only evidence of
 * those months is judged, which clears it.
 */
export function scalabilityEvidence(facts: FlagFacts): FlagPart {
  const { flags, accepted, asOf } = facts;
  let latest: Evidence | null = null;
  for (const item of accepted) {
    if (isOnAny(item, flags.scalabilitySkillIds) && (!latest || item.occurredAt > latest.occurredAt)) latest = item;
  }
  const isFresh = latest !== null && isWithin(latest, flags.scalabilityMonths, asOf);
  return flagPart('no_recent_evidence', {
    judged: isFresh || concerns(flags.scalabilitySkillIds, facts),
    holds: !isFresh,
    measured: latest && (asOf - latest.occurredAt) / millisecondsPerMonth,
    threshold: flags.scalabilityMonths,
    evidenceIds: latest ? [latest.evidenceId] : [],
  });
}

/** The share of all accepted evidence, of whatever age, that has its security part filled; the rows are those that lack it. */
export function securityShare({ flags, accepted }: FlagFacts): FlagPart {
  const lacking = accepted.filter(({ filled }) => !filled.includes('security'));
  const share = (accepted.length - lacking.length) / accepted.length;
  return flagPart('share_of_evidence', {
    judged: accepted.length > 0,
    holds: isBelow(share, flags.securityShare),
    measured: share,
    threshold: flags.securityShare,
    evidenceIds: idsOf(lacking),
  });
}

/** The middle value; of an even count the mean of the two in the middle. */
function median(values: readonly number[]): number {
  const ordered = [...values].sort((one, other) => one - other);
  const half = Math.floor(ordered.length / 2);
  const upper = ordered[half] ?? 0;
  return ordered.length % 2 === 1 ? upper : ((ordered[half - 1] ?? 0) + upper) / 2;
}

/** The median quality, as a share of the seven points, of the last four quarters' evidence: all of it are the rows. */
export function medianQuality({ flags, recent }: FlagFacts): FlagPart {
  const measured = median(recent.map(({ quality }) => quality)) / qualityPoints;
  return flagPart('median_quality', {
    judged: recent.length > 0,
    holds: isBelow(measured, flags.medianQuality),
    measured,
    threshold: flags.medianQuality,
    evidenceIds: idsOf(recent),
  });
}
