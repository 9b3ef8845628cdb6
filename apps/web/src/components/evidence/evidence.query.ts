import { graphql } from '../../generated/index.js';

/** A piece of evidence with all that its form and its page show. */
export const evidenceParts = graphql(`
  fragment EvidenceParts on Evidence {
    id
    revision
    state
    what
    skillIds
    occurredOn
    quality
    missing
    savedAt
    submittedAt
    mayDecide
    ownRole
    metric
    baseline
    result
    unit
    period
    scale
    complexity
    businessImpact
    security
    technologies
    link
    href
    verifier
    verifierPerson {
      id
      name
    }
    person {
      id
      name
    }
    decision {
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

export const evidenceItemQuery = graphql(`
  query EvidenceItem($id: ID!) {
    evidenceItem(id: $id) {
      ...EvidenceParts
    }
  }
`);

/** What evidence can speak for: skills, and the requirements that ask for them. */
export const evidenceFrameworkQuery = graphql(`
  query EvidenceFramework {
    currentFramework {
      id
      skills {
        id
        name
        category
      }
      tracks {
        id
        name
        requirements {
          id
          name
          skillIds
        }
      }
    }
  }
`);

export const findVerifiersQuery = graphql(`
  query FindVerifiers($search: String) {
    evidenceVerifiers(search: $search) {
      relation
      team
      person {
        id
        name
      }
    }
  }
`);

export const saveEvidenceMutation = graphql(`
  mutation SaveEvidence($input: SaveEvidenceInput!) {
    saveEvidence(input: $input) {
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

export const submitEvidenceMutation = graphql(`
  mutation SubmitEvidence($input: SubmitEvidenceInput!) {
    submitEvidence(input: $input) {
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
