import { graphql } from '../../generated/index.js';

export const openCycleQuery = graphql(`
  query OpenAssessment {
    openCycle {
      id
      name
      kind
      closesAt
    }
    currentFramework {
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
      }
    }
  }
`);
