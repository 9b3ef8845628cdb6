import { DevelopmentPlanResolver } from './development-plan/development-plan.resolver.js';

/** Everything that makes this service's part of the schema; it is printed from these without a database. */
export const resolvers = [DevelopmentPlanResolver];
