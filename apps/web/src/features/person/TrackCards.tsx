import { IconCheck } from '@tabler/icons-react';
import { counted, readinessLine, type Readiness } from './readiness-words.js';
import classes from './TrackCards.module.css';

interface TrackCardsProps {
  tracks: readonly Readiness[];
  chosen: string;
  onChoose: (trackId: string) => void;
}

function MetBar({ readiness }: { readiness: Readiness }) {
  const total = counted(readiness);
  const short = readiness.requirements.filter(({ status }) => status === 'SHORT').length;
  return (
    <span className={classes.bar} aria-hidden>
      <span className={classes.met} style={{ flexGrow: readiness.met }} />
      <span className={classes.short} style={{ flexGrow: short }} />
      <span className={classes.unknown} style={{ flexGrow: total - readiness.met - short }} />
    </span>
  );
}

/** One card a track, in words; the chosen one is explained beneath. */
export function TrackCards({ tracks, chosen, onChoose }: TrackCardsProps) {
  return (
    <div className={classes.cards} role="group" aria-label="Tracks">
      {tracks.map((readiness) => (
        <button key={readiness.trackId} type="button" className={classes.card} aria-pressed={readiness.trackId === chosen} onClick={() => onChoose(readiness.trackId)}>
          <span className={classes.name}>
            {readiness.trackName}
            {readiness.trackId === chosen ? <IconCheck size={16} stroke={2.2} aria-hidden /> : null}
          </span>
          <span className={classes.line}>{readinessLine(readiness)}</span>
          <MetBar readiness={readiness} />
          <span className={classes.known}>{Math.round(readiness.coverage * 100)} % of it is known</span>
        </button>
      ))}
    </div>
  );
}
