/** How a level stands against what is required. */
export type CellState = 'met' | 'exceeds' | 'short' | 'unknown' | 'not-applicable' | 'no-opportunity';

/** A level as people write it: 2, 2.7; never 2.0. */
export function levelText(level: number): string {
  return Number.isInteger(level) ? String(level) : level.toFixed(1);
}

/** Missing levels as a step of the colour scale, 1 to 4; the shape says the exact number beside it. */
export function shortStep(missing: number): 1 | 2 | 3 | 4 {
  if (missing < 1) return 1;
  if (missing < 2) return 2;
  return missing < 3 ? 3 : 4;
}
