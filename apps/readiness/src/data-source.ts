import { accessMigrations } from '@waymark/access';
import { Disputes1764900000000 } from './migrations/disputes.migration.js';
import { Exports1765300200000 } from './migrations/exports.migration.js';
import { HeardPlans1765300100000 } from './migrations/heard-plans.migration.js';
import { PromotionCases1765200000000 } from './migrations/promotion-cases.migration.js';
import { ReadinessProjections1764000100000 } from './migrations/readiness-projections.migration.js';
import { ScoringSettings1764700000000 } from './migrations/scoring-settings.migration.js';
import { ToldStandings1765100000000 } from './migrations/told-standings.migration.js';
import { WholeResults1764700100000 } from './migrations/whole-results.migration.js';
import { WithdrawnEvidence1764800300000 } from './migrations/withdrawn-evidence.migration.js';

/** What readiness adds to its database, oldest first. It has no entities: its rows are written and read as sets, in SQL. */
export const database = {
  entities: [],
  migrations: [...accessMigrations('readiness'), ReadinessProjections1764000100000, ScoringSettings1764700000000, WholeResults1764700100000, WithdrawnEvidence1764800300000, Disputes1764900000000, ToldStandings1765100000000, PromotionCases1765200000000, HeardPlans1765300100000, Exports1765300200000],
};
