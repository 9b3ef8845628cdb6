import { graphql } from '../../generated/index.js';

/** Every change answers with the case as the viewer sees it then, or why nothing came of it. */
export const nominateMutation = graphql(`
  mutation NominateForPromotion($input: NominateForPromotionInput!) {
    nominateForPromotion(input: $input) {
      __typename
      ...CaseParts
      ...CaseRefusal
    }
  }
`);

export const prepareMutation = graphql(`
  mutation PreparePromotion($input: PromotionTextInput!) {
    preparePromotion(input: $input) {
      __typename
      ...CaseParts
      ...CaseRefusal
    }
  }
`);

export const choosePanelMutation = graphql(`
  mutation ChoosePromotionPanel($input: ChoosePanelInput!) {
    choosePromotionPanel(input: $input) {
      __typename
      ...CaseParts
      ...CaseRefusal
    }
  }
`);

export const openPanelMutation = graphql(`
  mutation OpenPromotionPanel($caseId: ID!) {
    openPromotionPanel(caseId: $caseId) {
      __typename
      ...CaseParts
      ...CaseRefusal
    }
  }
`);

export const voteMutation = graphql(`
  mutation VoteOnPromotion($input: VoteOnPromotionInput!) {
    voteOnPromotion(input: $input) {
      __typename
      ...CaseParts
      ...CaseRefusal
    }
  }
`);

export const decideMutation = graphql(`
  mutation DecidePromotion($input: DecidePromotionInput!) {
    decidePromotion(input: $input) {
      __typename
      ...CaseParts
      ...CaseRefusal
    }
  }
`);

export const tellMutation = graphql(`
  mutation TellPromotion($input: PromotionTextInput!) {
    tellPromotion(input: $input) {
      __typename
      ...CaseParts
      ...CaseRefusal
    }
  }
`);

export const appealMutation = graphql(`
  mutation AppealPromotion($input: PromotionTextInput!) {
    appealPromotion(input: $input) {
      __typename
      ...CaseParts
      ...CaseRefusal
    }
  }
`);

export const withdrawMutation = graphql(`
  mutation WithdrawPromotion($input: PromotionTextInput!) {
    withdrawPromotion(input: $input) {
      __typename
      ...CaseParts
      ...CaseRefusal
    }
  }
`);

export const closeMutation = graphql(`
  mutation ClosePromotion($caseId: ID!) {
    closePromotion(caseId: $caseId) {
      __typename
      ...CaseParts
      ...CaseRefusal
    }
  }
`);

/** The least that would change a postponed decision becomes the development plan of the person. */
export const planFromCaseMutation = graphql(`
  mutation DraftPlanFromCase($input: DraftPlanFromCaseInput!) {
    draftPlanFromCase(input: $input) {
      __typename
      ... on DevelopmentPlan {
        id
      }
      ... on DevelopmentPlanRefused {
        reason
        message
      }
    }
  }
`);
