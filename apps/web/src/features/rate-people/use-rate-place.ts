import { useEffect, useRef, type FocusEvent } from 'react';
import { focusQuestionAbout } from '../../lib/draft/use-question-keys.js';
import { useAddress } from '../../lib/use-address.js';
import { rateAddress, type RatePlace } from './rate-address.js';
import type { Ratee, Skill } from './rate.model.js';

/** Where the reader is, and the ways to go on. The keyboard goes along: to the same skill of the next person, to the same person at the next skill. */
export function useRatePlace(ratees: readonly Ratee[], skills: readonly Skill[]) {
  const { choices, choose } = useAddress(rateAddress);
  const list = useRef<HTMLDivElement>(null);
  /** What the question is about that had the focus last. */
  const last = useRef<string | null>(null);
  const wanted = useRef<string | null | undefined>(undefined);
  const person = ratees.find((ratee) => ratee.person.id === choices.person) ?? ratees[0];
  const skill = skills.find(({ id }) => id === choices.skill) ?? skills[0];
  const { by } = choices;
  const ids = by === 'person' ? ratees.map((ratee) => ratee.person.id) : skills.map(({ id }) => id);
  const here = by === 'person' ? person?.person.id : skill?.id;

  useEffect(() => {
    if (wanted.current === undefined) return;
    focusQuestionAbout(list.current, wanted.current);
    wanted.current = undefined;
  }, [by, here]);

  const go = (id: string) => choose(by === 'person' ? { person: id } : { skill: id });
  return {
    by,
    person,
    skill,
    list,
    go,
    onFocus: (event: FocusEvent) => {
      last.current = event.target.closest<HTMLElement>('[data-skill]')?.dataset.skill ?? last.current;
    },
    turn: (step: 1 | -1) => {
      const next = ids[ids.indexOf(here ?? '') + step];
      if (next === undefined) return;
      wanted.current = last.current;
      go(next);
    },
    switchTo: (way: RatePlace['by']) => {
      // What the reader was at becomes what the other way shows, and the other way round.
      const at = last.current;
      const skillAt = by === 'person' && skills.some(({ id }) => id === at) ? at : skill?.id;
      const personAt = by === 'skill' && ratees.some((ratee) => ratee.person.id === at) ? at : person?.person.id;
      last.current = way === 'skill' ? (personAt ?? null) : (skillAt ?? null);
      choose({ by: way, person: personAt ?? '', skill: skillAt ?? '' });
    },
  };
}
