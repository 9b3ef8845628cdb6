import { ActionPlanResolver } from './action-plan/action-plan.resolver.js';
import { DevelopmentPlanResolver } from './development-plan/development-plan.resolver.js';
import { LearningResolver } from './learning/learning.resolver.js';
import { MentorOfferResolver } from './mentors/mentor-offer.resolver.js';
import { MentorsResolver } from './mentors/mentors.resolver.js';
import { PlanCyclesResolver } from './plan-cycles/plan-cycles.resolver.js';
import { DraftPlanFromCaseResolver } from './promotion-case/draft-plan-from-case.resolver.js';
import { TalksResolver } from './talks/talks.resolver.js';
import { TeamPlansResolver } from './team-plans/team-plans.resolver.js';
import { PlanTemplatesResolver } from './templates/plan-templates.resolver.js';

/** Everything that makes this service's part of the schema; it is printed from these without a database. */
export const resolvers = [DevelopmentPlanResolver, ActionPlanResolver, TeamPlansResolver, PlanCyclesResolver, PlanTemplatesResolver, LearningResolver, MentorOfferResolver, MentorsResolver, DraftPlanFromCaseResolver, TalksResolver];
