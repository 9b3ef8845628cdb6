import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import type { MatrixChoicesQuery } from '../../generated/graphql.js';
import { paths } from '../../lib/paths.js';
import { arrangeMatrix } from './arrange-matrix.js';
import type { Team } from './HeatMapPage.js';
import type { ChoicesOfPage } from './matrix-choices.js';
import type { Matrix, MatrixContext } from './matrix.model.js';
import { MatrixBody } from './MatrixBody.js';
import { MatrixHead } from './MatrixHead.js';
import { MatrixToolbar } from './MatrixToolbar.js';
import classes from './MatrixView.module.css';
import { useTeamMatrix } from './use-team-matrix.js';

type Framework = NonNullable<MatrixChoicesQuery['currentFramework']>;

export interface MatrixViewProps extends MatrixContext {
  page: ChoicesOfPage;
  teams: readonly Team[];
  tracks: Framework['tracks'];
  teamId: string;
  trackId: string;
}

function Body({ page, teams, matrix, narrow }: Pick<MatrixViewProps, 'page' | 'teams'> & { matrix: Matrix; narrow: boolean }) {
  const { choices } = page;
  const arranged = useMemo(() => arrangeMatrix(matrix, choices), [matrix, choices]);
  return <MatrixBody page={page} teams={teams} matrix={matrix} arranged={arranged} narrow={narrow} />;
}

/** The way out of an address that names what is not there. */
function Elsewhere() {
  return (
    <Button component={Link} to={paths.matrix} className={classes.elsewhere}>
      Show the first team and track
    </Button>
  );
}

function isOffered({ teams, tracks, teamId, trackId }: MatrixViewProps): boolean {
  return teams.some(({ id }) => id === teamId) && tracks.some(({ id }) => id === trackId);
}

/** The page of one team toward one track: in words, then choices, then the grid with its panel. */
export function MatrixView(props: MatrixViewProps) {
  const { page, teams } = props;
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const { matrix, error, changing, retry } = useTeamMatrix(props);
  return (
    <div className={classes.view}>
      <MatrixHead {...props} matrix={matrix ?? null} />
      {error ? <ErrorState error={error} retry={retry} /> : null}
      {error && !isOffered(props) ? <Elsewhere /> : null}
      {!error && matrix === undefined ? <LoadingState label="Fetching the matrix" rows={10} /> : null}
      {matrix === null ? (
        <EmptyState title="There is no matrix for this choice" action={<Elsewhere />}>
          <p>The team or track may be gone, or not shared with you, or the track belongs to a framework that was not in force on this day.</p>
        </EmptyState>
      ) : null}
      {matrix ? (
        <>
          <MatrixToolbar page={page} narrow={narrow} />
          <div className={classes.body} data-changing={changing || undefined} aria-busy={changing}>
            <Body page={page} teams={teams} matrix={matrix} narrow={narrow} />
          </div>
        </>
      ) : null}
    </div>
  );
}
