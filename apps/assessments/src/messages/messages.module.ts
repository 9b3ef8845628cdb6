import { Module } from '@nestjs/common';
import { QueueMessages } from './queue-messages.js';
import { SendMail } from './send-mail.js';
import { SendWebhook } from './send-webhook.js';

@Module({ providers: [QueueMessages, SendMail, SendWebhook], exports: [QueueMessages, SendMail, SendWebhook] })
export class MessagesModule {}
