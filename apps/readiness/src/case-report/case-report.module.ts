import { Module } from '@nestjs/common';
import { ExportsModule } from '../exports/exports.module.js';
import { CaseReportController } from './case-report.controller.js';
import { CaseReportQueries } from './case-report.queries.js';
import { CaseReports } from './case-report.js';

@Module({ imports: [ExportsModule], controllers: [CaseReportController], providers: [CaseReports, CaseReportQueries] })
export class CaseReportModule {}
