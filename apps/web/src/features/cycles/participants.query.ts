import { graphql } from '../../generated/index.js';

export const cycleParticipantsQuery = graphql(`
  query CycleParticipants($cycleId: ID!, $search: String, $only: ParticipantFilter, $after: String) {
    cycleParticipants(cycleId: $cycleId, search: $search, only: $only, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          person {
            id
            name
          }
          joined
          left
          selfSubmittedAt
          managerSubmittedAt
          managerSubmittedBy {
            id
            name
          }
          revealedAt
          reopenedUntil
          agreement
          openDisputes
        }
      }
    }
  }
`);

/** Where somebody who is chosen stands; null: not in it. */
export const placeInCycleQuery = graphql(`
  query PlaceInCycle($cycleId: ID!, $personId: ID!) {
    participation(cycleId: $cycleId, personId: $personId) {
      cycleId
      agreement
    }
  }
`);
