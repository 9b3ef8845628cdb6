import { graphql } from '../../generated/index.js';

export const rateChoicesQuery = graphql(`
  query RateChoices {
    cycles {
      id
      name
      kind
      state
      managerDueAt
      closesAt
    }
  }
`);

/** The parts of a manager's draft that the page shows and the draft is kept by. */
export const managerDraft = graphql(`
  fragment ManagerDraft on ManagerAssessment {
    id
    state
    revision
    savedAt
    submittedAt
    answers {
      skillId
      outcome
      level
      comment
    }
  }
`);

export const rateesQuery = graphql(`
  query Ratees($cycleId: ID!) {
    myRatees(cycleId: $cycleId) {
      person {
        id
        name
        title
      }
      takesAnswers
      selfSubmitted
      managerSubmittedBy {
        id
        name
      }
      revealedAt
      own {
        ...ManagerDraft
      }
    }
    cycleFramework(cycleId: $cycleId) {
      id
      scale {
        level
        name
        meaning
      }
      skills {
        id
        name
        category
        summary
        descriptors {
          level
          text
        }
      }
    }
  }
`);

/** What the viewer had said and not submitted when a cycle closed. */
export const unsubmittedRatingsQuery = graphql(`
  query UnsubmittedRatings($cycleId: ID!) {
    myUnsubmittedRatings(cycleId: $cycleId) {
      ...ManagerDraft
      person {
        id
        name
      }
    }
    cycleFramework(cycleId: $cycleId) {
      id
      scale {
        level
        name
        meaning
      }
      skills {
        id
        name
        category
      }
    }
  }
`);

/** How far everybody is: that something was submitted, never what it says. */
export const rateeStandingsQuery = graphql(`
  query RateeStandings($cycleId: ID!) {
    myRatees(cycleId: $cycleId) {
      person {
        id
      }
      takesAnswers
      selfSubmitted
      managerSubmittedBy {
        id
      }
      revealedAt
    }
  }
`);

export const saveRatingsMutation = graphql(`
  mutation SaveManagerRatings($input: SaveManagerRatingsInput!) {
    saveManagerRatings(input: $input) {
      __typename
      ... on ManagerRatingsSaved {
        saved {
          ...ManagerDraft
        }
        refused {
          reason
          message
          skillId
          draft {
            ...ManagerDraft
          }
        }
      }
      ... on ManagerAssessmentRefused {
        reason
        message
        skillId
        draft {
          ...ManagerDraft
        }
      }
    }
  }
`);

export const submitRatingsMutation = graphql(`
  mutation SubmitManagerAssessment($input: SubmitManagerAssessmentInput!) {
    submitManagerAssessment(input: $input) {
      __typename
      ... on ManagerAssessment {
        ...ManagerDraft
      }
      ... on ManagerAssessmentRefused {
        reason
        message
        skillId
        draft {
          ...ManagerDraft
        }
      }
    }
  }
`);
