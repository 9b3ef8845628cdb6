const tolerance = 1e-9;

/** So close to a threshold that whole points would hide on which side of it a score is. */
const near = 1;

/** A score in tenths that stands on the side of the threshold where the score does: rounded, unless rounding alone would reach it or fall short of it. */
export function scoreTenths(score: number, threshold?: number): number {
  const rounded = Math.round(score * 10) / 10;
  if (threshold === undefined) return rounded;
  const isReached = score >= threshold - tolerance;
  if (isReached && rounded < threshold - tolerance) return Math.ceil(score * 10) / 10;
  if (!isReached && rounded >= threshold - tolerance) return Math.floor(score * 10) / 10;
  return rounded;
}

/** A score as every page shows it: whole points, and tenths within a point of the score that is asked for, so that none shows 85 beside “85 is asked for” and “Not yet”. */
export function scoreText(score: number, threshold?: number): string {
  const isNear = threshold !== undefined && Math.abs(score - threshold) < near;
  return isNear ? String(scoreTenths(score, threshold)) : String(Math.round(score));
}
