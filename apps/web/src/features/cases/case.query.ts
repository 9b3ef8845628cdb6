import { graphql } from '../../generated/index.js';

/** A case with all that its page shows; what the viewer may not see is null. */
export const caseParts = graphql(`
  fragment CaseParts on PromotionCase {
    id
    state
    since
    round
    roles
    actions
    waitsForMyVote
    trackId
    trackName
    nominatedAt
    person {
      id
      name
    }
    nomination {
      by {
        id
        name
      }
      reason
      exception
      state
      score
    }
    statement {
      by {
        id
        name
      }
      at
      text
    }
    rounds {
      number
      appealReason
      openedAt
      votesDueAt
      revealedAt
      seats {
        member {
          id
          name
        }
        voted
        active
      }
      packet {
        frozenAt
        document
        digest
      }
      changes {
        stateThen
        stateNow
        scoreThen
        scoreNow
        frameworkChanged
        settingsChanged
        evidenceAdded
        evidenceGone
        planItems {
          asks
          name
          then
          now
        }
        rows {
          requirementId
          name
          levelThen
          levelNow
          statusThen
          statusNow
        }
      }
      ownVote {
        verdict
        reasons {
          requirementId
          text
        }
      }
      votes {
        author {
          id
          name
        }
        verdict
        reasons {
          requirementId
          text
        }
      }
      decision {
        outcome
        postponedUntil
        decidedAt
        decidedBy {
          id
          name
        }
        reasons {
          requirementId
          text
        }
        least {
          id
          name
          from
          to
        }
      }
      told {
        at
        by {
          id
          name
        }
        text
      }
    }
    log {
      id
      at
      action
      actor {
        id
        name
      }
      note
    }
  }
`);

export const caseQuery = graphql(`
  query PromotionCasePage($id: ID!) {
    promotionCase(id: $id) {
      ...CaseParts
    }
  }
`);

/** Why a change was not made. */
export const caseRefusal = graphql(`
  fragment CaseRefusal on PromotionRefused {
    reason
    message
    personId
  }
`);
