import { IconStarFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { LevelCell, type LevelCellProps } from '../../components/LevelCell.js';
import { enough } from './cell-words.js';
import classes from './Legend.module.css';
import type { MatrixView } from './matrix.model.js';

interface Sample extends LevelCellProps {
  words: string;
}

const samples: readonly Sample[] = [
  { words: 'Meets', state: 'met', level: 3, missing: 0, confirmed: true },
  { words: 'Exceeds', state: 'exceeds', level: 4, missing: 0, confirmed: true },
  { words: 'Short by less than 1', state: 'short', level: 2.5, missing: 0.5, confirmed: true },
  { words: 'Short by 1 to under 2', state: 'short', level: 2, missing: 1, confirmed: true },
  { words: 'Short by 2 to under 3', state: 'short', level: 1, missing: 2, confirmed: true },
  { words: 'Short by 3 or more', state: 'short', level: 0, missing: 3, confirmed: true },
  { words: 'Not confirmed: the person’s own rating alone', state: 'met', level: 3, missing: 0, confirmed: false },
  { words: 'Unknown', state: 'unknown', level: null, missing: 0, confirmed: false },
  { words: 'No opportunity', state: 'no-opportunity', level: null, missing: 0, confirmed: false },
  { words: 'Not applicable', state: 'not-applicable', level: null, missing: 0, confirmed: false },
];

function Sign({ sign, children }: { sign: string; children: ReactNode }) {
  return (
    <li className={classes.item}>
      <span className={classes.sign}>{sign}</span>
      <span>{children}</span>
    </li>
  );
}

/** What the shapes and shades of the grid mean. */
export function Legend({ view }: { view: MatrixView }) {
  return (
    <ul className={classes.legend} aria-label="Legend">
      {samples.map(({ words, ...cell }) => (
        <li key={words} className={classes.item}>
          <span className={classes.sample}>
            <LevelCell {...cell} gapFirst={view === 'gap'} />
          </span>
          {words}
        </li>
      ))}
      <li className={classes.item}>
        <IconStarFilled size={12} className={classes.must} aria-hidden />
        Must-have
      </li>
      {view === 'gap' ? <Sign sign="−">Levels missing</Sign> : null}
      <Sign sign="?">After a score: less than {Math.round(enough * 100)} % of the track is known</Sign>
    </ul>
  );
}
