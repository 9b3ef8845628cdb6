import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { RatingHistoryQueries } from './rating-history.queries.js';
import { RatingHistoryResolver } from './rating-history.resolver.js';
import { RatingQueries } from './ratings.queries.js';
import { RatingsResolver } from './ratings.resolver.js';
import { RevealRatings } from './reveal-ratings.js';

@Module({ imports: [AccessModule], providers: [RatingQueries, RatingHistoryQueries, RatingsResolver, RatingHistoryResolver, RevealRatings], exports: [RevealRatings] })
export class RatingsModule {}
