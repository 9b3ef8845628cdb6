import { Module } from '@nestjs/common';
import { DeliveriesQueries } from './deliveries.queries.js';
import { DeliveriesResolver } from './deliveries.resolver.js';
import { NotificationsQueries } from './notifications.queries.js';
import { NotificationsResolver } from './notifications.resolver.js';
import { QueueMessages } from './queue-messages.js';
import { SaveNotificationPolicy } from './save-notification-policy.js';
import { SaveNotificationPreferences } from './save-notification-preferences.js';
import { SendMail } from './send-mail.js';
import { SendTestMessage } from './send-test-message.js';
import { SendWebhook } from './send-webhook.js';

@Module({
  providers: [
    QueueMessages, SendMail, SendWebhook, NotificationsQueries, DeliveriesQueries, SaveNotificationPolicy, SaveNotificationPreferences, SendTestMessage,
    NotificationsResolver, DeliveriesResolver,
  ],
  exports: [QueueMessages, SendMail, SendWebhook],
})
export class MessagesModule {}
