import { graphql } from '../../generated/index.js';

export const preferencePartsFragment = graphql(`
  fragment PreferenceParts on NotificationPreferences {
    language
    timeZone
    optedOut
    optOutAllowed
    defaultLanguage
    defaultTimeZone
    email
  }
`);

export const myPreferencesQuery = graphql(`
  query MyNotificationPreferences {
    myNotificationPreferences {
      ...PreferenceParts
    }
  }
`);

export const savePreferencesMutation = graphql(`
  mutation SaveMyNotificationPreferences($input: SaveMyNotificationPreferencesInput!) {
    saveMyNotificationPreferences(input: $input) {
      __typename
      ... on NotificationPreferences {
        ...PreferenceParts
      }
      ... on NotificationRefused {
        reason
        message
      }
    }
  }
`);

export const policyPartsFragment = graphql(`
  fragment PolicyParts on NotificationPolicy {
    version
    dueSoonDays
    escalateAfterDays
    certificateDays
    optOutAllowed
    language
    timeZone
    email
    mailServer
    webhookHost
  }
`);

export const policyQuery = graphql(`
  query ReminderPolicy {
    notificationPolicy {
      ...PolicyParts
    }
  }
`);

export const savePolicyMutation = graphql(`
  mutation SaveReminderPolicy($input: SaveNotificationPolicyInput!) {
    saveNotificationPolicy(input: $input) {
      __typename
      ... on NotificationPolicy {
        ...PolicyParts
      }
      ... on NotificationRefused {
        reason
        message
      }
    }
  }
`);

export const deliveriesQuery = graphql(`
  query Deliveries($after: String) {
    deliveries(first: 25, after: $after) {
      edges {
        node {
          id
          to {
            id
            name
          }
          channel
          kind
          state
          attempts
          error
          createdAt
          sentAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const sendTestMutation = graphql(`
  mutation SendTestMessage($channel: MessageChannel!) {
    sendTestMessage(channel: $channel) {
      __typename
      ... on Delivery {
        id
      }
      ... on NotificationRefused {
        reason
        message
      }
    }
  }
`);

export const remindNowMutation = graphql(`
  mutation RemindNow {
    remindNow {
      __typename
      ... on RemindersAsked {
        askedAt
      }
      ... on NotificationRefused {
        reason
        message
      }
    }
  }
`);
