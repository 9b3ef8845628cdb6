import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { NoFrameworkInForce, NoTeamToShow } from '../../components/NoTeamToShow.js';
import type { MatrixChoicesQuery } from '../../generated/graphql.js';
import { readyScoreOn } from '../../lib/ready-score.js';
import { firstTeam } from '../../lib/team-tree.js';
import { useMatrixChoices } from './matrix-choices.js';
import { matrixChoicesQuery } from './matrix.query.js';
import { MatrixView } from './MatrixView.js';

export type Team = MatrixChoicesQuery['teams'][number];

/** The team matrix: finds what may be chosen, fills in what the address leaves open. */
export function HeatMapPage() {
  const page = useMatrixChoices();
  const { data, error, refetch } = useQuery(matrixChoicesQuery);
  const framework = data?.currentFramework;
  const skillNames = useMemo(() => new Map(framework?.skills.map(({ id, name }) => [id, name])), [framework]);
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Opening the team matrix" rows={10} />;
  const { teams } = data;
  if (!framework) return <NoFrameworkInForce what="The matrix compares people with what a track asks for." />;
  const teamId = page.choices.team ?? firstTeam(teams)?.id;
  const trackId = page.choices.track ?? framework.tracks[0]?.id;
  if (!teamId || !trackId) return <NoTeamToShow />;
  return <MatrixView page={page} teams={teams} tracks={framework.tracks} skillNames={skillNames} readyScore={readyScoreOn(data.scoringSettingsVersions, page.choices.asOf)} teamId={teamId} trackId={trackId} />;
}

export { HeatMapPage as Component };
