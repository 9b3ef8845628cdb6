import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { MailSettings } from './mail-settings.js';
import type { MessageLanguage, NotificationPolicy, NotificationPreferences } from './notification.model.js';
import { readNotificationPolicy } from './notification-policy.js';

interface ChosenRow {
  readonly language: MessageLanguage | null;
  readonly timeZone: string | null;
  readonly optedOut: boolean;
}

// The host alone: in many services the rest of the address is what lets one in.
const hostSql = `select substring(address from '^[a-z]+://([^/?#]+)') as host from notification_webhook`;
const chosenSql = 'select language, time_zone as "timeZone", opted_out as "optedOut" from notification_preference where person_id = $1';

/** The policy as HR and admins see it, and the preferences as each sees their own. */
@Injectable()
export class NotificationsQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly mail: MailSettings,
  ) {}

  policy({ organisationId }: Viewer): Promise<NotificationPolicy> {
    return this.database.transaction(organisationId, (manager) => this.policyIn(manager));
  }

  async policyIn(manager: EntityManager): Promise<NotificationPolicy> {
    const policy = await readNotificationPolicy(manager);
    const [row] = await manager.query<{ host: string }[]>(hostSql);
    return { ...policy, dueSoonDays: [...policy.dueSoonDays], certificateDays: [...policy.certificateDays], language: policy.language as MessageLanguage, mailServer: this.mail.smtpUrl !== null, webhookHost: row?.host ?? null };
  }

  preferences({ organisationId, personId }: Viewer): Promise<NotificationPreferences> {
    return this.database.transaction(organisationId, (manager) => this.preferencesIn(manager, personId));
  }

  async preferencesIn(manager: EntityManager, personId: string): Promise<NotificationPreferences> {
    const policy = await this.policyIn(manager);
    const [chosen] = await manager.query<ChosenRow[]>(chosenSql, [personId]);
    const none: ChosenRow = { language: null, timeZone: null, optedOut: false };
    return { ...none, ...chosen, optOutAllowed: policy.optOutAllowed, defaultLanguage: policy.language, defaultTimeZone: policy.timeZone, email: policy.email && policy.mailServer };
  }
}
