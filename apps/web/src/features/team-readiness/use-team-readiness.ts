import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { endOfDay } from '../../lib/dates.js';
import type { TeamAddress } from '../../lib/team-address.js';
import { useRefetchOnReturn } from '../../lib/use-refetch-on-return.js';
import { named, type Team, type TeamContext } from './team.model.js';
import { teamReadinessQuery } from './team-readiness.query.js';

/** Milliseconds between looks for something new while the page is in view. */
const lookAgain = 10_000;

interface TeamOptions extends Pick<TeamContext, 'skillNames' | 'readyScore'> {
  teamId: string;
  trackId: string;
  choices: TeamAddress;
}

interface TeamState {
  /** Undefined while nothing has come yet; null when there is none to show. */
  team: Team | null | undefined;
  error: Error | undefined;
  /** Something else was chosen, and the team of before is still shown. */
  changing: boolean;
  retry: () => void;
}

/** The chosen team toward the chosen track, kept fresh. A past day is asked for once. */
export function useTeamReadiness({ teamId, trackId, skillNames, readyScore, choices: { asOf, beneath } }: TeamOptions): TeamState {
  const { data, previousData, error, refetch } = useQuery(teamReadinessQuery, {
    variables: { teamId, trackId, asOf: asOf ? endOfDay(asOf) : null, beneath },
    pollInterval: asOf ? 0 : lookAgain,
    skipPollAttempt: () => document.visibilityState !== 'visible',
  });
  useRefetchOnReturn(refetch);
  const shown = data ?? (error ? undefined : previousData);
  const answer = shown?.teamReadiness;
  const team = useMemo(() => (answer ? named(answer, { skillNames, day: asOf, readyScore }) : answer), [answer, skillNames, asOf, readyScore]);
  return { team, error: data ? undefined : error, changing: !data && shown !== undefined, retry: () => void refetch() };
}
