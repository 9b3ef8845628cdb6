import { Module } from '@nestjs/common';
import { TeamsReadiness } from './team-readiness.js';
import { TeamReadinessQueries } from './team-readiness.queries.js';
import { TeamReadinessResolver } from './team-readiness.resolver.js';

@Module({ providers: [TeamsReadiness, TeamReadinessQueries, TeamReadinessResolver] })
export class TeamReadinessModule {}
