import { graphql } from '../../generated/index.js';

/** Every change answers with the case as the viewer sees it then, or why nothing came of it. */
export const nominateMutation = graphql(`
  mutation NominateForPromotion($input: NominateForPromotionInput!) {
    nominateForPromotion(input: $input) {
      ...CaseAnswer
    }
  }
`);

export const prepareMutation = graphql(`
  mutation PreparePromotion($input: PromotionTextInput!) {
    preparePromotion(input: $input) {
      ...CaseAnswer
    }
  }
`);

export const choosePanelMutation = graphql(`
  mutation ChoosePromotionPanel($input: ChoosePanelInput!) {
    choosePromotionPanel(input: $input) {
      ...CaseAnswer
    }
  }
`);

export const openPanelMutation = graphql(`
  mutation OpenPromotionPanel($caseId: ID!) {
    openPromotionPanel(caseId: $caseId) {
      ...CaseAnswer
    }
  }
`);

export const voteMutation = graphql(`
  mutation VoteOnPromotion($input: VoteOnPromotionInput!) {
    voteOnPromotion(input: $input) {
      ...CaseAnswer
    }
  }
`);

export const decideMutation = graphql(`
  mutation DecidePromotion($input: DecidePromotionInput!) {
    decidePromotion(input: $input) {
      ...CaseAnswer
    }
  }
`);

export const tellMutation = graphql(`
  mutation TellPromotion($input: PromotionTextInput!) {
    tellPromotion(input: $input) {
      ...CaseAnswer
    }
  }
`);

export const appealMutation = graphql(`
  mutation AppealPromotion($input: PromotionTextInput!) {
    appealPromotion(input: $input) {
      ...CaseAnswer
    }
  }
`);

export const withdrawMutation = graphql(`
  mutation WithdrawPromotion($input: PromotionTextInput!) {
    withdrawPromotion(input: $input) {
      ...CaseAnswer
    }
  }
`);

export const closeMutation = graphql(`
  mutation ClosePromotion($caseId: ID!) {
    closePromotion(caseId: $caseId) {
      ...CaseAnswer
    }
  }
`);
