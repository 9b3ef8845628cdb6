import { graphql } from '../../generated/index.js';

export const frameworkQuery = graphql(`
  query Framework {
    currentFramework {
      id
      name
      number
      effectiveFrom
      scale {
        level
        name
        meaning
      }
      skills {
        id
        name
        category
        summary
        descriptors {
          level
          text
        }
      }
      tracks {
        id
        name
        summary
        requirements {
          id
          name
          skillIds
          level
          weight
          mustHave
        }
      }
    }
  }
`);

export const publishFrameworkMutation = graphql(`
  mutation PublishFramework($input: PublishFrameworkInput!) {
    publishFramework(input: $input) {
      __typename
      ... on FrameworkVersion {
        id
        name
      }
      ... on FrameworkRefused {
        problems {
          path
          message
        }
      }
    }
  }
`);
