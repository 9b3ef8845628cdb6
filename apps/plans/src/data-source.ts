import { accessMigrations } from '@waymark/access';
import { DevelopmentPlans1765200100000 } from './migrations/development-plans.migration.js';
import { Facts1765200000000 } from './migrations/facts.migration.js';
import { PromotionCases1765300100000 } from './migrations/promotion-cases.migration.js';
import { TemplatesAndLearning1765300200000 } from './migrations/templates-and-learning.migration.js';
import { PlanCycles1765300400000 } from './migrations/plan-cycles.migration.js';
import { RebuiltPlans1765300400100 } from './migrations/rebuilt-plans.migration.js';
import { MentorsAndTalks1765300300000 } from './migrations/mentors-and-talks.migration.js';

/** What plans adds to its database, oldest first. It has no entities: its rows are written and read as sets, in SQL. */
export const database = { entities: [], migrations: [...accessMigrations('plans'), Facts1765200000000, DevelopmentPlans1765200100000, PromotionCases1765300100000, TemplatesAndLearning1765300200000, MentorsAndTalks1765300300000, PlanCycles1765300400000, RebuiltPlans1765300400100] };
