import { graphql } from '../../generated/index.js';

export const refusalParts = graphql(`
  fragment ConversationRefusalParts on ConversationRefused {
    reason
    message
    skillId
    conversation {
      ...ConversationParts
    }
  }
`);

export const proposeMutation = graphql(`
  mutation ProposeAgreement($input: ProposeAgreementInput!) {
    proposeAgreement(input: $input) {
      __typename
      ...ConversationParts
      ...ConversationRefusalParts
    }
  }
`);

export const signMutation = graphql(`
  mutation SignAgreement($input: SignAgreementInput!) {
    signAgreement(input: $input) {
      __typename
      ...ConversationParts
      ...ConversationRefusalParts
    }
  }
`);

export const openDisputeMutation = graphql(`
  mutation OpenDispute($input: OpenDisputeInput!) {
    openDispute(input: $input) {
      __typename
      ...ConversationParts
      ...ConversationRefusalParts
    }
  }
`);

export const settleDisputeMutation = graphql(`
  mutation SettleDispute($input: SettleDisputeInput!) {
    settleDispute(input: $input) {
      __typename
      ...ConversationParts
      ...ConversationRefusalParts
    }
  }
`);

export const withdrawDisputeMutation = graphql(`
  mutation WithdrawDispute($input: WithdrawDisputeInput!) {
    withdrawDispute(input: $input) {
      __typename
      ...ConversationParts
      ...ConversationRefusalParts
    }
  }
`);

export const saveNoteMutation = graphql(`
  mutation SaveNote($input: SaveNoteInput!) {
    saveNote(input: $input) {
      __typename
      ...ConversationParts
      ...ConversationRefusalParts
    }
  }
`);

export const removeNoteMutation = graphql(`
  mutation RemoveNote($input: RemoveNoteInput!) {
    removeNote(input: $input) {
      __typename
      ...ConversationParts
      ...ConversationRefusalParts
    }
  }
`);
