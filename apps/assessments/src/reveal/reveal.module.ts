import { Module } from '@nestjs/common';
import { RatingsModule } from '../ratings/ratings.module.js';
import { RevealSubmitted } from './reveal-submitted.js';
import { RevealWhenDue } from './reveal-when-due.js';
import { SettleParticipants } from './settle-participants.js';

@Module({ imports: [RatingsModule], providers: [RevealSubmitted, RevealWhenDue, SettleParticipants], exports: [RevealSubmitted, RevealWhenDue, SettleParticipants] })
export class RevealModule {}
