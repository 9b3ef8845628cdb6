import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readTeamAddress, searchOf, teamParts, type TeamAddress } from '../../lib/team-address.js';

export interface ChoicesOfPage {
  choices: TeamAddress;
  /** Changes some choices. Another team or track is a step that Back undoes; the rest is not. */
  choose: (change: Partial<TeamAddress>) => void;
}

/** The choices in the address, and the one way to change them. */
export function useTeamChoices(): ChoicesOfPage {
  const [search, setSearch] = useSearchParams();
  const choices = useMemo(() => readTeamAddress(search), [search]);
  const choose = useCallback(
    (change: Partial<TeamAddress>) => {
      const step = 'team' in change || 'track' in change;
      setSearch((now) => searchOf(teamParts({ ...readTeamAddress(now), ...change })), { replace: !step, preventScrollReset: true });
    },
    [setSearch],
  );
  return { choices, choose };
}
