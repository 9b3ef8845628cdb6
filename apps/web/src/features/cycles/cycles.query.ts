import { graphql } from '../../generated/index.js';

export const cyclesQuery = graphql(`
  query Cycles {
    cycles {
      id
      name
      kind
      state
      opensAt
      closesAt
    }
    currentFramework {
      id
    }
  }
`);

export const openCycleMutation = graphql(`
  mutation OpenCycle($input: OpenCycleInput!) {
    openCycle(input: $input) {
      __typename
      ... on Cycle {
        id
        name
      }
      ... on CycleRefused {
        reason
        message
      }
    }
  }
`);

export const closeCycleMutation = graphql(`
  mutation CloseCycle($input: CloseCycleInput!) {
    closeCycle(input: $input) {
      __typename
      ... on Cycle {
        id
        name
        state
        closesAt
      }
      ... on CycleRefused {
        reason
        message
      }
    }
  }
`);
