import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.js';
import { AnnounceCycles } from './announce-cycles.js';
import { RemindNow } from './remind-now.js';
import { RemindNowResolver } from './remind-now.resolver.js';
import { RemindPeople } from './remind-people.js';

@Module({ imports: [MessagesModule], providers: [RemindPeople, AnnounceCycles, RemindNow, RemindNowResolver], exports: [RemindPeople, AnnounceCycles] })
export class RemindersModule {}
