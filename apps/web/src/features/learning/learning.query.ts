import { graphql } from '../../generated/index.js';

export const learningParts = graphql(`
  fragment LearningParts on LearningResource {
    id
    revision
    state
    title
    link
    kind
    effortHours
    skillId
    skillName
    fromLevel
    toLevel
    isLost
  }
`);

export const learningResourcesQuery = graphql(`
  query LearningResources($search: String, $state: LearningState, $onlyLost: Boolean, $after: String) {
    learningResources(search: $search, state: $state, onlyLost: $onlyLost, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          ...LearningParts
        }
      }
    }
  }
`);

/** What a resource may be for, and how many suggestions the viewer can see. */
export const learningFrameQuery = graphql(`
  query LearningFrame {
    currentFramework {
      id
      skills {
        id
        name
        category
        descriptors {
          level
        }
      }
    }
    learningResources(state: SUGGESTED, first: 1) {
      totalCount
    }
  }
`);

export const learningGapsQuery = graphql(`
  query LearningGaps {
    learningGaps {
      skillId
      skillName
      neededLevel
      levels
    }
  }
`);

export const saveLearningMutation = graphql(`
  mutation SaveLearningResource($input: SaveLearningResourceInput!) {
    saveLearningResource(input: $input) {
      __typename
      ... on LearningResource {
        ...LearningParts
      }
      ... on LearningResourceRefused {
        message
        mistakes {
          field
          message
        }
        resource {
          ...LearningParts
        }
      }
    }
  }
`);

export const suggestLearningMutation = graphql(`
  mutation SuggestLearningResource($input: LearningResourceInput!) {
    suggestLearningResource(input: $input) {
      __typename
      ... on LearningResource {
        ...LearningParts
      }
      ... on LearningResourceRefused {
        message
        mistakes {
          field
          message
        }
        resource {
          ...LearningParts
        }
      }
    }
  }
`);

export const retireLearningMutation = graphql(`
  mutation RetireLearningResource($input: RetireLearningResourceInput!) {
    retireLearningResource(input: $input) {
      __typename
      ... on LearningResource {
        ...LearningParts
      }
      ... on LearningResourceRefused {
        message
      }
    }
  }
`);
