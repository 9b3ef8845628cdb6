import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconBook2, IconUsersGroup } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import type { MatrixChoicesQuery } from '../../generated/graphql.js';
import { paths } from '../../lib/paths.js';
import { teamsInOrder } from '../../lib/team-tree.js';
import { hasRole, useViewer } from '../../lib/viewer.js';
import { useMatrixChoices } from './matrix-choices.js';
import { matrixChoicesQuery } from './matrix.query.js';
import { MatrixView } from './MatrixView.js';

export type Team = MatrixChoicesQuery['teams'][number];

function NoFramework() {
  const canPublish = hasRole(useViewer(), 'HR');
  return (
    <EmptyState page icon={IconBook2} title="No skills framework is in force yet" action={canPublish ? <Button component={Link} to={paths.framework}>Publish the framework</Button> : null}>
      <p>The matrix compares people with what a track asks for. {canPublish ? 'Publish a framework to begin.' : 'HR publishes it; then the matrix fills by itself.'}</p>
    </EmptyState>
  );
}

function NoTeam() {
  const canImport = hasRole(useViewer(), 'HR', 'ADMIN');
  return (
    <EmptyState page icon={IconUsersGroup} title="There is no team to show" action={canImport ? <Button component={Link} to={paths.peopleImport}>Import people</Button> : null}>
      <p>{canImport ? 'Import people and teams from a file to begin.' : 'You see the teams that you lead, and those beneath them. Ask HR if one is missing.'}</p>
    </EmptyState>
  );
}

/** The first team with people in it: an empty division is a poor place to begin. */
function firstTeam(teams: readonly Team[]): Team | undefined {
  const inOrder = teamsInOrder(teams).map(({ team }) => team);
  return inOrder.find(({ memberCount }) => memberCount > 0) ?? inOrder[0];
}

/** The team matrix: finds what may be chosen, fills in what the address leaves open. */
export function HeatMapPage() {
  const page = useMatrixChoices();
  const { data, error, refetch } = useQuery(matrixChoicesQuery);
  const framework = data?.currentFramework;
  const skillNames = useMemo(() => new Map(framework?.skills.map(({ id, name }) => [id, name])), [framework]);
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Opening the team matrix" rows={10} />;
  const { teams } = data;
  if (!framework) return <NoFramework />;
  const teamId = page.choices.team ?? firstTeam(teams)?.id;
  const trackId = page.choices.track ?? framework.tracks[0]?.id;
  if (!teamId || !trackId) return <NoTeam />;
  return <MatrixView page={page} teams={teams} tracks={framework.tracks} skillNames={skillNames} teamId={teamId} trackId={trackId} />;
}

export { HeatMapPage as Component };
