import { IconCircleDashedCheck, IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { CellState } from '../lib/levels.js';
import classes from './StateLine.module.css';
import { StateMark } from './StateMark.js';

const titles: Readonly<Record<CellState, string>> = {
  met: 'Meets',
  exceeds: 'Exceeds',
  short: 'Falls short',
  unknown: 'Unknown',
  'not-applicable': 'Not applicable',
  'no-opportunity': 'No opportunity yet',
};

interface StateLineProps {
  state: CellState;
  /** The same in numbers: "level 2 of 3 required, short by 1". */
  detail: string;
  /** Null where there is no level to confirm. */
  confirmed: boolean | null;
}

function Confirmation({ confirmed }: { confirmed: boolean }) {
  const Mark = confirmed ? IconRosetteDiscountCheck : IconCircleDashedCheck;
  return (
    <span className={classes.confirmation}>
      <Mark size={16} stroke={1.7} aria-hidden />
      {confirmed ? 'Confirmed by a manager’s or agreed rating' : 'Not confirmed: the person’s own rating alone'}
    </span>
  );
}

/** How a level stands against its target, in words with its shape. */
export function StateLine({ state, detail, confirmed }: StateLineProps) {
  return (
    <div className={classes.line}>
      <span className={classes.state} data-state={state}>
        <StateMark state={state} size={16} />
        {titles[state]}
      </span>
      <span>{detail.charAt(0).toUpperCase() + detail.slice(1)}</span>
      {confirmed === null ? null : <Confirmation confirmed={confirmed} />}
    </div>
  );
}
