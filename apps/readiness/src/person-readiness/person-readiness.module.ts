import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { StandingModule } from '../standing/standing.module.js';
import { PersonReadiness } from './person-readiness.js';
import { PersonReadinessResolver } from './person-readiness.resolver.js';

@Module({ imports: [AccessModule, StandingModule], providers: [PersonReadiness, PersonReadinessResolver] })
export class PersonReadinessModule {}
