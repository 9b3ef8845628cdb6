/**
 * Tenths of points for a column of numbers so that what is shown adds up to what is shown beneath: their sum, or a total less than a tenth from it.
 * Each is at most a tenth away from its own rounding (largest remainder); null stays null.
 */
export function apportion(values: readonly (number | null)[], shownTotal?: number): { shown: (number | null)[]; total: number } {
  const exact = values.map((value) => (value ?? 0) * 10);
  const total = Math.round(shownTotal === undefined ? exact.reduce((sum, value) => sum + value, 0) : shownTotal * 10);
  // Sums of floats stop a hair below the whole number that they mean.
  const tenths = exact.map((value) => Math.floor(value + 1e-9));
  const left = total - tenths.reduce((sum, value) => sum + value, 0);
  const byRemainder = exact.map((value, index) => ({ index, rest: value - (tenths[index] ?? 0) })).toSorted((a, b) => b.rest - a.rest);
  for (const { index } of byRemainder.slice(0, Math.max(left, 0))) tenths[index] = (tenths[index] ?? 0) + 1;
  return { shown: values.map((value, index) => (value === null ? null : (tenths[index] ?? 0) / 10)), total: total / 10 };
}
