import { graphql } from '../../generated/index.js';

export const peopleQuery = graphql(`
  query People($after: String, $search: String) {
    people(first: 50, after: $after, search: $search) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          name
          email
          title
          active
          memberships {
            to
            team {
              id
              name
            }
          }
        }
      }
    }
  }
`);

export const inviteMutation = graphql(`
  mutation InviteToSignIn($input: InviteToSignInInput!) {
    inviteToSignIn(input: $input) {
      __typename
      ... on Invitation {
        token
        expiresAt
        personId
      }
      ... on InvitationRefused {
        reason
        message
      }
    }
  }
`);
