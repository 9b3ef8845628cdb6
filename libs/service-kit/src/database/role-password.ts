import { createHmac } from 'node:crypto';

/**
 * The password of one database role, derived from the house's secret: who learns one role's password learns nothing of
 * another's. The same secret always gives the same passwords. `infra/compose/make-secrets.mjs` derives alike.
 */
export function rolePassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(role).digest('base64url');
}
