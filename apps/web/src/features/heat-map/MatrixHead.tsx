import { Select } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { teamsInOrder } from '../../lib/team-tree.js';
import { matrixSentence } from './matrix-sentence.js';
import type { Matrix } from './matrix.model.js';
import classes from './MatrixHead.module.css';
import type { MatrixViewProps } from './MatrixView.js';

function sentenceOf(matrix: Matrix): string {
  return matrixSentence({ people: matrix.people.length, meeting: matrix.meeting, track: matrix.track.name, skills: matrix.skills });
}

/** No-break spaces: the list keeps them, where it would fold plain ones. */
function indented(name: string, depth: number): string {
  return `${'\u00a0\u00a0\u00a0'.repeat(depth)}${name}`;
}

/** Team, track and the one sentence: what a manager reads first. */
export function MatrixHead({ page, teams, tracks, teamId, trackId, matrix }: MatrixViewProps & { matrix: Matrix | null }) {
  const { choose } = page;
  const team = teams.find(({ id }) => id === teamId)?.name ?? 'Team';
  const track = tracks.find(({ id }) => id === trackId)?.name ?? '';
  useDocumentTitle(`${team} toward ${track} · Waymark`);
  return (
    <header className={classes.head}>
      <h1 className={classes.title} tabIndex={-1}>
        {team} <span className={classes.toward}>toward {track}</span>
      </h1>
      <div className={classes.pickers}>
        <Select
          aria-label="Team"
          data={teamsInOrder(teams).map(({ team: { id, name }, depth }) => ({ value: id, label: indented(name, depth) }))}
          value={teamId}
          onChange={(value) => value && choose({ team: value, cell: null })}
          allowDeselect={false}
          searchable={teams.length > 12}
          className={classes.picker}
          comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        />
        <Select
          aria-label="Track"
          data={tracks.map(({ id, name }) => ({ value: id, label: name }))}
          value={trackId}
          onChange={(value) => value && choose({ track: value, cell: null })}
          allowDeselect={false}
          className={classes.picker}
        />
      </div>
      <p className={classes.sentence} role="status">
        {matrix ? sentenceOf(matrix) : '\u00a0'}
      </p>
    </header>
  );
}
