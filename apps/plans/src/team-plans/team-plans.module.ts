import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { TeamPlansQueries } from './team-plans.queries.js';
import { TeamPlansResolver } from './team-plans.resolver.js';

@Module({ imports: [AccessModule], providers: [TeamPlansQueries, TeamPlansResolver] })
export class TeamPlansModule {}
