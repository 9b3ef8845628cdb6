import { graphql } from '../../generated/index.js';

/** What the viewer offers, and who asked them or is mentored by them. */
export const mentoringQuery = graphql(`
  query MyMentoring {
    mentorOffer {
      capacity
      skillIds
      consentedAt
      taken
    }
    mentees {
      id
      personId
      personName
      name
      level
      isAskedByLead
      askedAt
      askedWords
      acceptedAt
      answerWords
      endedAt
      because
    }
    currentFramework {
      id
      skills {
        id
        name
      }
    }
  }
`);

export const offerToMentorMutation = graphql(`
  mutation OfferToMentor($input: OfferToMentorInput!) {
    offerToMentor(input: $input) {
      __typename
      ... on MentoringRefused {
        message
      }
    }
  }
`);

export const withdrawMentorOfferMutation = graphql(`
  mutation WithdrawMentorOffer {
    withdrawMentorOffer
  }
`);

export const answerMentoringMutation = graphql(`
  mutation AnswerMentoring($input: AnswerMentoringInput!) {
    answerMentoring(input: $input) {
      __typename
      ... on MentoringRefused {
        message
      }
    }
  }
`);

export const endMenteeMutation = graphql(`
  mutation EndMentee($input: EndMentoringInput!) {
    endMentoring(input: $input) {
      __typename
      ... on MentoringRefused {
        message
      }
    }
  }
`);
