import type { PlanCyclesPartsFragment, PlanMovesPartsFragment } from '../../generated/graphql.js';
import { counted } from '../../lib/counts.js';
import { dayText } from '../../lib/dates.js';
import { levelText } from '../../lib/levels.js';
import { listed, sentence } from '../../lib/phrases.js';
import { scoreText } from '../../lib/score-text.js';
import { stateWords } from '../../lib/state-words.js';

export type PlanCycles = PlanCyclesPartsFragment;
export type PlanMoves = PlanMovesPartsFragment;
type Cycle = PlanCycles['cycles'][number];
type Together = PlanCycles['together'][number];

/** What nobody may read into these numbers. */
export const notBecause = 'What moved while plans ran. Nobody can tell that it moved because of them.';

/** "Q3 2026", or its days where its name is not known. */
export function cycleTitle({ name, from }: Cycle): string {
  return name ?? `Cycle of ${dayText(from)}`;
}

/** "1 Jul 2026 to 1 Oct 2026", "since 1 Oct 2026". */
export function cycleDays({ from, until, isOver }: Cycle): string {
  return isOver ? `${dayText(from)} to ${dayText(until)}` : `since ${dayText(from)}`;
}

/** "2 items closed, 1 level up, score 61 to 70, now Ready." */
export function movesText({ closed, reopened, levelsUp, levelsDown, before, after }: PlanMoves): string {
  const parts = [
    closed > 0 ? `${counted(closed, 'item', 'items')} closed` : null,
    reopened > 0 ? `${reopened} open again` : null,
    levelsUp > 0 ? `${levelsText(levelsUp)} up` : null,
    levelsDown > 0 ? `${levelsText(levelsDown)} down` : null,
    scoreMoves(before, after),
  ].filter((part) => part !== null);
  const state = after && before && after.state !== before.state ? ` ${stateWords[before.state].title} before, ${stateWords[after.state].title} after.` : '';
  return `${parts.length === 0 ? 'Nothing moved' : sentence(listed(parts))}.${state}`;
}

const levelsText = (levels: number) => `${levelText(levels)} ${levels === 1 ? 'level' : 'levels'}`;

function scoreMoves(before: PlanMoves['before'], after: PlanMoves['after']): string | null {
  if (before?.score == null || after?.score == null) return after?.score == null ? null : `score ${scoreText(after.score)}, not known before`;
  const [from, to] = [scoreText(before.score), scoreText(after.score)];
  return from === to ? null : `score ${from} to ${to}`;
}

/** "+4.2 points on average; 3 rose, 1 fell", of those whose score is known at both ends. */
export function scoresText({ people, scored, scoreMoved, rose, fell }: Together): string {
  if (people === 0) return '–';
  if (scoreMoved == null) return 'not known';
  const points = Math.round(scoreMoved * 10) / 10;
  const of = scored === people ? '' : ` of ${scored}`;
  return `${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points)} on average${of}; ${rose} rose, ${fell} fell`;
}

/** "1 became ready"; "–" where nobody did or ceased to be. */
export function readyText({ becameReady, ceasedReady }: Together): string {
  const parts = [becameReady > 0 ? `${becameReady} became ready` : null, ceasedReady > 0 ? `${ceasedReady} not any more` : null].filter((part) => part !== null);
  return parts.length === 0 ? '–' : listed(parts);
}

/** "3 up, 0.7 down"; "–" where none moved. */
export function levelMoves({ levelsUp, levelsDown }: Together): string {
  const parts = [levelsUp > 0 ? `${levelText(levelsUp)} up` : null, levelsDown > 0 ? `${levelText(levelsDown)} down` : null].filter((part) => part !== null);
  return parts.length === 0 ? '–' : parts.join(', ');
}

/** Since when readiness is known here, where that is later than what is shown; null: all of it is. */
export function keptSinceText({ readinessKeptSince, cycles }: PlanCycles): string | null {
  const [first] = cycles;
  if (!first || !readinessKeptSince || readinessKeptSince <= first.from) return null;
  return `What readiness said before ${dayText(readinessKeptSince)} was not kept here, so no score before it is shown.`;
}
