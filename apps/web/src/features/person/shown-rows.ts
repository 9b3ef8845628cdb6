import type { RequirementResult } from '@waymark/scoring';
import { scoreTenths } from '../../lib/score-text.js';
import { apportion } from './apportion.js';
import type { TrackStory } from './track-story.js';

/** A row with what it shows: tenths of points that add up to the totals beneath. */
export interface ShownRow extends RequirementResult {
  readonly name: string;
  readonly gained: number | null;
  readonly lost: number | null;
}

export interface ShownRows {
  readonly rows: readonly ShownRow[];
  readonly gained: number;
  readonly lost: number;
  /** Of what is rated: the points are shares of it. */
  readonly ratedWeight: number;
}

/** A weight with every decimal that it takes to reckon with it: "0.25". */
export function weightText(weight: number): string {
  return String(Math.round(weight * 10_000) / 10_000);
}

/** What table and chart show of the contributions: the same numbers in both. */
export function shownRows({ readiness: { requirements, score }, names, input }: Pick<TrackStory, 'readiness' | 'names' | 'input'>): ShownRows {
  // The total is the score as the headline shows it, and what is lost is the rest.
  const total = score === null ? 0 : scoreTenths(score, input.settings.readyScore);
  const gained = apportion(requirements.map(({ contribution }) => contribution), total);
  const lost = apportion(requirements.map(({ lostPoints }) => lostPoints), score === null ? 0 : 100 - total);
  const rows = requirements.map((row, index) => ({ ...row, name: names.requirement(row.requirementId), gained: gained.shown[index] ?? null, lost: lost.shown[index] ?? null }));
  return { rows, gained: gained.total, lost: lost.total, ratedWeight: requirements.reduce((sum, { weight, contribution }) => (contribution === null ? sum : sum + weight), 0) };
}
