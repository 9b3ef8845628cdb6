import { IconCircle, IconCircleCheckFilled, IconCircleDotFilled, type Icon } from '@tabler/icons-react';
import { dayText } from '../../lib/dates.js';
import type { Case } from './case.model.js';
import { nextText } from './case-words.js';
import { stationsOf, type Station } from './stations.js';
import classes from './Stations.module.css';

const looks: Readonly<Record<Station['stands'], { readonly mark: Icon; readonly word: string }>> = {
  done: { mark: IconCircleCheckFilled, word: 'done' },
  now: { mark: IconCircleDotFilled, word: 'it stands here' },
  ahead: { mark: IconCircle, word: 'still to come' },
};

function Stop({ station }: { station: Station }) {
  const { mark: Mark, word } = looks[station.stands];
  return (
    <li className={classes.stop} data-stands={station.stands} aria-current={station.stands === 'now' ? 'step' : undefined}>
      <Mark size={20} aria-hidden className={classes.mark} />
      <span className={classes.title}>{station.title}</span>
      <span className="wm-visually-hidden">, {word}</span>
      {station.at ? <span className={classes.at}>{dayText(station.at)}</span> : null}
    </li>
  );
}

/** Where a case stands, on the line that it goes, and who acts next. */
export function Stations({ shown }: { shown: Case }) {
  return (
    <section className={classes.panel} aria-label="Where the case stands">
      <ol className={classes.line}>
        {stationsOf(shown).map((station) => (
          <Stop key={station.id} station={station} />
        ))}
      </ol>
      <p className={classes.next}>{nextText(shown)}</p>
    </section>
  );
}
