import { graphql } from '../../generated/index.js';

export const reportChoicesQuery = graphql(`
  query ReportChoices {
    teams {
      id
      name
      parentId
    }
    currentFramework {
      id
      tracks {
        id
        name
      }
    }
  }
`);
