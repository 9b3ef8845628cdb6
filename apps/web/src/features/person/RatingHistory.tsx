import { Skeleton } from '@mantine/core';
import type { PersonRecordQuery } from '../../generated/graphql.js';
import { dayText } from '../../lib/dates.js';
import { outcomeText, ratingKindText } from '../../lib/rating-words.js';
import classes from './RatingHistory.module.css';

type Rating = PersonRecordQuery['ratings'][number];

/** The revealed ratings of one skill, newest first. */
export function RatingHistory({ ratings, failed }: { ratings: readonly Rating[] | undefined; failed: boolean }) {
  if (!ratings) return failed ? <p className={classes.none}>The ratings cannot be fetched at the moment.</p> : <Skeleton height={40} />;
  if (ratings.length === 0) return <p className={classes.none}>No rating of this skill has been revealed yet.</p>;
  return (
    <ul className={classes.history} aria-label="Ratings, newest first">
      {ratings.map((rating) => (
        <li key={rating.id} className={classes.rating}>
          <span className={classes.cycle}>{rating.cycle.name}</span>
          <span>
            <strong>{outcomeText(rating)}</strong> by {rating.rater.name} ({ratingKindText[rating.kind]}), {dayText(rating.givenAt)}
            {rating.comment ? <span className={classes.comment}>“{rating.comment}”</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
