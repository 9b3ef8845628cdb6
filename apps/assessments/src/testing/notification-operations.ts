/** What the web asks about notifications, and who may. */
const policyFields = 'version dueSoonDays escalateAfterDays certificateDays optOutAllowed language timeZone email mailServer webhookHost';
export const policyQuery = `{ notificationPolicy { ${policyFields} } }`;
export const savePolicyMutation = `mutation ($input: SaveNotificationPolicyInput!) { saveNotificationPolicy(input: $input) {
  __typename ... on NotificationPolicy { ${policyFields} } ... on NotificationRefused { reason message }
} }`;

const preferenceFields = 'language timeZone optedOut optOutAllowed defaultLanguage defaultTimeZone email';
export const preferencesQuery = `{ myNotificationPreferences { ${preferenceFields} } }`;
export const savePreferencesMutation = `mutation ($input: SaveMyNotificationPreferencesInput!) { saveMyNotificationPreferences(input: $input) {
  __typename ... on NotificationPreferences { ${preferenceFields} } ... on NotificationRefused { reason message }
} }`;

const deliveryFields = 'id to { id } channel kind state attempts error createdAt sentAt';
export const deliveriesQuery = `query ($first: Int, $after: String) { deliveries(first: $first, after: $after) {
  edges { cursor node { ${deliveryFields} } } pageInfo { hasNextPage endCursor }
} }`;
export const testMessageMutation = `mutation ($channel: MessageChannel!) { sendTestMessage(channel: $channel) {
  __typename ... on Delivery { ${deliveryFields} } ... on NotificationRefused { reason message }
} }`;

export const remindNowMutation = `mutation { remindNow { __typename ... on RemindersAsked { askedAt } ... on NotificationRefused { reason message } } }`;

export const somePolicy = { version: 0, dueSoonDays: [7, 2], escalateAfterDays: 3, certificateDays: [60], optOutAllowed: true, language: 'EN', timeZone: 'Europe/Berlin', email: true };

/** Rows of who-may.spec.ts. */
export const notificationOperations = <Who>({ everyone, hr, keepers }: { readonly everyone: readonly Who[]; readonly hr: readonly Who[]; readonly keepers: readonly Who[] }) => ({
  'Query.notificationPolicy': { query: policyQuery, variables: () => ({}), may: keepers },
  'Mutation.saveNotificationPolicy': { query: savePolicyMutation, variables: () => ({ input: somePolicy }), may: keepers },
  'Query.myNotificationPreferences': { query: preferencesQuery, variables: () => ({}), may: everyone },
  'Mutation.saveMyNotificationPreferences': { query: savePreferencesMutation, variables: () => ({ input: { optedOut: false } }), may: everyone },
  'Query.deliveries': { query: deliveriesQuery, variables: () => ({}), may: hr },
  'Mutation.sendTestMessage': { query: testMessageMutation, variables: () => ({ channel: 'EMAIL' }), may: hr },
  'Mutation.remindNow': { query: remindNowMutation, variables: () => ({}), may: hr },
});
