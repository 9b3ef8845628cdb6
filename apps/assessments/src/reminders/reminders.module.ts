import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.js';
import { AnnounceCycles } from './announce-cycles.js';
import { RemindPeople } from './remind-people.js';

@Module({ imports: [MessagesModule], providers: [RemindPeople, AnnounceCycles], exports: [RemindPeople, AnnounceCycles] })
export class RemindersModule {}
