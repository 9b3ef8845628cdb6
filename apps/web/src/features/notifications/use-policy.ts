import { useMutation } from '@apollo/client/react';
import type { PolicyPartsFragment, SaveNotificationPolicyInput } from '../../generated/graphql.js';
import { policyQuery, savePolicyMutation } from './notifications.query.js';
import { useSaving } from './use-saving.js';

/** Saves a part of the policy, with the rest of it as it is. */
export function useSavePolicy({ version, dueSoonDays, escalateAfterDays, certificateDays, optOutAllowed, language, timeZone, email }: PolicyPartsFragment) {
  const [mutate] = useMutation(savePolicyMutation, { refetchQueries: [policyQuery] });
  const saving = useSaving();
  const stored = { version, dueSoonDays, escalateAfterDays, certificateDays, optOutAllowed, language, timeZone, email };
  const savePolicy = (part: Partial<SaveNotificationPolicyInput>) => saving.save(async () => (await mutate({ variables: { input: { ...stored, ...part } } })).data?.saveNotificationPolicy);
  return { ...saving, savePolicy };
}
