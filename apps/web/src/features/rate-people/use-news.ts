import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import type { RateeStandingsQuery } from '../../generated/graphql.js';
import { lookAgain } from '../../lib/look-again.js';
import { rateeStandingsQuery } from './rate-people.query.js';

type Standing = RateeStandingsQuery['myRatees'][number];

/** How far everybody is, as one text to compare. */
function standings(ratees: readonly Standing[]): string {
  const lines = ratees.map(({ person, takesAnswers, selfSubmitted, managerSubmittedBy, revealedAt }) => [person.id, takesAnswers, selfSubmitted, managerSubmittedBy?.id ?? null, revealedAt ?? null]);
  return JSON.stringify(lines.toSorted());
}

/** Fetches the page's people anew as soon as one of them is further than it shows: they submitted, joined, were reopened, or both sides are shown. */
export function useNews(cycleId: string, shown: readonly Standing[] | undefined, refetch: () => Promise<unknown>): void {
  // Not into the cache: people there carry the drafts of the page.
  const { data } = useQuery(rateeStandingsQuery, { variables: { cycleId }, fetchPolicy: 'no-cache', ...lookAgain });
  const news = data ? standings(data.myRatees) : null;
  const known = shown ? standings(shown) : null;
  useEffect(() => {
    // A failure shows through the query itself.
    if (news !== null && known !== null && news !== known) refetch().catch(() => undefined);
  }, [news, known, refetch]);
}
