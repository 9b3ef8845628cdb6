import { graphql } from '../../generated/index.js';

export const caseListQuery = graphql(`
  query PromotionCaseList($state: PromotionCaseState, $teamId: ID, $trackId: ID, $waitsFor: PromotionWaitsFor, $after: String) {
    promotionCaseList(first: 50, state: $state, teamId: $teamId, trackId: $trackId, waitsFor: $waitsFor, after: $after) {
      edges {
        cursor
        node {
          id
          person {
            id
            name
          }
          trackName
          state
          since
          nominatedAt
          round
          waitsFor
          waitsForMyVote
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      byState {
        state
        count
      }
    }
  }
`);

export const caseChoicesQuery = graphql(`
  query CaseChoices {
    teams {
      id
      name
      parentId
    }
    currentFramework {
      id
      tracks {
        id
        name
      }
    }
  }
`);

export const promotionPolicyQuery = graphql(`
  query PromotionPolicy {
    promotionPolicy {
      panelMinimum
      votingDays
    }
  }
`);

export const savePromotionPolicyMutation = graphql(`
  mutation SavePromotionPolicy($input: SavePromotionPolicyInput!) {
    savePromotionPolicy(input: $input) {
      panelMinimum
      votingDays
    }
  }
`);

export const promotionDecisionsQuery = graphql(`
  query PromotionDecisions {
    promotionDecisions {
      caseId
      person {
        id
        name
      }
      trackId
      round
      outcome
      decidedOn
      readinessState
      score
      coverage
    }
  }
`);
