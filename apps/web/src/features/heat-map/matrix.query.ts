import { graphql } from '../../generated/index.js';

export const teamMatrixQuery = graphql(`
  query TeamMatrix($teamId: ID!, $trackId: ID!, $asOf: DateTime, $beneath: Boolean!) {
    teamMatrix(teamId: $teamId, trackId: $trackId, asOf: $asOf, includeTeamsBeneath: $beneath) {
      teamId
      teamName
      track {
        id
        name
      }
      asOf
      formulaVersion
      meeting
      version
      skills {
        requirementId
        name
        category
        skillIds
        target
        mustHave
        weight
        anyOf
        meeting
        short
        unknown
        gap
      }
      people {
        personId
        name
        title
        teamId
        levels
        chosen
        selfLevels
        confirmed
        gaps
        score
        coverage
        met
        mustHavesMissed
      }
    }
  }
`);

export const matrixChoicesQuery = graphql(`
  query MatrixChoices {
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
      scale {
        level
        name
        meaning
      }
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

export const cellDetailQuery = graphql(`
  query CellDetail {
    currentFramework {
      id
      scale {
        level
        name
        meaning
      }
      skills {
        id
        name
        summary
        descriptors {
          level
          text
        }
      }
    }
  }
`);

export const cellRatingsQuery = graphql(`
  query CellRatings($personId: ID!, $skillId: ID!) {
    ratings(personId: $personId, skillId: $skillId) {
      id
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
  }
`);
