import { graphql } from '../../generated/index.js';

/** The nine-step action plan, each step checked by what happened. */
export const actionPlanQuery = graphql(`
  query ActionPlan($personId: ID!) {
    actionPlan(personId: $personId) {
      id
      title
      doneWhen
      isOptional
      isMet
      metBy {
        kind
        id
      }
      missingSkillIds
    }
  }
`);
