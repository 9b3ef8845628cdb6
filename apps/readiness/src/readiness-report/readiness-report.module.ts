import { Module } from '@nestjs/common';
import { ReadinessReportController } from './readiness-report.controller.js';
import { ReadinessReportQueries } from './readiness-report.queries.js';
import { ReadinessReports } from './readiness-report.js';

@Module({ controllers: [ReadinessReportController], providers: [ReadinessReports, ReadinessReportQueries] })
export class ReadinessReportModule {}
