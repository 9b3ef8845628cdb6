import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { ActionPlanQueries } from './action-plan.queries.js';
import { ActionPlanResolver } from './action-plan.resolver.js';

@Module({ imports: [AccessModule], providers: [ActionPlanQueries, ActionPlanResolver] })
export class ActionPlanModule {}
