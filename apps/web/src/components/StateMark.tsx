import type { CellState } from '../lib/levels.js';
import classes from './StateMark.module.css';

/** A shape per state, so that colour is never needed: tick, double tick, arrow down, question mark, dash, ring. */
const shapes: Readonly<Record<CellState, string>> = {
  met: 'M3.2 8.6 6.4 11.8 12.8 4.8',
  exceeds: 'M1.4 8.8 4.4 11.8 10 5.4 M7.6 11.6 14.6 4.6',
  short: 'M8 3v9 M4.2 8.6 8 12.4l3.8-3.8',
  unknown: 'M5.4 6.1a2.7 2.7 0 1 1 4 2.4c-.9.5-1.4 1-1.4 1.9 M8 13.2v.1',
  'not-applicable': 'M3.6 8h8.8',
  'no-opportunity': 'M8 3.4a4.6 4.6 0 1 0 0 9.2 4.6 4.6 0 0 0 0-9.2',
};

interface StateMarkProps {
  state: CellState;
  size?: number;
}

/** The shape of a state. Decoration: the words beside it, or the label of what holds it, say the same. */
export function StateMark({ state, size = 14 }: StateMarkProps) {
  return (
    <svg className={classes.mark} data-state={state} width={size} height={size} viewBox="0 0 16 16" aria-hidden focusable="false">
      <path d={shapes[state]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" strokeDasharray={state === 'no-opportunity' ? '2 2.6' : undefined} />
    </svg>
  );
}
