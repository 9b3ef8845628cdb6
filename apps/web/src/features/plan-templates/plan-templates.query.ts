import { graphql } from '../../generated/index.js';

export const templateParts = graphql(`
  fragment TemplateParts on PlanTemplate {
    id
    revision
    version
    name
    purpose
    isRetired
    writtenAt
    steps {
      id
      title
      isOptional
      rules {
        kind
        skillIds
        alsoSkillIds
        fields
        minimumQuality
        level
        withEvidence
        certificationIds
      }
    }
    breaks {
      stepId
      message
      from
    }
  }
`);

/** Every template. */
export const planTemplatesQuery = graphql(`
  query PlanTemplates {
    planTemplates {
      ...TemplateParts
    }
  }
`);

/** What steps may name. */
export const templateFrameworkQuery = graphql(`
  query TemplateFramework {
    currentFramework {
      id
      skills {
        id
        name
        category
        descriptors {
          level
        }
      }
      certifications {
        id
        name
      }
    }
  }
`);

export const templateVersionsQuery = graphql(`
  query PlanTemplateVersions($templateId: ID!) {
    planTemplateVersions(templateId: $templateId) {
      id
      version
      name
      writtenAt
      steps {
        id
        title
        doneWhen
      }
    }
  }
`);

export const saveTemplateMutation = graphql(`
  mutation SavePlanTemplate($input: SavePlanTemplateInput!) {
    savePlanTemplate(input: $input) {
      __typename
      ... on PlanTemplate {
        ...TemplateParts
      }
      ... on PlanTemplateRefused {
        message
        mistakes {
          path
          message
        }
        template {
          ...TemplateParts
        }
      }
    }
  }
`);

export const retireTemplateMutation = graphql(`
  mutation RetirePlanTemplate($input: RetirePlanTemplateInput!) {
    retirePlanTemplate(input: $input) {
      __typename
      ... on PlanTemplate {
        ...TemplateParts
      }
      ... on PlanTemplateRefused {
        message
        mistakes {
          path
          message
        }
        template {
          ...TemplateParts
        }
      }
    }
  }
`);
