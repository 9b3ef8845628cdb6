import type { EntityManager } from 'typeorm';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** How an organisation tells its people. */
export interface NotificationPolicy {
  /** Grows with each change; 0: never changed, the defaults. */
  readonly version: number;
  /** Days before something is due on which it is told, most first. */
  readonly dueSoonDays: readonly number[];
  /** Days after it was due on which the next above is told. */
  readonly escalateAfterDays: number;
  /** Days before a certificate expires on which it is told, most first. */
  readonly certificateDays: readonly number[];
  /** False: opt-outs are kept but not heeded. */
  readonly optOutAllowed: boolean;
  /** Of whoever has not chosen one. */
  readonly language: Language;
  /** IANA name; of whoever has not chosen one. */
  readonly timeZone: string;
  /** HR's switch. Whether this house has a mail server at all: `QueueMessages.mails`. */
  readonly email: boolean;
  /** There is an address that the organisation's digests go to. */
  readonly webhook: boolean;
}

export const defaultPolicy: NotificationPolicy = {
  version: 0, dueSoonDays: [7, 2], escalateAfterDays: 3, certificateDays: [60, 30, 7], optOutAllowed: true, language: 'en', timeZone: 'UTC', email: true, webhook: false,
};

const policySql = `
  select p.version, p.due_soon_days as "dueSoonDays", p.escalate_after_days as "escalateAfterDays", p.certificate_days as "certificateDays",
    p.opt_out_allowed as "optOutAllowed", p.language, p.time_zone as "timeZone", p.email
  from notification_policy p`;
const webhookSql = 'select exists (select from notification_webhook) as webhook';

/** Of the transaction's organisation. */
export async function readNotificationPolicy(manager: EntityManager): Promise<NotificationPolicy> {
  const [[policy], [hook]] = [await manager.query<Omit<NotificationPolicy, 'webhook'>[]>(policySql), await manager.query<{ webhook: boolean }[]>(webhookSql)];
  return { ...defaultPolicy, ...policy, webhook: hook?.webhook ?? false };
}
