import type { Moved } from './moved.rules.js';

/** What moved for several people while their plans ran. */
export interface MovedTogether {
  /** Those of whom a plan ran. */
  readonly people: number;
  readonly closed: number;
  readonly reopened: number;
  readonly levelsUp: number;
  readonly levelsDown: number;
  /** Those whose score is known at both ends; the three that follow are of them. */
  readonly scored: number;
  readonly rose: number;
  readonly fell: number;
  /** Mean of their moves, in points; null: of nobody. */
  readonly scoreMoved: number | null;
  readonly becameReady: number;
  readonly ceasedReady: number;
}

export function movedTogether(each: readonly (Moved | null)[]): MovedTogether {
  const moved = each.filter((one) => one !== null);
  const sum = (of: (one: Moved) => number) => Math.round(moved.reduce((total, one) => total + of(one), 0) * 10) / 10;
  const points = moved.flatMap(({ before, after }) => (before?.score == null || after?.score == null ? [] : [after.score - before.score]));
  const isReady = (state: string | undefined) => state === 'READY';
  const turned = moved.filter(({ before, after }) => before && after);
  return {
    people: moved.length,
    closed: sum(({ closed }) => closed),
    reopened: sum(({ reopened }) => reopened),
    levelsUp: sum(({ levelsUp }) => levelsUp),
    levelsDown: sum(({ levelsDown }) => levelsDown),
    scored: points.length,
    rose: points.filter((move) => move > 0).length,
    fell: points.filter((move) => move < 0).length,
    scoreMoved: points.length === 0 ? null : Math.round((points.reduce((total, move) => total + move, 0) / points.length) * 10) / 10,
    becameReady: turned.filter(({ before, after }) => !isReady(before?.state) && isReady(after?.state)).length,
    ceasedReady: turned.filter(({ before, after }) => isReady(before?.state) && !isReady(after?.state)).length,
  };
}
