import { graphql } from '../../generated/index.js';

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
        givenUp
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
        met
        planCost
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
