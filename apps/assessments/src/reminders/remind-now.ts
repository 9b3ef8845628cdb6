import { Injectable } from '@nestjs/common';
import { Jobs, TenantDatabase, type Viewer } from '@waymark/service-kit';
import { v7 } from 'uuid';
import { readNotificationPolicy } from '../messages/notification-policy.js';
import { NotificationRefusal, refused, type NotificationRefused } from '../messages/notification-writing.model.js';
import { QueueMessages } from '../messages/queue-messages.js';
import type { RemindersAsked } from './remind-now.model.js';
import { sendAskedReminders, type SendAskedRemindersInput } from './send-asked-reminders.input.js';

// One row an organisation, its own recipient, as with what its channel was told. Of two who ask at once the second waits, and finds it there.
const forgetSql = `delete from reminder where organisation_id = $1 and recipient_id = $1 and reason = 'asked_for' and told_at <= clock_timestamp() - interval '10 minutes'`;
const askSql = `
  insert into reminder (organisation_id, recipient_id, reason, message_id, told_at) values ($1, $1, 'asked_for', $2, clock_timestamp())
  on conflict do nothing returning told_at as "askedAt"`;

/** Has an organisation's people told of what waits for them now, at most once in ten minutes; the work is a job's. */
@Injectable()
export class RemindNow {
  constructor(
    private readonly database: TenantDatabase,
    private readonly jobs: Jobs,
    private readonly messages: QueueMessages,
  ) {}

  execute({ organisationId }: Viewer): Promise<RemindersAsked | NotificationRefused> {
    return this.database.transaction(organisationId, async (manager) => {
      if (!this.messages.mails) return refused(NotificationRefusal.NO_MAIL_SERVER);
      if (!(await readNotificationPolicy(manager)).email) return refused(NotificationRefusal.E_MAIL_IS_OFF);
      await manager.query(forgetSql, [organisationId]);
      const [asked] = await manager.query<RemindersAsked[]>(askSql, [organisationId, v7()]);
      if (!asked) return refused(NotificationRefusal.REMINDED_JUST_NOW);
      await this.jobs.enqueue<SendAskedRemindersInput>(manager, sendAskedReminders, { input: { organisationId } });
      return asked;
    });
  }
}
