import { graphql } from '../../generated/index.js';

export const reportChoicesQuery = graphql(`
  query ReportChoices {
    teams {
      id
      name
      parentId
    }
    currentFramework {
      id
      tracks {
        id
        name
      }
    }
  }
`);

export const readinessCountsQuery = graphql(`
  query ReadinessCounts($teamId: ID, $asOf: DateTime) {
    readinessCounts(teamId: $teamId, asOf: $asOf) {
      asOf
      people
      formulaVersion
      settingsVersion
      frameworkNumber
      tracks {
        trackId
        trackName
        ready
        readyIf
        notYet
        notEnoughData
      }
    }
  }
`);

export const exportsQuery = graphql(`
  query Exports($after: String) {
    exports(first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          by {
            id
            name
          }
          byId
          begunAt
          kind
          format
          asOf
          teamId
          trackId
          formulaVersion
          settingsVersion
          frameworkNumber
          expectedRows
          end {
            at
            outcome
            rows
            bytes
            digest
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
