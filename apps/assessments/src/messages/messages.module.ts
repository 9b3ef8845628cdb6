import { Module } from '@nestjs/common';
import { QueueMessages } from './queue-messages.js';

@Module({ providers: [QueueMessages], exports: [QueueMessages] })
export class MessagesModule {}
