import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';

/** How choices stand in an address. Made once, outside of what draws. */
export interface AddressOf<Choices> {
  read: (search: URLSearchParams) => Choices;
  write: (choices: Choices) => URLSearchParams;
  /** Opening something else is a step that Back undoes; refining what is shown is not. */
  isStep: (change: Partial<Choices>) => boolean;
}

export interface ChosenInAddress<Choices> {
  choices: Choices;
  choose: (change: Partial<Choices>) => void;
}

/** Of the addresses that were written, those later than the one that has arrived: what they say stands. None where it came from elsewhere, as by Back. */
export function stillOnTheWay(written: readonly string[], arrived: string): string[] {
  const place = written.indexOf(arrived);
  return place < 0 ? [] : written.slice(place + 1);
}

/** The choices in the address, and the one way to change them. */
export function useAddress<Choices>({ read, write, isStep }: AddressOf<Choices>): ChosenInAddress<Choices> {
  const [search, setSearch] = useSearchParams();
  const choices = useMemo(() => read(search), [read, search]);
  // Several changes may come before the page is drawn anew: each builds on the one before, which the router does not yet give.
  const latest = useRef(choices);
  const onTheWay = useRef<string[]>([]);
  useEffect(() => {
    onTheWay.current = stillOnTheWay(onTheWay.current, search.toString());
    if (onTheWay.current.length === 0) latest.current = choices;
  }, [search, choices]);
  const choose = useCallback(
    (change: Partial<Choices>) => {
      latest.current = { ...latest.current, ...change };
      const next = write(latest.current);
      onTheWay.current.push(next.toString());
      setSearch(next, { replace: !isStep(change), preventScrollReset: true });
    },
    [write, isStep, setSearch],
  );
  return { choices, choose };
}
