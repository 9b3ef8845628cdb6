import { graphql } from '../../generated/index.js';

export const openCycleQuery = graphql(`
  query OpenAssessment {
    openCycle {
      id
      name
      kind
      closesAt
    }
  }
`);

/** Newest first. */
export const pastCyclesQuery = graphql(`
  query PastCycles {
    cycles {
      id
      name
      state
      closesAt
    }
  }
`);

/** The parts of a self-assessment that the page shows and the draft is kept by. */
export const draftParts = graphql(`
  fragment DraftParts on SelfAssessment {
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
      confidence
      interest
      evidenceIds
    }
  }
`);

export const mySelfAssessmentQuery = graphql(`
  query MySelfAssessment($cycleId: ID!) {
    mySelfAssessment(cycleId: $cycleId) {
      ...DraftParts
      previous {
        cycle {
          id
          name
        }
        answers {
          skillId
          own {
            outcome
            level
          }
          comment
          confidence
          interest
          evidenceIds
          manager {
            outcome
            level
          }
          agreed {
            outcome
            level
          }
        }
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

/** How far the other side is: that something was submitted, never what it says. */
export const standingQuery = graphql(`
  query MyStanding($cycleId: ID!, $personId: ID!) {
    participation(cycleId: $cycleId, personId: $personId) {
      cycleId
      selfSubmitted
      managerSubmittedBy {
        id
        name
      }
      reopenedUntil
      revealedAt
    }
  }
`);

export const saveDraftMutation = graphql(`
  mutation SaveSelfAssessmentDraft($input: SaveSelfAssessmentDraftInput!) {
    saveSelfAssessmentDraft(input: $input) {
      __typename
      ... on SelfAssessment {
        ...DraftParts
      }
      ... on SelfAssessmentRefused {
        reason
        message
        skillId
        draft {
          ...DraftParts
        }
      }
    }
  }
`);

export const submitMutation = graphql(`
  mutation SubmitSelfAssessment($input: SubmitSelfAssessmentInput!) {
    submitSelfAssessment(input: $input) {
      __typename
      ... on SelfAssessment {
        ...DraftParts
      }
      ... on SelfAssessmentRefused {
        reason
        message
        skillId
        draft {
          ...DraftParts
        }
      }
    }
  }
`);
