import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { TeamTrackPickers } from '../../components/TeamTrackPickers.js';
import type { TeamChoicesQuery } from '../../generated/graphql.js';
import { paths } from '../../lib/paths.js';
import type { ChoicesOfPage } from './team-choices.js';
import { teamSentence } from './team-sentence.js';
import type { Team } from './team.model.js';
import { TeamBody } from './TeamBody.js';
import classes from './TeamReadinessView.module.css';
import { TeamToolbar } from './TeamToolbar.js';
import { useTeamReadiness } from './use-team-readiness.js';

type Framework = NonNullable<TeamChoicesQuery['currentFramework']>;

export interface TeamReadinessViewProps {
  page: ChoicesOfPage;
  teams: TeamChoicesQuery['teams'];
  tracks: Framework['tracks'];
  skillNames: ReadonlyMap<string, string>;
  /** The score that was asked for on the chosen day. */
  readyScore: number | undefined;
  teamId: string;
  trackId: string;
}

function Head({ page, teams, tracks, teamId, trackId, team }: TeamReadinessViewProps & { team: Team | null }) {
  const teamName = teams.find(({ id }) => id === teamId)?.name ?? team?.teamName;
  const trackName = tracks.find(({ id }) => id === trackId)?.name ?? team?.trackName;
  // An address may name what is not there, or no longer.
  const both = teamName && trackName;
  useDocumentTitle(`${both ? `${teamName}: who is ready for ${trackName}` : 'Team readiness'} · Waymark`);
  return (
    <header className={classes.head}>
      <h1 className={classes.title} tabIndex={-1}>
        {both ? `${teamName}:` : 'Team readiness'} {both ? <span className={classes.toward}>who is ready for {trackName}</span> : null}
      </h1>
      <TeamTrackPickers teams={teams} tracks={tracks} teamId={teamId} trackId={trackId} onTeam={(id) => page.choose({ team: id })} onTrack={(id) => page.choose({ track: id })} />
      <p className={classes.sentence} role="status">
        {team ? teamSentence(team) : '\u00a0'}
      </p>
    </header>
  );
}

/** The way out of an address that names what is not there. */
function Elsewhere() {
  return (
    <Button component={Link} to={paths.teamReadiness} className={classes.elsewhere}>
      Show the first team and track
    </Button>
  );
}

function isOffered({ teams, tracks, teamId, trackId }: TeamReadinessViewProps): boolean {
  return teams.some(({ id }) => id === teamId) && tracks.some(({ id }) => id === trackId);
}

/** The page of one team toward one track: in one sentence, then person by person, then what holds back and who alone can do what. */
export function TeamReadinessView(props: TeamReadinessViewProps) {
  const { page, teams } = props;
  const { team, error, changing, retry } = useTeamReadiness({ ...props, choices: page.choices });
  return (
    <div className={classes.view}>
      <Head {...props} team={team ?? null} />
      {error ? <ErrorState error={error} retry={retry} /> : null}
      {error && !isOffered(props) ? <Elsewhere /> : null}
      {!error && team === undefined ? <LoadingState label="Fetching the team" rows={10} /> : null}
      {team === null ? (
        <EmptyState title="There is nothing to show for this choice" action={<Elsewhere />}>
          <p>The team or track may be gone, or not shared with you, or the track belongs to a framework that was not in force on this day.</p>
        </EmptyState>
      ) : null}
      {team ? (
        <>
          <TeamToolbar page={page} />
          <div className={classes.body} data-changing={changing || undefined} aria-busy={changing}>
            <TeamBody key={`${team.teamId} ${team.trackId}`} team={team} teams={page.choices.beneath ? teams : []} />
          </div>
        </>
      ) : null}
    </div>
  );
}
