import { graphql } from '../../generated/index.js';

/** What of one's own can be attached to an answer. */
export const evidenceToAttachQuery = graphql(`
  query EvidenceToAttach($personId: ID!) {
    evidence(personId: $personId) {
      id
      what
      skillIds
      occurredOn
      state
      quality
    }
  }
`);
