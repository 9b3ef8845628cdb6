import { Module } from '@nestjs/common';
import { TellPlan } from './tell-plan.js';

@Module({ providers: [TellPlan], exports: [TellPlan] })
export class PlanStandingModule {}
