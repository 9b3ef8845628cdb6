import { CaseListModule } from './case-list/case-list.module.js';
import { CaseReportModule } from './case-report/case-report.module.js';
import { CasesModule } from './cases/cases.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { PersonReadinessModule } from './person-readiness/person-readiness.module.js';
import { ReadinessHistoryModule } from './readiness-history/readiness-history.module.js';
import { ReadinessReportModule } from './readiness-report/readiness-report.module.js';
import { ScoringSettingsModule } from './scoring-settings/scoring-settings.module.js';
import { TeamMatrixModule } from './team-matrix/team-matrix.module.js';
import { TeamReadinessModule } from './team-readiness/team-readiness.module.js';

/** What readiness answers. */
export const features = [TeamMatrixModule, TeamReadinessModule, PersonReadinessModule, ReadinessHistoryModule, ReadinessReportModule, CaseListModule, CaseReportModule, ExportsModule, ScoringSettingsModule, CasesModule];
