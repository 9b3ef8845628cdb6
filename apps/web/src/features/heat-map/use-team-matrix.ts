import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { endOfDay } from '../../lib/dates.js';
import { useRefetchOnReturn } from '../../lib/use-refetch-on-return.js';
import type { ChoicesOfPage } from './matrix-choices.js';
import { named, type Matrix, type MatrixContext } from './matrix.model.js';
import { teamMatrixQuery } from './matrix.query.js';

/** Milliseconds between looks for something new while the page is in view. */
const lookAgain = 5000;

interface MatrixOptions extends MatrixContext {
  teamId: string;
  trackId: string;
  page: ChoicesOfPage;
}

interface TeamMatrixState {
  /** Undefined while nothing has come yet; null when there is none to show. */
  matrix: Matrix | null | undefined;
  error: Error | undefined;
  /** Something else was chosen, and the matrix of before is still shown. */
  changing: boolean;
  retry: () => void;
}

/** The chosen matrix, kept fresh: a submit of somebody in the team shows within seconds. A past day is asked for once. */
export function useTeamMatrix({ teamId, trackId, skillNames, readyScore, page }: MatrixOptions): TeamMatrixState {
  const { asOf, beneath } = page.choices;
  const { data, previousData, error, refetch } = useQuery(teamMatrixQuery, {
    variables: { teamId, trackId, asOf: asOf ? endOfDay(asOf) : null, beneath },
    pollInterval: asOf ? 0 : lookAgain,
    skipPollAttempt: () => document.visibilityState !== 'visible',
  });
  useRefetchOnReturn(refetch);
  const shown = data ?? (error ? undefined : previousData);
  const answer = shown?.teamMatrix;
  const matrix = useMemo(() => (answer ? named(answer, { skillNames, readyScore }) : answer), [answer, skillNames, readyScore]);
  return { matrix, error: data ? undefined : error, changing: !data && shown !== undefined, retry: () => void refetch() };
}
