import type { LevelSource, Readiness, RequirementResult, ScoringInput } from '@waymark/scoring';
import type { CellState } from '../../lib/levels.js';
import { levelText } from '../../lib/levels.js';
import { scoreText } from '../../lib/score-text.js';
import { share } from './phrases.js';

/** Requirements that count: all but the exempt. */
export function counted({ requirements }: { readonly requirements: readonly Pick<RequirementResult, 'status'>[] }): number {
  return requirements.filter(({ status }) => status !== 'EXEMPT').length;
}

/** "Meets 17 of 22; score 95", or what is missing for a score. */
export function readinessLine(readiness: Parameters<typeof counted>[0] & Pick<Readiness, 'met' | 'state'> & { readonly score?: number | null }, readyScore?: number): string {
  const met = `Meets ${readiness.met} of ${counted(readiness)}`;
  if (readiness.score === null || readiness.score === undefined) return `${met}; too little is known for a score`;
  return `${met}; score ${scoreText(readiness.score, readyScore)}${readiness.state === 'NOT_ENOUGH_DATA' ? ' of the little that is known' : ''}`;
}

/** The shape that goes with a row. */
export function rowState({ status, level, required }: RequirementResult): CellState {
  if (status === 'MET') return level !== null && level > required ? 'exceeds' : 'met';
  if (status === 'SHORT') return 'short';
  if (status === 'EXEMPT') return 'not-applicable';
  return status === 'NO_OPPORTUNITY' ? 'no-opportunity' : 'unknown';
}

/** The status in words: "Short by 1". */
export function statusText(row: RequirementResult): string {
  const state = rowState(row);
  if (state === 'short') return `Short by ${levelText(row.required - (row.level ?? 0))}`;
  if (state === 'met') return 'Met';
  if (state === 'exceeds') return 'Exceeded';
  if (state === 'not-applicable') return 'Not applicable';
  return state === 'no-opportunity' ? 'No opportunity' : 'Not rated';
}

/** Whose word a row rests on; the weights are the organisation's. */
export function sourceText(source: LevelSource | null, { managerWeight, selfWeight }: Pick<ScoringInput['settings'], 'managerWeight' | 'selfWeight'>): string {
  const percent = (weight: number) => `${Math.round(weight * 100)}\u00a0%`;
  const words: Readonly<Record<LevelSource, string>> = {
    assumed: 'Supposed',
    agreed: 'Agreed by both',
    manager: 'Manager',
    manager_and_self: `Manager ${percent(managerWeight)}, self ${percent(selfWeight)}`,
    self: 'Self alone',
  };
  return source ? words[source] : '–';
}

/** "83, somewhere between 74 and 90", as far as numbers go into a sentence. */
export function scoreSentence({ score, low, high }: Pick<Readiness, 'score' | 'low' | 'high'>, threshold?: number): string {
  if (score === null) return 'No score: nothing is rated.';
  const range = low === null || high === null || scoreText(low, threshold) === scoreText(high, threshold) ? '' : `, somewhere between ${scoreText(low, threshold)} and ${scoreText(high, threshold)}`;
  return `${scoreText(score, threshold)} of 100${range}`;
}

/** How much of the track is known, in words. */
export function coverageSentence({ coverage, requirements }: Pick<Readiness, 'coverage' | 'requirements'>, readyCoverage?: number): string {
  const asked = requirements.filter(({ status }) => status !== 'EXEMPT');
  const known = asked.filter(({ status }) => status === 'MET' || status === 'SHORT').length;
  if (asked.length > 0 && known === asked.length) return `All ${asked.length} requirements are rated.`;
  return `${known} of ${asked.length} requirements are rated: ${share(coverage, readyCoverage)} of the track by weight.`;
}
