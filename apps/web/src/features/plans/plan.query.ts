import { graphql } from '../../generated/index.js';

/** A plan with how each of its items stands. */
export const planParts = graphql(`
  fragment PlanParts on DevelopmentPlan {
    id
    trackId
    trackName
    role
    revision
    draftedAt
    personAgreedAt
    managerAgreedAt
    agreedAt
    manager {
      id
      name
    }
    agreedAnew {
      agreedAt
      manager {
        id
        name
      }
    }
    managersNow {
      id
      name
    }
    managerChanged
    endedAt
    nextDueOn
    items {
      id
      key
      kind
      name
      skillId
      skillIds
      doneWhen
      templateName
      requirementId
      certificationId
      from
      to
      cycles
      nextLevel
      requirements
      gates
      effort
      gain
      words
      dueOn
      isLate
      isClosed
      since
      evidenceIds
      notNeeded
      isLaterThanAgreed
      droppedAt
      closings {
        closedAt
        by
        reopenedAt
        because
      }
    }
    proposals {
      key
      kind
      name
      skillId
      skillIds
      doneWhen
      templateName
      requirementId
      from
      to
      cycles
      nextLevel
      requirements
      gates
      effort
      gain
    }
  }
`);

/** Whose plan it is, the plan of today and those before, and what a draft could lead to. */
export const personPlanQuery = graphql(`
  query PersonPlan($personId: ID!) {
    person(id: $personId) {
      id
      name
      title
    }
    developmentPlan(personId: $personId) {
      ...PlanParts
    }
    readinessByTrack(personId: $personId) {
      trackId
      trackName
      state
      score
      plan {
        cost
      }
    }
    currentFramework {
      id
      certifications {
        id
        name
      }
    }
  }
`);

/** What readiness is scored from, to see where the plan leads. */
export const planOutcomeQuery = graphql(`
  query PlanOutcome($personId: ID!, $trackId: ID!) {
    scoringDocument(personId: $personId, trackId: $trackId)
  }
`);

export const draftPlanMutation = graphql(`
  mutation DraftPlan($input: DraftPlanInput!) {
    draftPlan(input: $input) {
      __typename
      ... on DevelopmentPlan {
        ...PlanParts
      }
      ... on DevelopmentPlanRefused {
        message
      }
    }
  }
`);

export const changePlanMutation = graphql(`
  mutation ChangePlan($input: ChangePlanInput!) {
    changePlan(input: $input) {
      __typename
      ... on DevelopmentPlan {
        ...PlanParts
      }
      ... on DevelopmentPlanRefused {
        message
      }
    }
  }
`);

export const agreeToPlanMutation = graphql(`
  mutation AgreeToPlan($input: SeenPlanInput!) {
    agreeToPlan(input: $input) {
      __typename
      ... on DevelopmentPlan {
        ...PlanParts
      }
      ... on DevelopmentPlanRefused {
        message
      }
    }
  }
`);

export const endPlanMutation = graphql(`
  mutation EndPlan($input: SeenPlanInput!) {
    endPlan(input: $input) {
      __typename
      ... on DevelopmentPlan {
        ...PlanParts
      }
      ... on DevelopmentPlanRefused {
        message
      }
    }
  }
`);
