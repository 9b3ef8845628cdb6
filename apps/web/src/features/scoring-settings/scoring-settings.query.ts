import { graphql } from '../../generated/index.js';

export const settingsPartsFragment = graphql(`
  fragment SettingsVersionParts on ScoringSettingsVersion {
    version
    effectiveFrom
    note
    changedBy {
      id
      name
    }
    settings {
      managerWeight
      selfWeight
      enoughCoverage
      readyCoverage
      readyScore
      readyIfCost
      sustained {
        cycles
        ofLast
      }
      evidenceQuality
      flags {
        frontendSkillIds
        backendSkillIds
        scalabilitySkillIds
        securitySkillIds
        codingSkillIds
        communicationSkillIds
        frontendShare
        backendItems
        scalabilityMonths
        securityShare
        codingCycles
        medianQuality
        selfAboveManager
      }
    }
  }
`);

export const scoringSettingsQuery = graphql(`
  query ScoringSettings {
    scoringSettingsVersions {
      ...SettingsVersionParts
    }
    currentFramework {
      id
      skills {
        id
        name
        category
      }
    }
  }
`);

export const changeScoringSettingsMutation = graphql(`
  mutation ChangeScoringSettings($input: ChangeScoringSettingsInput!) {
    changeScoringSettings(input: $input) {
      __typename
      ... on ScoringSettingsVersion {
        ...SettingsVersionParts
      }
      ... on ScoringSettingsRefused {
        reason
        message
        current {
          ...SettingsVersionParts
        }
      }
    }
  }
`);
