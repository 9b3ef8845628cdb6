import { graphql } from '../../generated/index.js';

/** Who it is, and everything that was revealed of them, skill by skill. */
export const ratingHistoryQuery = graphql(`
  query RatingHistory($personId: ID!) {
    person(id: $personId) {
      id
      name
    }
    ratingHistory(personId: $personId) {
      cycles {
        cycle {
          id
          name
          state
          opensAt
        }
        scale {
          level
          name
        }
      }
      skills {
        skillId
        name
        category
      }
      ratings {
        id
        skillId
        cycleId
        kind
        outcome
        level
        comment
        givenAt
        revealedAt
        replaced
        rater {
          id
          name
        }
      }
      disputes {
        id
        skillId
        cycleId
        openedBy {
          id
          name
        }
        openedAt
        reason
        settledAt
        settledBy {
          id
          name
        }
        settlement
      }
    }
  }
`);
