import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { AnswerMentoring } from './answer-mentoring.js';
import { AskMentor } from './ask-mentor.js';
import { MentorOfferResolver } from './mentor-offer.resolver.js';
import { MentorsQueries } from './mentors.queries.js';
import { MentorsResolver } from './mentors.resolver.js';
import { OfferToMentor } from './offer-to-mentor.js';

@Module({ imports: [AccessModule], providers: [MentorsQueries, OfferToMentor, AskMentor, AnswerMentoring, MentorsResolver, MentorOfferResolver] })
export class MentorsModule {}
