import { DevelopmentPlanModule } from './development-plan/development-plan.module.js';

/** What plans answers. */
export const features = [DevelopmentPlanModule];
