import { IconStarFilled } from '@tabler/icons-react';
import classes from './ContributionChart.module.css';
import type { ShownRow, ShownRows } from './shown-rows.js';

interface Stair {
  readonly row: ShownRow;
  /** What the rows above have given, and what they have lost: where this one goes on. */
  readonly gainedBefore: number;
  readonly lostBefore: number;
}

/** What costs most stands on top; each row goes on where the one above it ended. */
export function stairsOf({ rows }: ShownRows): Stair[] {
  const known = rows.filter(({ gained }) => gained !== null).toSorted((one, other) => (other.lost ?? 0) - (one.lost ?? 0) || (other.gained ?? 0) - (one.gained ?? 0));
  let [gainedBefore, lostBefore] = [0, 0];
  return known.map((row) => {
    const stair = { row, gainedBefore, lostBefore };
    gainedBefore += row.gained ?? 0;
    lostBefore += row.lost ?? 0;
    return stair;
  });
}

const points = (value: number): string => value.toFixed(1);

function Bar({ from, size, kind }: { from: number; size: number; kind: 'gained' | 'lost' }) {
  return size > 0 ? <span className={classes[kind]} style={{ left: `${from}%`, width: `${size}%` }} /> : null;
}

function Row({ stair: { row, gainedBefore, lostBefore }, score }: { stair: Stair; score: number }) {
  const [gained, lost] = [row.gained ?? 0, row.lost ?? 0];
  return (
    <li className={classes.row}>
      <span className={classes.name}>
        {row.mustHave ? <IconStarFilled size={11} className={classes.must} role="img" aria-label="Must-have" /> : null}
        {row.name}
      </span>
      <span className={classes.bars} aria-hidden>
        <Bar from={gainedBefore} size={gained} kind="gained" />
        <Bar from={score + lostBefore} size={lost} kind="lost" />
      </span>
      <span className={classes.points}>
        {points(gained)}
        {lost > 0 ? <span className={classes.lostPoints}>, {points(lost)} lost</span> : null}
      </span>
    </li>
  );
}

/** What each rated requirement gives and costs, as two stairs: one climbs to the score, the other from there to 100. */
export function ContributionChart({ shown }: { shown: ShownRows }) {
  const stairs = stairsOf(shown);
  if (stairs.length === 0) return <p className={classes.none}>Nothing is rated yet, so there is nothing to draw.</p>;
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <span className={classes.sample} data-kind="gained" aria-hidden /> Points that are there
        <span className={classes.sample} data-kind="lost" aria-hidden /> Points that are lost
      </figcaption>
      <ul className={classes.rows}>
        {stairs.map((stair) => (
          <Row key={stair.row.requirementId} stair={stair} score={shown.gained} />
        ))}
        <li className={classes.total}>
          <span className={classes.name}>Adds up to</span>
          <span className={classes.bars} aria-hidden>
            <Bar from={0} size={shown.gained} kind="gained" />
            <Bar from={shown.gained} size={shown.lost} kind="lost" />
          </span>
          <span className={classes.points}>
            {points(shown.gained)}
            {shown.lost > 0 ? <span className={classes.lostPoints}>, {points(shown.lost)} lost</span> : null}
          </span>
        </li>
      </ul>
    </figure>
  );
}
