import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { Round, Seat } from './case.model.js';
import { votedText } from './case-words.js';
import classes from './Cases.module.css';

function standing({ voted, active }: Seat, opened: boolean): string {
  if (voted) return 'has voted';
  if (!active) return 'has left; HR can give the seat to somebody else';
  return opened ? 'has not voted yet' : 'will vote once the panel is open';
}

/** Who is on the panel and who has voted; never what. */
export function Seats({ round, seats }: { round: Round; seats: readonly Seat[] }) {
  const opened = round.openedAt !== null;
  return (
    <div className={classes.card}>
      <h3 className={classes.subtitle}>{opened ? `Who is on it: ${votedText(round)}` : 'Who is on it'}</h3>
      {seats.length === 0 ? <p className={classes.muted}>Nobody yet.</p> : null}
      <ul className={classes.list}>
        {seats.map((seat) => {
          const Mark = seat.voted ? IconCircleCheck : IconCircleDashed;
          return (
            <li key={seat.member.id} className={classes.marked}>
              <Mark size={18} aria-hidden className={seat.voted ? classes.mark : classes.quietMark} />
              <span>
                <strong>{seat.member.name}</strong> {standing(seat, opened)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
