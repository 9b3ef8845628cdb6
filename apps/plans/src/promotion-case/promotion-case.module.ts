import { Module } from '@nestjs/common';
import { DevelopmentPlanModule } from '../development-plan/development-plan.module.js';
import { DraftPlanFromCase } from './draft-plan-from-case.js';
import { DraftPlanFromCaseResolver } from './draft-plan-from-case.resolver.js';

@Module({ imports: [DevelopmentPlanModule], providers: [DraftPlanFromCase, DraftPlanFromCaseResolver] })
export class PromotionCaseModule {}
