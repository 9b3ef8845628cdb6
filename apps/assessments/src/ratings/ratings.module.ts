import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { RatingQueries } from './ratings.queries.js';
import { RatingsResolver } from './ratings.resolver.js';
import { RevealRatings } from './reveal-ratings.js';

@Module({ imports: [AccessModule], providers: [RatingQueries, RatingsResolver, RevealRatings], exports: [RevealRatings] })
export class RatingsModule {}
