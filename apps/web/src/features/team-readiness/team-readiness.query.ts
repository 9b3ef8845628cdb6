import { graphql } from '../../generated/index.js';

export const teamChoicesQuery = graphql(`
  query TeamChoices {
    teams {
      id
      name
      parentId
      memberCount
    }
    scoringSettingsVersions {
      version
      effectiveFrom
      settings {
        readyScore
      }
    }
    currentFramework {
      id
      tracks {
        id
        name
      }
      skills {
        id
        name
      }
    }
  }
`);

export const teamReadinessQuery = graphql(`
  query TeamReadiness($teamId: ID!, $trackId: ID!, $asOf: DateTime, $beneath: Boolean!) {
    teamReadiness(teamId: $teamId, trackId: $trackId, asOf: $asOf, includeTeamsBeneath: $beneath) {
      teamId
      teamName
      trackId
      trackName
      asOf
      formulaVersion
      version
      counts {
        ready
        readyIf
        notYet
        notEnoughData
      }
      requirements {
        requirementId
        name
        skillIds
        target
        mustHave
        holders
        onlyHolderId
        blocking {
          people
          belowLevel
          notKnown
          notConfirmed
          withoutEvidence
          notSustained
        }
      }
      people {
        personId
        name
        title
        teamId
        state
        score
        low
        high
        coverage
        planCost
        steps
        stepsFrom
        stepsTo
        levels
        meets
        gates
        keeps
        flags
        leaving {
          withoutHolder
          withOneHolder
          counts {
            ready
            readyIf
            notYet
            notEnoughData
          }
        }
      }
    }
  }
`);
