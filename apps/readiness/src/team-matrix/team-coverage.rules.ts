/** How the people of a matrix stand in one of its columns. Exempt people are in none of the three counts. */
export interface ColumnCoverage {
  /** People who meet the required level. */
  meeting: number;
  /** People with a level below the required one. */
  short: number;
  /** People of whom no level is known: never rated, or no opportunity. */
  unknown: number;
  /** Mean of the missing levels over those who meet or fall short; 0 where nobody has a known level. */
  gap: number;
}

const exempt = -2;

/** Coverage per column from rows of gaps (missing levels times 100; 0 meets; -2 exempt; other negatives: no known level). */
export function coverageByColumn(rows: readonly (readonly number[])[], columns: number): ColumnCoverage[] {
  return Array.from({ length: columns }, (_, column) => {
    let [meeting, short, unknown, missing] = [0, 0, 0, 0];
    for (const row of rows) {
      const gap = row[column] ?? -1;
      if (gap === 0) meeting += 1;
      else if (gap > 0) [short, missing] = [short + 1, missing + gap];
      else if (gap !== exempt) unknown += 1;
    }
    return { meeting, short, unknown, gap: meeting + short === 0 ? 0 : missing / 100 / (meeting + short) };
  });
}

/** Fewest people whose numbers are put together for somebody who does not lead them. */
export const fewestPeople = 5;

/** Coverage of a column where it may be shown; null where it would say too much of too few. */
export type ShownCoverage = { [Part in keyof ColumnCoverage]: number | null };

/** What somebody who does not lead these people sees of a column: each number only if it is made of enough of them. */
export function shownToOthers({ meeting, short, unknown, gap }: ColumnCoverage): ShownCoverage {
  if (meeting + short + unknown < fewestPeople) return { meeting: null, short: null, unknown: null, gap: null };
  return { meeting, short, unknown, gap: meeting + short < fewestPeople ? null : gap };
}

/** Whether someone with these gaps meets every requirement that is asked of them, and at least one is asked. */
export function meetsTrack(gaps: readonly number[]): boolean {
  return gaps.every((gap) => gap === 0 || gap === exempt) && gaps.includes(0);
}
