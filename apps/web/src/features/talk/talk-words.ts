import type { ItemHappened, PlanHappened } from '../../generated/graphql.js';
import { counted } from '../../lib/counts.js';
import { dateText } from '../../lib/dates.js';
import { titleOf } from '../../lib/item-title.js';
import { levelText } from '../../lib/levels.js';
import { reopenedBecause } from '../../lib/reopened-words.js';
import { scoreText } from '../../lib/score-text.js';
import { stateWords } from '../../lib/state-words.js';
import type { Changes, TalkItem, Whose } from './talk.model.js';

const plan: Readonly<Record<PlanHappened, string>> = { DRAFTED: 'A plan was drafted', AGREED: 'Both agreed to the plan', ENDED: 'The plan was ended' };
const item: Readonly<Record<ItemHappened, string>> = { ADDED: 'Added', DROPPED: 'Dropped', CLOSED: 'Closed', REOPENED: 'Open again' };

/** "Both agreed to the plan toward Technical Lead". */
export function planChangeText({ happened, trackName }: Changes['plans'][number]): string {
  return `${plan[happened]} toward ${trackName}`;
}

/** "Open again: Raise Security from 1 to 3, because a newer rating says less". */
export function itemChangeText({ happened, because, item: about }: Changes['items'][number]): string {
  return `${item[happened]}: ${titleOf(about)}${because ? `, because ${reopenedBecause[because]}` : ''}`;
}

/** "Security: from 1 to 3", "Go: 1 for the first time, by their own word". */
export function skillChangeText({ name, before, after, isConfirmed }: Changes['skills'][number]): string {
  if (before != null && after != null && before === after) return `${name}: ${levelText(after)}, ${isConfirmed ? 'confirmed now' : 'not confirmed any more'}`;
  if (after == null) return `${name}: no level is known any more`;
  const moved = before == null ? `${levelText(after)} for the first time` : `from ${levelText(before)} to ${levelText(after)}`;
  return `${name}: ${moved}${isConfirmed ? '' : ', which no manager’s rating confirms'}`;
}

type Readiness = NonNullable<Changes['readinessAfter']>;
const standText = ({ state, score }: Readiness) => `${stateWords[state].title}${score == null ? '' : `, score ${scoreText(score)}`}`;

/** "Readiness then: Not yet, score 56. Now: Ready, score 90."; null where nothing can be said. */
export function readinessText({ readinessBefore: before, readinessAfter: after }: Changes): string | null {
  if (!after) return null;
  if (before && standText(before) === standText(after)) return `Readiness is what it was: ${standText(after)}.`;
  return before ? `Readiness then: ${standText(before)}. Now: ${standText(after)}.` : `Readiness now: ${standText(after)}.`;
}

/** "2 pieces of evidence were accepted"; null: none. */
export function evidenceText(ids: readonly string[], happened: string): string | null {
  return ids.length > 0 ? `${counted(ids.length, 'piece of evidence was', 'pieces of evidence were')} ${happened}` : null;
}

export function dueText({ dueOn, isLate }: TalkItem): string {
  return `${isLate ? 'was due on' : 'due'} ${dateText(dueOn)}`;
}

/** Who reads a shared note. */
export function readersText({ person, own }: Whose): string {
  return own ? 'You, whoever leads you at the time, and HR' : `${person.name}, whoever leads them at the time, and HR`;
}
