import { graphql } from '../../generated/index.js';

/** Who it is, and how they stand toward each track in one line. */
export const personReadinessQuery = graphql(`
  query PersonReadiness($personId: ID!, $asOf: DateTime) {
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
    readinessByTrack(personId: $personId, asOf: $asOf) {
      trackId
      trackName
      asOf
      state
      score
      coverage
      met
      requirements {
        requirementId
        status
      }
    }
    scoringSettingsVersions {
      version
      effectiveFrom
      settings {
        readyScore
      }
    }
  }
`);

/** What the framework calls skills and levels. Apart from the record: names are there whatever else cannot be fetched. */
export const frameworkNamesQuery = graphql(`
  query FrameworkNames {
    currentFramework {
      id
      number
      scale {
        level
        name
      }
      skills {
        id
        name
        category
      }
    }
  }
`);

/** What readiness rests on, in the words of those who wrote it. */
export const personRecordQuery = graphql(`
  query PersonRecord($personId: ID!) {
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
