import { PersonReadinessModule } from './person-readiness/person-readiness.module.js';
import { ReadinessReportModule } from './readiness-report/readiness-report.module.js';
import { TeamMatrixModule } from './team-matrix/team-matrix.module.js';

/** What readiness answers. */
export const features = [TeamMatrixModule, PersonReadinessModule, ReadinessReportModule];
