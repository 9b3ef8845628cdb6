import type { Api } from './api.js';
import type { Insider } from './blind-quarter.js';
import type { House } from './house.js';
import { certificatesQuery, conversationQuery, conversationsQuery, cycleQuery, cyclesQuery, evidenceQuery, mineQuery, openDisputesQuery, participationQuery, previousQuery, ratedQuery, rateesQuery, ratingHistoryQuery, ratingsQuery } from './queries.js';

/** Names of incidents differ from one question to the next. */
const withoutIncident = (key: string, value: unknown) => (key === 'message' && typeof value === 'string' ? value.replace(/\([0-9a-f-]{36}\)/, '') : value);

/** Every question about a cycle and two of its people, asked by one of the house; the answers as one text. */
export async function everyAnswer({ graphql }: Pick<Api, 'graphql'>, house: House, { who, cycleId }: { who: Insider; cycleId: string }): Promise<string> {
  const people = [house.ada, house.ben].map(({ personId }) => personId);
  const queries: [string, object][] = [
    [cyclesQuery, {}], [cycleQuery, { id: cycleId }], [mineQuery, { cycleId }], [previousQuery, { cycleId }], [rateesQuery, { cycleId, beneath: true }], [conversationsQuery, { beneath: true }], [openDisputesQuery, {}],
    ...people.flatMap((personId): [string, object][] => [
      [ratingsQuery, { personId }], [ratingHistoryQuery, { personId }], [participationQuery, { cycleId, personId }], [conversationQuery, { cycleId, personId }], [ratedQuery, { cycleId, personId }], [evidenceQuery, { personId }], [certificatesQuery, { personId }],
    ]),
  ];
  const answers = await Promise.all(queries.map(([query, variables]) => graphql(house[who], query, variables)));
  return JSON.stringify(answers, withoutIncident);
}
