import { graphql } from '../../generated/index.js';

/** Everything of a conversation that changes while two talk. */
export const conversationParts = graphql(`
  fragment ConversationParts on Conversation {
    cycleId
    person {
      id
      name
    }
    role
    revealedAt
    revision
    proposedBy {
      id
      name
    }
    proposedAt
    personSignedAt
    managerSignedAt
    signedManager {
      id
      name
    }
    lapsedBy {
      id
      name
    }
    lapsedAt
    agreedAt
    rows {
      skillId
      self {
        outcome
        level
        comment
        rater {
          id
          name
        }
        evidence {
          id
          what
          state
          quality
        }
      }
      manager {
        outcome
        level
        comment
        rater {
          id
          name
        }
      }
      difference
      needsReason
      reason
      agreed {
        outcome
        level
      }
      dispute {
        id
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
        maySettle
      }
    }
    notes {
      id
      author {
        id
        name
      }
      visibility
      text
      savedAt
    }
  }
`);

/** Asked again and again while the page is seen. */
export const liveConversationQuery = graphql(`
  query LiveConversation($cycleId: ID!, $personId: ID!) {
    conversation(cycleId: $cycleId, personId: $personId) {
      ...ConversationParts
    }
    participation(cycleId: $cycleId, personId: $personId) {
      cycleId
      person {
        id
        name
      }
      selfSubmitted
      managerSubmittedBy {
        id
        name
      }
      takesAnswers
    }
  }
`);

/** What does not change meanwhile. */
export const conversationPlaceQuery = graphql(`
  query ConversationPlace($cycleId: ID!) {
    cycles {
      id
      name
      kind
      state
      closesAt
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
