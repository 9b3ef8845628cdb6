import { graphql } from '../../generated/index.js';

/** The last cycles, and what moved in each while plans ran. */
export const planCyclesParts = graphql(`
  fragment PlanCyclesParts on PlanCycles {
    readinessKeptSince
    cycles {
      cycleId
      name
      from
      until
      isOver
    }
    people {
      personId
      name
      moves {
        ...PlanMovesParts
      }
      ended {
        planId
        draftedAt
        endedAt
        items
        moves {
          ...PlanMovesParts
        }
      }
    }
    together {
      people
      closed
      reopened
      levelsUp
      levelsDown
      scored
      rose
      fell
      scoreMoved
      becameReady
      ceasedReady
    }
  }
`);

export const planMovesParts = graphql(`
  fragment PlanMovesParts on PlanMoves {
    trackName
    closed
    reopened
    levelsUp
    levelsDown
    before {
      state
      score
    }
    after {
      state
      score
    }
  }
`);

export const personPlanCyclesQuery = graphql(`
  query PersonPlanCycles($personId: ID!) {
    personPlanCycles(personId: $personId) {
      ...PlanCyclesParts
    }
  }
`);

export const teamPlanCyclesQuery = graphql(`
  query TeamPlanCycles($teamId: ID!, $includeTeamsBeneath: Boolean!) {
    teamPlanCycles(teamId: $teamId, includeTeamsBeneath: $includeTeamsBeneath) {
      ...PlanCyclesParts
    }
  }
`);
