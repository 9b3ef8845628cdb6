import type { ComparisonScore, RequirementResult } from '@waymark/scoring';
import { shutGates } from '../../components/readiness/gate-words.js';
import { countOf, listedBriefly, sentence } from '../../components/readiness/phrases.js';
import { scoreText } from '../../lib/score-text.js';
import type { TrackStory } from './track-story.js';

type Rule = ComparisonScore['rule'];

export const ruleTitle: Readonly<Record<Rule, string>> = {
  exact_matches: 'Exact matches',
  met_share: 'Share that is met',
  capped_ratios: 'Mean of ratios',
  gap_table: 'Gap table',
  ratios_capped_at_two: 'Ratios that count strength twice',
};

export const ruleDoes: Readonly<Record<Rule, string>> = {
  exact_matches: 'Counts the requirements whose level is exactly the one asked for, no more and no less.',
  met_share: 'Counts the requirements that are met: all or nothing for each.',
  capped_ratios: 'Takes each level as a share of the one asked for, at most the whole, and the mean of all.',
  gap_table: 'Looks up what each gap is worth: 100 % without one, 70 %, 40 %, 15 % and 5 % for one, two, three and four levels, and takes the mean.',
  ratios_capped_at_two: 'Takes each level as a share of the one asked for, up to twice the whole, and the mean of all; it can go up to 200.',
};

type Told = Pick<TrackStory, 'readiness' | 'names'>;

interface Rows {
  readonly unrated: readonly RequirementResult[];
  readonly short: readonly RequirementResult[];
  readonly above: readonly RequirementResult[];
  readonly weighted: boolean;
  readonly names: (rows: readonly RequirementResult[]) => string;
}

function rowsOf({ readiness: { requirements }, names }: Told): Rows {
  const asked = requirements.filter(({ status }) => status !== 'EXEMPT');
  return {
    unrated: asked.filter(({ status }) => status === 'UNKNOWN' || status === 'NO_OPPORTUNITY'),
    short: asked.filter(({ status }) => status === 'SHORT'),
    above: asked.filter(({ level, required }) => level !== null && level > required),
    weighted: new Set(asked.map(({ weight }) => weight)).size > 1,
    names: (rows) => listedBriefly(rows.map(({ requirementId }) => names.short(requirementId))),
  };
}

/** What one rule alone does with these rows; null where it does what ours does. */
function ownWay(rule: Rule, { short, above, names }: Rows): string | null {
  const isFew = (rows: readonly RequirementResult[]) => (rows.length === 1 ? 'counts' : 'count');
  if (rule === 'exact_matches' && above.length > 0) return `${names(above)} ${above.length === 1 ? 'is' : 'are'} above what is asked for and ${isFew(above)} as a miss`;
  if ((rule === 'exact_matches' || rule === 'met_share') && short.length > 0) return `${names(short)} ${isFew(short)} for nothing, where ours counts the part that is reached`;
  if (rule === 'gap_table' && short.length > 0) return `${names(short)} ${isFew(short)} by the size of the gap alone, whatever level is asked for`;
  if (rule === 'ratios_capped_at_two' && above.length > 0) return `strength in ${names(above)} makes up for ${short.length > 0 ? `the gap in ${names(short)}` : 'gaps elsewhere'}`;
  return null;
}

/** Why a rule's number is not ours, for this very person. */
export function differsText(rule: Rule, told: Told): string {
  const rows = rowsOf(told);
  const parts = [
    rows.unrated.length > 0 ? `it reads ${countOf(rows.unrated.length, 'unrated requirement')} as zero, which ours leaves out of the score` : null,
    ownWay(rule, rows),
    rows.weighted ? 'all requirements weigh the same, where ours weighs them as the track does' : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? `${sentence(parts.join('; '))}.` : 'For these rows it comes to the same score as ours.';
}

/** How far a rule's number is from ours, in words, by what is shown of both. */
export function distanceText(score: number | null, ours: number | null, readyScore?: number): string {
  if (score === null || ours === null) return 'nothing to compare';
  const [theirs, shown] = [Number(scoreText(score, readyScore)), Number(scoreText(ours, readyScore))];
  const apart = Math.round((theirs - shown) * 10) / 10;
  if (apart === 0) return 'the same as ours';
  return `${Math.abs(apart)} ${apart > 0 ? 'more' : 'less'} than ours`;
}

/** What no number of theirs shows, and ours says in words. */
export function whatTheyMiss({ readiness, names }: Told): string {
  const shut = shutGates(readiness);
  const shown = shut.length > 0 ? ` So none of these numbers shows that ${listedBriefly(shut.map(({ requirementId }) => names.short(requirementId)))} ${shut.length === 1 ? 'is' : 'are'} not fulfilled.` : '';
  return `None of the five knows must-haves, evidence, who confirmed a level or how long it has been held.${shown}`;
}
