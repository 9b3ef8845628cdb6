import { graphql } from '../../generated/index.js';

export const personReadinessQuery = graphql(`
  query PersonReadiness($personId: ID!) {
    person(id: $personId) {
      id
      name
      title
      memberships {
        to
        team {
          id
          name
        }
      }
    }
    readinessByTrack(personId: $personId) {
      trackId
      trackName
      asOf
      formulaVersion
      score
      coverage
      met
      requirements {
        requirementId
        name
        skillId
        status
        level
        required
        weight
        mustHave
        confirmed
        contribution
        lostPoints
        source
        ratedAt
      }
    }
  }
`);

export const personRecordQuery = graphql(`
  query PersonRecord($personId: ID!) {
    currentFramework {
      id
      skills {
        id
        name
      }
    }
    ratings(personId: $personId) {
      id
      skillId
      kind
      outcome
      level
      comment
      givenAt
      cycle {
        id
        name
      }
      rater {
        id
        name
      }
    }
    evidence(personId: $personId) {
      id
      what
      skillIds
      occurredOn
      state
      quality
      missing
    }
    certificates(personId: $personId) {
      id
      issuedOn
      expiresOn
      validity
      certification {
        id
        name
        issuer
        skillIds
      }
    }
  }
`);
