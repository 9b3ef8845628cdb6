import { countOf, sentence } from '../../components/readiness/phrases.js';
import { dayText } from '../../lib/dates.js';
import { scoreText } from '../../lib/score-text.js';
import { stateWords } from '../../lib/state-words.js';
import { costText } from './plan-words.js';
import type { History, HistoryPoint } from './track-story.js';

const dayOf = (instant: number): string => dayText(new Date(instant).toISOString());

/** "On 3 Jun 2026 from Not yet to Ready if." */
export interface StateChange {
  readonly at: number;
  readonly text: string;
}

/** What else was different from the stretch before: "requirements met: 22 → 21". */
function differencesText(before: HistoryPoint, after: HistoryPoint, readyScore: number): string {
  const score = (value: number | null) => (value === null ? 'none' : scoreText(value, readyScore));
  const cost = (value: number | null) => (value === null ? 'no plan' : costText(value));
  const compared = [
    ['requirements met', String(before.met), String(after.met)],
    ['score', score(before.score), score(after.score)],
    ['cost of the smallest plan', cost(before.planCost), cost(after.planCost)],
  ] as const;
  const told = compared.filter(([, was, is]) => was !== is).map(([what, was, is]) => `${what}: ${was} → ${is}`);
  return told.length > 0 ? ` ${sentence(told.join('; '))}.` : '';
}

/** When the state changed and what changed with it, the newest first. */
export function stateChanges({ points }: History, readyScore: number): StateChange[] {
  return points
    .flatMap((point, index) => {
      const before = points[index - 1];
      if (!before || before.state === point.state) return [];
      return [{ at: point.from, text: `On ${dayOf(point.from)} from “${stateWords[before.state].title}” to “${stateWords[point.state].title}”.${differencesText(before, point, readyScore)}` }];
    })
    .toReversed();
}

/** What history says in one sentence. */
export function historySentence(history: History, readyScore: number): string {
  const [first] = history.points;
  if (!first) return 'There is no history yet: it begins with the first ratings that are revealed.';
  const changes = stateChanges(history, readyScore).length;
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
