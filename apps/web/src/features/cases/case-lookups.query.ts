import { graphql } from '../../generated/index.js';

/** What the packet knows by ids alone, in the words of today. */
export const packetNamesQuery = graphql(`
  query PacketNames {
    cycles {
      id
      name
    }
    currentFramework {
      id
      scale {
        level
        name
      }
    }
  }
`);

/** Evidence in the words of the person; for whoever may see their evidence, which a panel member may not. */
export const packetEvidenceQuery = graphql(`
  query PacketEvidence($personId: ID!) {
    evidence(personId: $personId, state: ACCEPTED) {
      id
      what
    }
  }
`);

export const panelPolicyQuery = graphql(`
  query PanelPolicy {
    promotionPolicy {
      panelMinimum
      votingDays
    }
  }
`);

export const myCasesQuery = graphql(`
  query MyPromotionCases {
    promotionCases {
      id
      state
      since
      nominatedAt
      trackName
      person {
        id
      }
    }
  }
`);

/** What a person was told of a case; that they read it stands in its log. */
export const toldQuery = graphql(`
  query ToldOfCase($id: ID!) {
    promotionCase(id: $id) {
      id
      rounds {
        number
        decision {
          outcome
          postponedUntil
        }
        told {
          at
          text
        }
      }
    }
  }
`);

/** Whom one proposes, how they stand, and what is open already. */
export const proposeQuery = graphql(`
  query ProposeForPromotion($personId: ID!) {
    person(id: $personId) {
      id
      name
      title
    }
    readinessByTrack(personId: $personId) {
      trackId
      trackName
      state
      score
    }
    promotionCases {
      id
      state
      trackId
      person {
        id
      }
    }
  }
`);
