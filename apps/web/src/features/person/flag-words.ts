import type { FlagReason, RequirementResult, RiskFlag, RiskFlagId } from '@waymark/scoring';
import { bestQuality } from '../../components/readiness/evidence-words.js';
import type { Names } from '../../components/readiness/names.js';
import { countOf, listed, sentence, share } from '../../components/readiness/phrases.js';
import { levelText } from '../../lib/levels.js';
import type { TrackStory } from './track-story.js';

/** What a flag is about: a subject to talk over, never a fault of somebody. */
export const flagSubject: Readonly<Record<RiskFlagId, string>> = {
  frontend_overemphasis: 'Balance of frontend and backend',
  weak_scalability_and_cloud: 'Scalability and cloud',
  security_ignored: 'Security',
  coding_neglected: 'Coding practice',
  generic_descriptions: 'How evidence is told',
  communication_underestimated: 'Communication',
};

/** Why it cannot be judged: what it would be judged by is not there. */
const notJudged: Readonly<Record<RiskFlagId, string>> = {
  frontend_overemphasis: 'no evidence of the last four quarters has been accepted',
  weak_scalability_and_cloud: 'neither a rating nor this track speaks of it',
  security_ignored: 'it is not rated, and no evidence has been accepted',
  coding_neglected: 'it has not been rated, and too few cycles have closed',
  generic_descriptions: 'no evidence of the last four quarters has been accepted',
  communication_underestimated: 'it is not rated yet',
};

const ofSeven = (part: number): string => levelText(Math.round(part * bestQuality * 10) / 10);

function shareText(id: RiskFlagId, measured: number, threshold: number): string {
  if (id === 'frontend_overemphasis') return `${share(measured)} of the last four quarters’ evidence is on frontend; up to ${share(threshold)} is in balance`;
  return `${share(measured)} of the accepted evidence says how it was kept safe; ${share(threshold)} or more is looked for`;
}

function recencyText(measured: number | null, threshold: number): string {
  if (measured === null) return 'no evidence on scalability, cloud or microservices has been accepted so far';
  return `the latest accepted work on it was done ${countOf(Math.floor(measured), 'month')} ago; ${threshold} months or less is looked for`;
}

/** One part of a flag's rule in words, whether it holds or not; null where there was nothing to judge it by. */
export function reasonText(id: RiskFlagId, { part, holds, measured, threshold, requirementIds }: FlagReason, names: Names): string | null {
  const limit = threshold ?? 0;
  if (part === 'no_recent_evidence') return measured === null && !holds ? null : recencyText(measured, limit);
  if (measured === null) return null;
  const words: Readonly<Record<string, string>> = {
    share_of_evidence: shareText(id, measured, limit),
    backend_items: `${countOf(measured, 'accepted item')} ${measured === 1 ? 'is' : 'are'} on backend or system design; ${countOf(limit, 'item')} would make up for it`,
    below_target: holds ? `below what the track asks for: ${listed(requirementIds.map(names.short))}` : 'at or above what the track asks for',
    not_rated: measured === 0 ? 'rated in the newest cycle' : `${countOf(measured, 'cycle')} ${measured === 1 ? 'has' : 'have'} closed since it was last rated; fewer than ${limit} is looked for`,
    falling: measured === 0 ? 'its level is not falling' : `its level fell in ${countOf(measured, 'closed cycle')} in a row; fewer than ${limit} is looked for`,
    median_quality: `the middle piece of evidence of the last four quarters has ${ofSeven(measured)} of ${bestQuality} points; ${ofSeven(limit)} or more is looked for`,
    self_above_manager: measured > 0 ? `the self rating stands ${levelText(measured)} above the manager’s; less than ${limit} is looked for` : 'the self rating is not above the manager’s',
  };
  return words[part] ?? null;
}

function judgedTexts({ id, reasons }: RiskFlag, names: Names): string[] {
  return reasons.map((reason) => reasonText(id, reason, names)).filter((text) => text !== null);
}

/** A flag that is not raised, in one line with its why. */
export function quietText(flag: RiskFlag, names: Names): string {
  if (flag.outcome === 'not_judged') return `${flagSubject[flag.id]}: ${notJudged[flag.id]}.`;
  return `${flagSubject[flag.id]}: ${judgedTexts(flag, names).join('; ')}.`;
}

/** The parts that raise a flag, each as a sentence. */
export function raisedTexts({ id, reasons }: RiskFlag, names: Names): { readonly reason: FlagReason; readonly text: string }[] {
  return reasons.flatMap((reason) => {
    const text = reason.holds ? reasonText(id, reason, names) : null;
    return text === null ? [] : [{ reason, text: `${sentence(text)}.` }];
  });
}

const kinds = { self: 'self', manager: 'manager', agreed: 'agreed by both' } as const;

/** The level that counts, which of several ratings is none of theirs. */
function countedText({ level, required, requirementId }: RequirementResult, names: Names): string[] {
  return level === null ? [] : [`${names.short(requirementId)} counts as ${levelText(level)}; ${required} is asked for`];
}

/** The rows behind a reason, as a reader knows them: what counts, then items of evidence and ratings. */
export function rowsBehind({ evidenceIds, ratingIds, requirementIds }: FlagReason, { input, names, readiness }: Pick<TrackStory, 'input' | 'names' | 'readiness'>): string[] {
  const ratings = ratingIds.flatMap((id) => input.ratings.find(({ ratingId }) => ratingId === id) ?? []);
  return [
    ...readiness.requirements.filter(({ requirementId }) => requirementIds.includes(requirementId)).flatMap((row) => countedText(row, names)),
    ...evidenceIds.map((id) => `“${names.evidence(id)}”`),
    ...ratings.map((rating) => `${names.skill(rating.skillId)}, ${names.cycle(rating.cycleId)}: ${rating.outcome === 'level' ? `level ${levelText(rating.level)}` : rating.outcome.replace('_', ' ')} (${kinds[rating.kind]})`),
  ];
}
