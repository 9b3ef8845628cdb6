import { graphql } from '../../generated/index.js';

export const conversationsQuery = graphql(`
  query Conversations($beneath: Boolean!) {
    conversations(beneath: $beneath) {
      cycle {
        id
        name
        kind
        state
        closesAt
      }
      person {
        id
        name
        title
      }
      selfSubmitted
      managerSubmittedBy {
        id
        name
      }
      revealedAt
      agreement
      agreedAt
      farApart
      openDisputes
    }
  }
`);

export const openDisputesQuery = graphql(`
  query OpenDisputes($cycleId: ID) {
    openDisputes(cycleId: $cycleId) {
      id
      cycle {
        id
        name
      }
      person {
        id
        name
      }
      skillId
      skillName
      openedBy {
        id
        name
      }
      openedAt
      reason
    }
  }
`);

/** For HR, who opens the conversation of anybody. */
export const conversationCyclesQuery = graphql(`
  query ConversationCycles {
    cycles {
      id
      name
      state
    }
  }
`);
