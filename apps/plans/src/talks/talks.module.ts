import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { ChangeTalk } from './change-talk.js';
import { KeepNotes } from './keep-notes.js';
import { RecordTalk } from './record-talk.js';
import { TalksQueries } from './talks.queries.js';
import { TalksResolver } from './talks.resolver.js';

@Module({ imports: [AccessModule], providers: [TalksQueries, ChangeTalk, RecordTalk, KeepNotes, TalksResolver] })
export class TalksModule {}
