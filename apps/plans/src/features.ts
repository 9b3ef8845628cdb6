import { ActionPlanModule } from './action-plan/action-plan.module.js';
import { DevelopmentPlanModule } from './development-plan/development-plan.module.js';
import { LearningModule } from './learning/learning.module.js';
import { MentorsModule } from './mentors/mentors.module.js';
import { PlanCyclesModule } from './plan-cycles/plan-cycles.module.js';
import { PromotionCaseModule } from './promotion-case/promotion-case.module.js';
import { TalksModule } from './talks/talks.module.js';
import { TeamPlansModule } from './team-plans/team-plans.module.js';
import { TemplatesModule } from './templates/templates.module.js';

/** What plans answers. */
export const features = [DevelopmentPlanModule, ActionPlanModule, TeamPlansModule, PlanCyclesModule, TemplatesModule, LearningModule, MentorsModule, PromotionCaseModule, TalksModule];
