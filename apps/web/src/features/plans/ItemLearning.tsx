import { NamedLink } from '../../components/NamedLink.js';
import { learningText } from '../../lib/learning-words.js';
import classes from './Plan.module.css';
import type { Learning } from './use-plan-learning.js';

/** What the organisation lists to learn from, beside an item. */
export function ItemLearning({ resources }: { resources: readonly Learning[] }) {
  if (resources.length === 0) return null;
  return (
    <>
      <p className={classes.muted}>To learn from:</p>
      <ul className={classes.learning}>
        {resources.map(({ id, title, link, ...what }) => (
          <li key={id}>
            {link ? <NamedLink name={title} link={link} /> : title}{' '}
            <span className={classes.aside}>{learningText(what)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
