import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import type { MatrixChoicesQuery } from '../../generated/graphql.js';
import { arrangeMatrix } from './arrange-matrix.js';
import type { Team } from './HeatMapPage.js';
import type { ChoicesOfPage } from './matrix-choices.js';
import type { Matrix } from './matrix.model.js';
import { MatrixBody } from './MatrixBody.js';
import { MatrixHead } from './MatrixHead.js';
import { MatrixToolbar } from './MatrixToolbar.js';
import classes from './MatrixView.module.css';
import { useTeamMatrix } from './use-team-matrix.js';

type Framework = NonNullable<MatrixChoicesQuery['currentFramework']>;

export interface MatrixViewProps {
  page: ChoicesOfPage;
  teams: readonly Team[];
  tracks: Framework['tracks'];
  skillNames: ReadonlyMap<string, string>;
  teamId: string;
  trackId: string;
}

function Body({ page, teams, matrix, narrow }: Pick<MatrixViewProps, 'page' | 'teams'> & { matrix: Matrix; narrow: boolean }) {
  const { choices } = page;
  const arranged = useMemo(() => arrangeMatrix(matrix, choices), [matrix, choices]);
  return <MatrixBody page={page} teams={teams} matrix={matrix} arranged={arranged} narrow={narrow} />;
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
      {!error && matrix === undefined ? <LoadingState label="Fetching the matrix" rows={10} /> : null}
      {matrix === null ? (
        <EmptyState title="There is no matrix for this choice">
          <p>The track may belong to a framework that was not in force on this day. Choose another day or track.</p>
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
