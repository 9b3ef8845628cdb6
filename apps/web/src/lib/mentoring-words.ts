import type { MentoringEnded } from '../generated/graphql.js';
import { dayText } from './dates.js';
import { levelText } from './levels.js';

const ended: Readonly<Record<MentoringEnded, string>> = {
  DECLINED: 'the mentor declined',
  BY_PERSON: 'the one who was mentored ended it',
  BY_LEAD: 'the manager of the one who was mentored ended it',
  BY_MENTOR: 'the mentor ended it',
  ITEM_CLOSED: 'the item of the plan is closed',
  ITEM_DROPPED: 'the item was dropped from the plan',
  PLAN_ENDED: 'the plan was ended',
  PERSON_LEFT: 'the one who was mentored has left',
  MENTOR_LEFT: 'the mentor has left',
  MENTOR_LEADS: 'the mentor leads the other by now',
  NOT_ANSWERED: 'nobody answered for four weeks',
};

/** "Over since 3 Oct 2026: the mentor declined." */
export function endedText({ endedAt, because }: { readonly endedAt?: string | null; readonly because?: MentoringEnded | null }): string | null {
  return endedAt && because ? `Over since ${dayText(endedAt)}: ${ended[because]}.` : null;
}

/** "Security, toward level 3". */
export function towardText({ name, level }: { readonly name: string; readonly level: number }): string {
  return `${name}, toward level ${levelText(level)}`;
}

/** Somebody by name; whoever was erased has none. */
export function nameOr(name: string | null | undefined): string {
  return name ?? 'Somebody who is no longer here';
}

/** "mentors 1 of 2". */
export function placesText({ taken, capacity }: { readonly taken: number; readonly capacity: number }): string {
  return `mentors ${taken} of ${capacity}`;
}
