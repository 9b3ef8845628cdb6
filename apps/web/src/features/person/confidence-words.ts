import type { LevelSource, Readiness, RequirementResult } from '@waymark/scoring';
import type { Names } from '../../components/readiness/names.js';
import { countOf, numberWord, share } from '../../components/readiness/phrases.js';
import { scoreText } from '../../lib/score-text.js';

const millisecondsPerMonth = 30.4375 * 24 * 60 * 60 * 1000;

const restsOn: Readonly<Record<LevelSource, string>> = {
  assumed: 'what is supposed here',
  agreed: 'a rating that both signed',
  manager_and_self: 'the manager’s and the self rating together',
  manager: 'the manager’s rating alone',
  self: 'the self rating alone',
};

function ageText(givenAt: number, asOf: number): string {
  const months = Math.floor((asOf - givenAt) / millisecondsPerMonth);
  return months < 1 ? 'given within the last month' : `given ${countOf(months, 'month')} ago`;
}

/** A known requirement that makes the score less sure, and why. */
export interface WeakRow {
  readonly requirementId: string;
  readonly text: string;
}

const doubtOf = ({ confidence, weight }: RequirementResult): number => (confidence === null ? 0 : weight * (1 - confidence));

/** The rows that make the interval wide: the most doubt first. */
export function weakestRows({ requirements, asOf }: Pick<Readiness, 'requirements' | 'asOf'>, most = 3): WeakRow[] {
  return requirements
    .filter((row) => doubtOf(row) > 0)
    .toSorted((one, other) => doubtOf(other) - doubtOf(one))
    .slice(0, most)
    .map(({ requirementId, confidence, source, givenAt }) => ({
      requirementId,
      text: `${share(confidence ?? 0)} sure: it rests on ${restsOn[source ?? 'self']}${givenAt === null ? '' : `, ${ageText(givenAt, asOf)}`}.`,
    }));
}

function widthWords(width: number): string {
  if (width < 4) return 'The score is well founded';
  return width < 12 ? 'The score is fairly sure' : 'The score is uncertain';
}

/** How sure the score is, in words: what the interval says and what makes it so wide. */
export function confidenceSentence({ score, low, high }: Pick<Readiness, 'score' | 'low' | 'high'>, readyScore?: number): string {
  if (score === null || low === null || high === null) return 'Nothing is rated, so there is nothing to be sure of.';
  const width = high - low;
  const range = `if every level were as low as its ratings allow, the score would be ${scoreText(low, readyScore)}; if as high, ${scoreText(high, readyScore)}`;
  return `${widthWords(width)}: ${range}. The older a rating is and the fewer people stand behind it, the wider the interval; the levels themselves do not fall with time. A new agreed rating, or newly accepted evidence, makes it narrow again.`;
}

/** "Three requirements make most of the doubt." */
export function weakestTitle(rows: readonly WeakRow[], names: Names): string {
  const [only] = rows;
  if (rows.length === 1 && only) return `Least sure is ${names.short(only.requirementId)}`;
  return `The ${numberWord(rows.length)} least sure, by what they weigh`;
}
