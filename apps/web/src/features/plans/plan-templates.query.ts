import { graphql } from '../../generated/index.js';

/** What a plan may be made of beside the gap, each step checked by what happened. */
export const personTemplatesQuery = graphql(`
  query PersonTemplates($personId: ID!) {
    templateProgress(personId: $personId) {
      templateId
      name
      purpose
      version
      steps {
        id
        key
        title
        doneWhen
        isOptional
        isMet
        isBroken
        metBy {
          kind
          id
        }
        missingSkillIds
      }
    }
  }
`);

/** What is listed to learn from, for every item of a plan at once. */
export const planLearningQuery = graphql(`
  query PlanLearning($wants: [LearningWantInput!]!) {
    learningFor(wants: $wants) {
      skillId
      level
      resources {
        id
        title
        link
        kind
        effortHours
      }
    }
  }
`);
