import { graphql } from '../../generated/index.js';

/** Who it is, and how they stand toward each track in one line. */
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
      state
      score
      coverage
      met
      requirements {
        requirementId
        status
      }
    }
  }
`);

/** All that is said toward one track, what it was scored from, and how it came to be. */
export const trackReadinessQuery = graphql(`
  query TrackReadiness($personId: ID!, $trackId: ID!, $asOf: DateTime!) {
    readiness(personId: $personId, trackId: $trackId, asOf: $asOf) {
      trackId
      trackName
      asOf
      formulaVersion
      frameworkVersionId
      settingsVersion
      digest
      state
      score
      low
      high
      coverage
      met
      plan {
        cost
        steps {
          id
          kind
          skillId
          requirementId
          from
          to
          cost
        }
      }
      flags {
        id
        outcome
        reasons {
          part
          holds
          measured
          threshold
          evidenceIds
          requirementIds
          ratingIds
          cycleIds
        }
      }
      comparison {
        rule
        score
      }
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
        attainment
        contribution
        lostPoints
        source
        ratedAt
        confidence
        gate {
          passes
          met
          confirmed
          evidence {
            holds
            evidenceIds
            nearMisses {
              evidenceId
              quality
              role
              fields
            }
          }
          sustained {
            holds
            needed
            cycleIds
            metIn
            missing
          }
        }
      }
    }
    scoringDocument(personId: $personId, trackId: $trackId, asOf: $asOf)
    readinessHistory(personId: $personId, trackId: $trackId) {
      steps {
        from
        until
        state
        score
        low
        high
      }
      cycles {
        id
        name
        opensAt
        closedAt
      }
    }
  }
`);

/** What readiness rests on, in the words of those who wrote it. */
export const personRecordQuery = graphql(`
  query PersonRecord($personId: ID!) {
    currentFramework {
      id
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
