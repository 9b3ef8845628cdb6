import { dayText } from '../../lib/dates.js';
import { countOf } from './phrases.js';
import { stateWords } from './state-words.js';
import type { History, HistoryPoint } from './track-story.js';

const dayOf = (instant: number): string => dayText(new Date(instant).toISOString());

/** "On 3 Jun 2026 from Not yet to Ready if." */
export interface StateChange {
  readonly at: number;
  readonly text: string;
}

/** When the state changed, the newest first. */
export function stateChanges({ points }: History): StateChange[] {
  return points
    .flatMap((point, index) => {
      const before = points[index - 1];
      if (!before || before.state === point.state) return [];
      return [{ at: point.from, text: `On ${dayOf(point.from)} from “${stateWords[before.state].title}” to “${stateWords[point.state].title}”.` }];
    })
    .toReversed();
}

/** What history says in one sentence. */
export function historySentence(history: History): string {
  const [first] = history.points;
  if (!first) return 'There is no history yet: it begins with the first ratings that are revealed.';
  const changes = stateChanges(history).length;
  const since = dayOf(first.from);
  if (changes === 0) return `“${stateWords[first.state].title}” since ${since}, the first day that is known.`;
  return `The state changed ${changes === 1 ? 'once' : countOf(changes, 'time')} since ${since}.`;
}

/** How a person stood when a cycle closed; for one that is open, how they stand now. */
export interface CycleRow {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly point: HistoryPoint | null;
}

function pointAt(points: readonly HistoryPoint[], instant: number): HistoryPoint | null {
  return points.findLast(({ from }) => from <= instant) ?? null;
}

/** One row a cycle, the oldest first. */
export function cycleRows({ points, cycles }: History, asOf: number): CycleRow[] {
  return cycles
    .filter(({ opensAt }) => opensAt <= asOf)
    .toSorted((one, other) => one.opensAt - other.opensAt)
    .map(({ id, name, closedAt }) => {
      const isClosed = closedAt !== null && closedAt <= asOf;
      return { id, name, at: isClosed ? `closed ${dayOf(closedAt)}` : 'open now', point: pointAt(points, isClosed ? closedAt : asOf) };
    });
}
