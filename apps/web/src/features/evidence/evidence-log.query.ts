import { graphql } from '../../generated/index.js';

export const evidenceLogQuery = graphql(`
  query EvidenceLog($personId: ID!, $skillId: ID, $state: EvidenceState, $search: String, $after: String) {
    evidenceLog(personId: $personId, skillId: $skillId, state: $state, search: $search, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          ...EvidenceParts
        }
      }
    }
  }
`);

/** How much waits for the viewer; the page beneath shows it. */
export const evidenceToDecideQuery = graphql(`
  query EvidenceToDecide {
    evidenceToDecide {
      ...EvidenceParts
    }
  }
`);

export const evidenceHistoryQuery = graphql(`
  query EvidenceHistory($id: ID!) {
    evidenceHistory(id: $id) {
      revision
      state
      at
      reason
      by {
        id
        name
      }
    }
  }
`);

/** Whose log it is, by name. */
export const evidenceOwnerQuery = graphql(`
  query EvidenceOwner($personId: ID!) {
    person(id: $personId) {
      id
      name
    }
  }
`);

export const withdrawEvidenceMutation = graphql(`
  mutation WithdrawEvidence($input: WithdrawEvidenceInput!) {
    withdrawEvidence(input: $input) {
      __typename
      ... on Evidence {
        ...EvidenceParts
      }
      ... on EvidenceRemoved {
        removedId
      }
      ... on EvidenceRefused {
        reason
        message
        evidence {
          ...EvidenceParts
        }
      }
    }
  }
`);

export const decideEvidenceMutation = graphql(`
  mutation DecideEvidence($input: DecideEvidenceInput!) {
    decideEvidence(input: $input) {
      __typename
      ... on Evidence {
        ...EvidenceParts
      }
      ... on EvidenceRefused {
        reason
        message
        problems {
          field
          message
        }
        evidence {
          ...EvidenceParts
        }
      }
    }
  }
`);

export const retractEvidenceMutation = graphql(`
  mutation RetractEvidence($input: RetractEvidenceInput!) {
    retractEvidence(input: $input) {
      __typename
      ... on Evidence {
        ...EvidenceParts
      }
      ... on EvidenceRefused {
        reason
        message
        problems {
          field
          message
        }
        evidence {
          ...EvidenceParts
        }
      }
    }
  }
`);
