import { PersonReadinessResolver } from './person-readiness/person-readiness.resolver.js';
import { TeamMatrixResolver } from './team-matrix/team-matrix.resolver.js';

/** Everything that makes this service's part of the schema; it is printed from these without a database. */
export const resolvers = [TeamMatrixResolver, PersonReadinessResolver];
