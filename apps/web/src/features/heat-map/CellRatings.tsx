import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import type { CellRatingsQuery } from '../../generated/graphql.js';
import { dayText } from '../../lib/dates.js';
import { outcomeText, ratingKindText } from '../../lib/rating-words.js';
import classes from './CellPanel.module.css';
import { cellRatingsQuery } from './matrix.query.js';

type Rating = CellRatingsQuery['ratings'][number];

/** As many as fit beside the grid; the person's page has them all. */
const shown = 6;

function RatingRow({ rating }: { rating: Rating }) {
  return (
    <li className={classes.rating}>
      <span className={classes.ratingLevel} aria-label={outcomeText(rating)}>
        {rating.outcome === 'LEVEL' ? rating.level : '–'}
      </span>
      <span>
        {rating.rater.name} <span className={classes.ratingWhen}>({ratingKindText[rating.kind]})</span>
      </span>
      <span className={classes.ratingWhen}>
        {dayText(rating.givenAt)} · {rating.cycle.name}
        {rating.outcome === 'LEVEL' ? '' : ` · ${outcomeText(rating)}`}
      </span>
      {rating.comment ? <p className={classes.comment}>{rating.comment}</p> : null}
    </li>
  );
}

/** Who rated the skill when, newest first; only what is revealed. */
export function CellRatings({ personId, skillId }: { personId: string; skillId: string }) {
  const { data, error } = useQuery(cellRatingsQuery, { variables: { personId, skillId } });
  return (
    <section aria-label="Ratings">
      <h3 className={classes.sub}>Who rated when</h3>
      {!data && !error ? <Skeleton height={52} /> : null}
      {error && !data ? <p className={classes.none}>The ratings could not be fetched.</p> : null}
      {data?.ratings.length === 0 ? <p className={classes.none}>Nobody has rated this yet.</p> : null}
      <ul className={classes.ratings}>
        {data?.ratings.slice(0, shown).map((rating) => (
          <RatingRow key={rating.id} rating={rating} />
        ))}
      </ul>
    </section>
  );
}
