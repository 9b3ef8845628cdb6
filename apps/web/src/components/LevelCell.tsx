import { levelText, shortStep, type CellState } from '../lib/levels.js';
import classes from './LevelCell.module.css';
import { StateMark } from './StateMark.js';

export interface LevelCellProps {
  state: CellState;
  /** Null unless it is known. */
  level: number | null;
  /** Missing levels; 0 unless short. */
  missing: number;
  /** False draws the dashed line of a level that nobody but the person stands behind. */
  confirmed: boolean;
  /** Shows the missing levels in the first place, not the level. */
  gapFirst?: boolean;
}

function mainText({ level, missing, state, gapFirst }: LevelCellProps): string {
  if (level === null) return '';
  if (!gapFirst) return levelText(level);
  return state === 'short' ? `−${levelText(missing)}` : '';
}

function Beside({ state, missing, gapFirst }: LevelCellProps) {
  if (state !== 'short' || gapFirst) return <StateMark state={state} />;
  return (
    <span className={classes.missing}>
      <StateMark state="short" size={11} />
      {levelText(missing)}
    </span>
  );
}

/** A level against its target: number, shape, shade, and whether it is confirmed. Its words are the label of whatever holds it. */
export function LevelCell(props: LevelCellProps) {
  const { state, level, missing, confirmed } = props;
  const text = mainText(props);
  return (
    <span className={classes.cell} data-state={state} data-step={state === 'short' ? shortStep(missing) : undefined} data-unconfirmed={(level !== null && !confirmed) || undefined} aria-hidden>
      {text ? <span className={classes.level}>{text}</span> : null}
      <Beside {...props} />
    </span>
  );
}
