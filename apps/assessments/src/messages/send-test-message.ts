import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { v7 } from 'uuid';
import { takeTurnOf } from '../transactions/take-turn-of.js';
import { DeliveriesQueries } from './deliveries.queries.js';
import { MessageChannel, type Delivery } from './notification.model.js';
import { readNotificationPolicy } from './notification-policy.js';
import { NotificationRefusal, refused, type NotificationRefused } from './notification-writing.model.js';
import { QueueMessages } from './queue-messages.js';

const justSentSql = `select exists (select from message where kind = 'test' and created_at > clock_timestamp() - interval '10 seconds' and channel = $1) as so`;

/** Sends a test to the viewer by e-mail, or to the organisation's webhook; on the way of every other message. */
@Injectable()
export class SendTestMessage {
  constructor(
    private readonly database: TenantDatabase,
    private readonly messages: QueueMessages,
    private readonly deliveries: DeliveriesQueries,
  ) {}

  execute({ organisationId, personId }: Viewer, channel: MessageChannel): Promise<Delivery | NotificationRefused> {
    return this.database.transaction(organisationId, async (manager) => {
      await takeTurnOf(manager, { organisationId, personId, writerId: personId });
      const isMail = channel === MessageChannel.EMAIL;
      if (isMail && !this.messages.mails) return refused(NotificationRefusal.NO_MAIL_SERVER);
      if (!isMail && !(await readNotificationPolicy(manager)).webhook) return refused(NotificationRefusal.NO_WEBHOOK);
      const [just] = await manager.query<{ so: boolean }[]>(justSentSql, [channel]);
      if (just?.so) return refused(NotificationRefusal.TOO_SOON);
      const id = v7();
      await this.messages.queue(manager, organisationId, [{ id, personId: isMail ? personId : null, kind: 'test', lines: [{ reason: 'test' }] }]);
      return this.deliveries.oneIn(manager, id);
    });
  }
}
