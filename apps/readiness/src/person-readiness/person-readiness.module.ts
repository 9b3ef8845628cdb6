import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { FrameworkModule } from '../framework/framework.module.js';
import { PersonReadiness } from './person-readiness.js';
import { PersonReadinessResolver } from './person-readiness.resolver.js';

@Module({ imports: [AccessModule, FrameworkModule], providers: [PersonReadiness, PersonReadinessResolver] })
export class PersonReadinessModule {}
