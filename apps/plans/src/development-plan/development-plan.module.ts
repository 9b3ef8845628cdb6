import { Module } from '@nestjs/common';
import { AccessModule } from '@waymark/access';
import { PlanStandingModule } from '../plan-standing/plan-standing.module.js';
import { AgreeToPlan } from './agree-to-plan.js';
import { ChangePlan } from './change-plan.js';
import { DevelopmentPlanQueries } from './development-plan.queries.js';
import { DevelopmentPlanResolver } from './development-plan.resolver.js';
import { DraftPlan } from './draft-plan.js';
import { RewritePlan } from './rewrite-plan.js';

@Module({
  imports: [AccessModule, PlanStandingModule],
  providers: [DevelopmentPlanQueries, ChangePlan, DraftPlan, RewritePlan, AgreeToPlan, DevelopmentPlanResolver],
  exports: [ChangePlan],
})
export class DevelopmentPlanModule {}
