import { graphql } from '../../generated/index.js';

/** What every change shows of the cycle afterwards. */
export const changedCycle = graphql(`
  fragment ChangedCycle on Cycle {
    id
    name
    kind
    state
    opensAt
    selfDueAt
    managerDueAt
    closesAt
  }
`);

export const planCycleMutation = graphql(`
  mutation PlanCycle($input: PlanCycleInput!) {
    planCycle(input: $input) {
      __typename
      ... on Cycle {
        ...ChangedCycle
      }
      ... on CycleRefused {
        reason
        message
      }
    }
  }
`);

export const openCycleMutation = graphql(`
  mutation OpenCycle($input: OpenCycleInput!) {
    openCycle(input: $input) {
      __typename
      ... on Cycle {
        ...ChangedCycle
      }
      ... on CycleRefused {
        reason
        message
      }
    }
  }
`);

export const changeCycleMutation = graphql(`
  mutation ChangeCycle($input: ChangeCycleInput!) {
    changeCycle(input: $input) {
      __typename
      ... on Cycle {
        ...ChangedCycle
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
        ...ChangedCycle
      }
      ... on CycleRefused {
        reason
        message
      }
    }
  }
`);

export const addToCycleMutation = graphql(`
  mutation AddToCycle($input: AddToCycleInput!) {
    addToCycle(input: $input) {
      __typename
      ... on Participation {
        cycleId
        takesAnswers
      }
      ... on CycleRefused {
        reason
        message
      }
    }
  }
`);

export const reopenForPersonMutation = graphql(`
  mutation ReopenCycleForPerson($input: ReopenCycleForPersonInput!) {
    reopenCycleForPerson(input: $input) {
      __typename
      ... on Participation {
        cycleId
        reopenedUntil
      }
      ... on CycleRefused {
        reason
        message
      }
    }
  }
`);
