import { graphql } from '../../generated/index.js';

export const cyclesQuery = graphql(`
  query Cycles {
    cycles {
      id
      name
      kind
      state
      opensAt
      selfDueAt
      managerDueAt
      closesAt
    }
    currentFramework {
      id
      name
      number
    }
  }
`);

/** The teams that a cycle can be for. */
export const cycleTeamsQuery = graphql(`
  query CycleTeams {
    teams {
      id
      name
      parentId
    }
  }
`);

export const cycleOverviewQuery = graphql(`
  query CycleOverview($id: ID!) {
    cycle(id: $id) {
      id
      name
      kind
      state
      opensAt
      selfDueAt
      managerDueAt
      closesAt
      population
      teams {
        teamId
        teamName
      }
      completion {
        teamId
        teamName
        people
        selfSubmitted
        managerSubmitted
        revealed
        agreed
        disputed
      }
    }
  }
`);
