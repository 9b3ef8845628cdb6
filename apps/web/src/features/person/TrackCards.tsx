import { IconCheck } from '@tabler/icons-react';
import { counted, readinessLine } from '../../components/readiness/readiness-words.js';
import { StateName } from '../../components/readiness/StateName.js';
import type { PersonReadinessQuery } from '../../generated/graphql.js';
import classes from './TrackCards.module.css';

type Track = PersonReadinessQuery['readinessByTrack'][number];

interface TrackCardsProps {
  tracks: readonly Track[];
  chosen: string;
  /** The score that is asked for. */
  readyScore: number | undefined;
  onChoose: (trackId: string) => void;
}

function MetBar({ track }: { track: Track }) {
  const total = counted(track);
  const short = track.requirements.filter(({ status }) => status === 'SHORT').length;
  return (
    <span className={classes.bar} aria-hidden>
      <span className={classes.met} style={{ flexGrow: track.met }} />
      <span className={classes.short} style={{ flexGrow: short }} />
      <span className={classes.unknown} style={{ flexGrow: total - track.met - short }} />
    </span>
  );
}

/** One card a track, in words; the chosen one is explained beneath. */
export function TrackCards({ tracks, chosen, readyScore, onChoose }: TrackCardsProps) {
  return (
    <div className={classes.cards} role="group" aria-label="Tracks">
      {tracks.map((track) => (
        <button key={track.trackId} type="button" className={classes.card} aria-pressed={track.trackId === chosen} onClick={() => onChoose(track.trackId)}>
          <span className={classes.name}>
            {track.trackName}
            {track.trackId === chosen ? <IconCheck size={16} stroke={2.2} aria-hidden /> : null}
          </span>
          <span className={classes.state}>
            <StateName state={track.state} />
          </span>
          <span className={classes.line}>{readinessLine(track, readyScore)}</span>
          <MetBar track={track} />
          <span className={classes.known}>{Math.round(track.coverage * 100)} % of it is known</span>
        </button>
      ))}
    </div>
  );
}
