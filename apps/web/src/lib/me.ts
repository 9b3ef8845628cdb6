import { graphql } from '../generated/index.js';

export const meQuery = graphql(`
  query Me {
    me {
      person {
        id
        name
        email
        title
      }
      organisation {
        id
        name
      }
      roles
      ledTeams {
        id
        name
        parentId
        memberCount
      }
    }
  }
`);
