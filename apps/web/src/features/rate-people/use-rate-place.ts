import { useEffect, useMemo, useRef, useState, type FocusEvent } from 'react';
import { focusQuestionAbout, focusUnanswered } from '../../lib/draft/use-question-keys.js';
import { useAddress } from '../../lib/use-address.js';
import { rateAddress, type RatePlace } from './rate-address.js';
import type { Ratee, Skill } from './rate.model.js';
import { orderOf, shownRatees } from './shown-ratees.js';

/** Whom the choices show; the order stays until another is chosen. */
function useShown(all: readonly Ratee[], { shown, order, person }: RatePlace): Ratee[] {
  const [kept, keep] = useState(() => ({ order, ids: orderOf(all, order) }));
  if (kept.order !== order) keep({ order, ids: orderOf(all, order) });
  return useMemo(() => shownRatees(all, { shown, order: kept.ids, at: person }), [all, shown, kept.ids, person]);
}

/** Where the keyboard is in a list of questions, and where it goes when another list is shown. */
function usePlaceFocus(shownList: string) {
  const list = useRef<HTMLDivElement>(null);
  /** What the question is about that had the focus last. */
  const lastRef = useRef<string | null>(null);
  /** What to go to; null: whatever has no answer; left out: nothing was asked for. */
  const wantedRef = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (wantedRef.current === undefined) return;
    if (wantedRef.current === null) focusUnanswered(list.current);
    else focusQuestionAbout(list.current, wantedRef.current);
    wantedRef.current = undefined;
  }, [shownList]);
  const onFocus = (event: FocusEvent) => {
    lastRef.current = event.target.closest<HTMLElement>('[data-skill]')?.dataset.skill ?? lastRef.current;
  };
  return { list, lastRef, wantedRef, onFocus };
}

/** Where the reader is, and the ways to go on. The keyboard goes along: to the same skill of the next person, to the same person at the next skill. */
export function useRatePlace(all: readonly Ratee[], skills: readonly Skill[]) {
  const { choices, choose } = useAddress(rateAddress);
  const { by } = choices;
  const ratees = useShown(all, choices);
  const person = ratees.find((ratee) => ratee.person.id === choices.person) ?? ratees[0];
  const skill = skills.find(({ id }) => id === choices.skill) ?? skills[0];
  const ids = by === 'person' ? ratees.map((ratee) => ratee.person.id) : skills.map(({ id }) => id);
  const here = (by === 'person' ? person?.person.id : skill?.id) ?? '';
  const { list, lastRef, wantedRef, onFocus } = usePlaceFocus(`${by} ${here}`);

  const go = (id: string) => choose(by === 'person' ? { person: id } : { skill: id });
  const follow = (id: string | undefined, about: string | null) => {
    if (id === undefined) return;
    wantedRef.current = about;
    go(id);
  };
  return {
    by, ratees, choices, choose, person, skill, list, go, onFocus,
    /** To the next, or else the first, of which something is missing. */
    goOn: (isOpen: (id: string) => boolean) => follow([...ids.slice(ids.indexOf(here) + 1), ...ids.slice(0, Math.max(0, ids.indexOf(here)))].find(isOpen), null),
    turn: (step: 1 | -1) => follow(ids[ids.indexOf(here) + step], lastRef.current),
    switchTo: (way: RatePlace['by']) => {
      // What the reader was at becomes what the other way shows, and the other way round.
      const at = lastRef.current;
      const skillAt = by === 'person' && skills.some(({ id }) => id === at) ? at : skill?.id;
      const personAt = by === 'skill' && ratees.some((ratee) => ratee.person.id === at) ? at : person?.person.id;
      lastRef.current = way === 'skill' ? (personAt ?? null) : (skillAt ?? null);
      choose({ by: way, person: personAt ?? '', skill: skillAt ?? '' });
    },
  };
}
