import { Select } from '@mantine/core';
import { teamsInOrder, type TreeTeam } from '../lib/team-tree.js';
import classes from './TeamTrackPickers.module.css';

interface TeamTrackPickersProps {
  teams: readonly TreeTeam[];
  tracks: readonly { id: string; name: string }[];
  teamId: string;
  trackId: string;
  onTeam: (teamId: string) => void;
  onTrack: (trackId: string) => void;
}

/** No-break spaces: the list keeps them, where it would fold plain ones. */
function indented(name: string, depth: number): string {
  return `${'\u00a0\u00a0\u00a0'.repeat(depth)}${name}`;
}

/** Which team, toward which track: the two choices that every page about a team begins with. */
export function TeamTrackPickers({ teams, tracks, teamId, trackId, onTeam, onTrack }: TeamTrackPickersProps) {
  return (
    <div className={classes.pickers}>
      <Select
        aria-label="Team"
        data={teamsInOrder(teams).map(({ team: { id, name }, depth }) => ({ value: id, label: indented(name, depth) }))}
        value={teamId}
        onChange={(value) => value && onTeam(value)}
        allowDeselect={false}
        searchable={teams.length > 12}
        className={classes.picker}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      />
      <Select
        aria-label="Track"
        data={tracks.map(({ id, name }) => ({ value: id, label: name }))}
        value={trackId}
        onChange={(value) => value && onTrack(value)}
        allowDeselect={false}
        className={classes.picker}
      />
    </div>
  );
}
