import { useDocumentTitle } from '@mantine/hooks';
import { Link } from 'react-router';
import { TeamTrackPickers } from '../../components/TeamTrackPickers.js';
import { paths } from '../../lib/paths.js';
import { isPast, sameTeamAt } from '../../lib/team-address.js';
import type { MatrixChoices } from './matrix-choices.js';
import { matrixSentence } from './matrix-sentence.js';
import type { Matrix } from './matrix.model.js';
import classes from './MatrixHead.module.css';
import type { MatrixViewProps } from './MatrixView.js';

/** In every view by the levels that count; where the cells show others, that is said. */
function sentenceOf(matrix: Matrix, { view, asOf }: MatrixChoices): string {
  const sentence = matrixSentence({ people: matrix.people.length, meeting: matrix.meeting, track: matrix.track.name, skills: matrix.skills, past: isPast(asOf) });
  return view === 'self' ? `${sentence} This, the totals and the scores go by the Level view, not by self ratings alone.` : sentence;
}

/** Team, track and the one sentence: what a manager reads first. */
export function MatrixHead({ page, teams, tracks, teamId, trackId, matrix }: MatrixViewProps & { matrix: Matrix | null }) {
  const { choices, choose } = page;
  const team = teams.find(({ id }) => id === teamId)?.name ?? matrix?.teamName;
  const track = tracks.find(({ id }) => id === trackId)?.name ?? matrix?.track.name;
  // An address may name what is not there, or no longer.
  const both = team && track;
  useDocumentTitle(`${both ? `${team} toward ${track}` : 'Team matrix'} · Waymark`);
  return (
    <header className={classes.head}>
      <h1 className={classes.title} tabIndex={-1}>
        {both ? team : 'Team matrix'} {both ? <span className={classes.toward}>toward {track}</span> : null}
      </h1>
      <TeamTrackPickers teams={teams} tracks={tracks} teamId={teamId} trackId={trackId} onTeam={(team) => choose({ team, cell: null })} onTrack={(track) => choose({ track, cell: null })} />
      <div className={classes.line}>
        <p className={classes.sentence} role="status">
          {matrix ? sentenceOf(matrix, choices) : '\u00a0'}
        </p>
        <Link className={classes.readiness} to={sameTeamAt(paths.teamReadiness, choices)}>
          Who is ready
        </Link>
      </div>
    </header>
  );
}
