import { CaseListResolver } from './case-list/case-list.resolver.js';
import { CasePanelResolver } from './cases/case-panel.resolver.js';
import { CaseStepsResolver } from './cases/case-steps.resolver.js';
import { CasesResolver } from './cases/cases.resolver.js';
import { ExportsResolver } from './exports/exports.resolver.js';
import { PersonReadinessResolver } from './person-readiness/person-readiness.resolver.js';
import { ReadinessHistoryResolver } from './readiness-history/readiness-history.resolver.js';
import { ReadinessCountsResolver } from './readiness-report/readiness-counts.resolver.js';
import { ScoringSettingsResolver } from './scoring-settings/scoring-settings.resolver.js';
import { TeamMatrixResolver } from './team-matrix/team-matrix.resolver.js';
import { TeamReadinessResolver } from './team-readiness/team-readiness.resolver.js';

/** Everything that makes this service's part of the schema; it is printed from these without a database. */
export const resolvers = [TeamMatrixResolver, TeamReadinessResolver, PersonReadinessResolver, ReadinessHistoryResolver, ScoringSettingsResolver, CasesResolver, CaseStepsResolver, CasePanelResolver, CaseListResolver, ReadinessCountsResolver, ExportsResolver];
