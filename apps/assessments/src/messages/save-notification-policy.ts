import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { takeTurn } from '../transactions/take-turn.js';
import { MailSettings } from './mail-settings.js';
import type { NotificationPolicy } from './notification.model.js';
import { NotificationRefusal, refused, type NotificationRefused, type SaveNotificationPolicyInput } from './notification-writing.model.js';
import { NotificationsQueries } from './notifications.queries.js';
import { isTimeZone } from './time-zone.rules.js';
import { webhookMistake } from './webhook.rules.js';

const saveSql = `
  insert into notification_policy (organisation_id, version, due_soon_days, escalate_after_days, certificate_days, opt_out_allowed, language, time_zone, email)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (organisation_id) do update set version = excluded.version, due_soon_days = excluded.due_soon_days, escalate_after_days = excluded.escalate_after_days,
    certificate_days = excluded.certificate_days, opt_out_allowed = excluded.opt_out_allowed, language = excluded.language, time_zone = excluded.time_zone, email = excluded.email`;
const webhookSql = `
  insert into notification_webhook (organisation_id, address, secret) values ($1, $2, $3)
  on conflict (organisation_id) do update set address = excluded.address, secret = excluded.secret`;

/** Most first, each once. */
const inOrder = (days: readonly number[]) => [...new Set(days)].toSorted((one, other) => other - one);
const areDays = (days: readonly number[]) => days.length >= 1 && days.length <= 5 && days.every((day) => day >= 1 && day <= 365);

/** Changes how an organisation tells its people. */
@Injectable()
export class SaveNotificationPolicy {
  constructor(
    private readonly database: TenantDatabase,
    private readonly queries: NotificationsQueries,
    private readonly mail: MailSettings,
  ) {}

  async execute({ organisationId }: Viewer, input: SaveNotificationPolicyInput): Promise<NotificationPolicy | NotificationRefused> {
    const refusal = this.#mistakeIn(input);
    if (refusal) return refused(refusal);
    return this.database.transaction(organisationId, async (manager) => {
      await takeTurn(manager, 'notification-policy', organisationId);
      const { version } = await this.queries.policyIn(manager);
      if (version !== input.version) return refused(NotificationRefusal.CHANGED_MEANWHILE);
      await this.#save(manager, organisationId, input);
      return this.queries.policyIn(manager);
    });
  }

  #mistakeIn({ dueSoonDays, certificateDays, escalateAfterDays, timeZone, webhook }: SaveNotificationPolicyInput): NotificationRefusal | null {
    if (!areDays(dueSoonDays) || !areDays(certificateDays) || escalateAfterDays < 1 || escalateAfterDays > 90) return NotificationRefusal.BAD_DAYS;
    if (!isTimeZone(timeZone)) return NotificationRefusal.UNKNOWN_TIME_ZONE;
    const mistake = webhook ? webhookMistake(webhook.address, webhook.secret, this.mail.loopbackWebhooks) : null;
    if (mistake === null) return null;
    return mistake === 'secret' ? NotificationRefusal.BAD_WEBHOOK_SECRET : NotificationRefusal.BAD_WEBHOOK_ADDRESS;
  }

  async #save(manager: EntityManager, organisationId: string, input: SaveNotificationPolicyInput): Promise<void> {
    const { version, dueSoonDays, escalateAfterDays, certificateDays, optOutAllowed, language, timeZone, email, webhook, removeWebhook } = input;
    await manager.query(saveSql, [organisationId, version + 1, inOrder(dueSoonDays), escalateAfterDays, inOrder(certificateDays), optOutAllowed, language, timeZone, email]);
    // As it is understood, so that what is shown of it is what is connected to.
    if (webhook) await manager.query(webhookSql, [organisationId, new URL(webhook.address).href, webhook.secret]);
    else if (removeWebhook) await manager.query('delete from notification_webhook where organisation_id = $1', [organisationId]);
  }
}
