import type { ReopenedBecause } from '../generated/graphql.js';

/** Why what was closed is open again, within a sentence. */
export const reopenedBecause: Readonly<Record<ReopenedBecause, string>> = {
  RATED_LOWER: 'a newer rating says less',
  DISPUTED: 'the rating is disputed',
  EVIDENCE_WITHDRAWN: 'the acceptance of the evidence was taken back',
  CERTIFICATE_EXPIRED: 'the certificate has expired',
  CERTIFICATE_REMOVED: 'the certificate was removed or its dates were changed',
  CYCLE_MISSED: 'a cycle closed in which not every must-have was held',
  SETTINGS_CHANGED: 'the rules for readiness changed',
};
