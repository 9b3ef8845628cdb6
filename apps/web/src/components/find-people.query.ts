import { graphql } from '../generated/index.js';

export const findPeopleQuery = graphql(`
  query FindPeople($search: String) {
    people(first: 20, search: $search) {
      totalCount
      edges {
        node {
          id
          name
          email
          active
        }
      }
    }
  }
`);
