import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { NoFrameworkInForce, NoTeamToShow } from '../../components/NoTeamToShow.js';
import { readyScoreOn } from '../../lib/ready-score.js';
import { firstTeam } from '../../lib/team-tree.js';
import { useTeamChoices } from './team-choices.js';
import { teamChoicesQuery } from './team-readiness.query.js';
import { TeamReadinessView } from './TeamReadinessView.js';

/** A team toward a track, in words: finds what may be chosen, fills in what the address leaves open. */
export function TeamReadinessPage() {
  const page = useTeamChoices();
  const { data, error, refetch } = useQuery(teamChoicesQuery);
  const framework = data?.currentFramework;
  const skillNames = useMemo(() => new Map(framework?.skills.map(({ id, name }) => [id, name])), [framework]);
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Opening team readiness" rows={10} />;
  if (!framework) return <NoFrameworkInForce what="This page says who is ready for what a track asks for." />;
  const teamId = page.choices.team ?? firstTeam(data.teams)?.id;
  const trackId = page.choices.track ?? framework.tracks[0]?.id;
  if (!teamId || !trackId) return <NoTeamToShow />;
  return <TeamReadinessView page={page} teams={data.teams} tracks={framework.tracks} skillNames={skillNames} readyScore={readyScoreOn(data.scoringSettingsVersions, page.choices.asOf)} teamId={teamId} trackId={trackId} />;
}

export { TeamReadinessPage as Component };
