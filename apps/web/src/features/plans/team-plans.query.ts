import { graphql } from '../../generated/index.js';

/** The teams whose plans may be looked at. */
export const planTeamsQuery = graphql(`
  query PlanTeams {
    teams {
      id
      name
      parentId
      memberCount
    }
  }
`);

/** How the plans of a team go, what several share, and what one alone can. */
export const teamPlansQuery = graphql(`
  query TeamPlans($teamId: ID!, $includeTeamsBeneath: Boolean!) {
    teamPlans(teamId: $teamId, includeTeamsBeneath: $includeTeamsBeneath) {
      teamId
      teamName
      people {
        personId
        name
        progress
        trackName
        items
        closed
        late
        nextDueOn
        movedAt
      }
      sharedGaps {
        skillId
        name
        to
        personIds
      }
      loneSkills {
        skillId
        name
        level
        holderId
        couldCover {
          personId
          level
          isConfirmed
          isRaising
        }
      }
    }
  }
`);
