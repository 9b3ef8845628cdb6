import { Module } from '@nestjs/common';
import { ExportsModule } from '../exports/exports.module.js';
import { ReadinessCountsResolver } from './readiness-counts.resolver.js';
import { ReadinessReportController } from './readiness-report.controller.js';
import { ReadinessReportQueries } from './readiness-report.queries.js';
import { ReadinessReports } from './readiness-report.js';

@Module({ imports: [ExportsModule], controllers: [ReadinessReportController], providers: [ReadinessReports, ReadinessReportQueries, ReadinessCountsResolver] })
export class ReadinessReportModule {}
