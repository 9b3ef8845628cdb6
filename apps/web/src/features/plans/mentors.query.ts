import { graphql } from '../../generated/index.js';

/** Who mentors, mentored, or was asked to mentor a person. */
export const mentorsQuery = graphql(`
  query Mentors($personId: ID!) {
    mentorings(personId: $personId) {
      id
      role
      personId
      mentorId
      mentorName
      itemId
      name
      level
      askedAt
      askedWords
      acceptedAt
      answerWords
      endedAt
      because
    }
  }
`);

/** Who could be asked for an item. */
export const mentorSuggestionsQuery = graphql(`
  query MentorSuggestions($personId: ID!, $itemId: ID!) {
    mentorSuggestions(personId: $personId, itemId: $itemId) {
      personId
      name
      taken
      capacity
    }
  }
`);

/** How many ask the viewer to mentor them. */
export const mentorRequestsQuery = graphql(`
  query MentorRequests {
    mentees {
      id
      acceptedAt
      endedAt
    }
  }
`);

export const askMentorMutation = graphql(`
  mutation AskMentor($input: AskMentorInput!) {
    askMentor(input: $input) {
      __typename
      ... on MentoringRefused {
        message
      }
    }
  }
`);

export const endMentoringMutation = graphql(`
  mutation EndMentoring($input: EndMentoringInput!) {
    endMentoring(input: $input) {
      __typename
      ... on MentoringRefused {
        message
      }
    }
  }
`);
