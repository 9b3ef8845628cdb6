import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import type { FastifyReply } from 'fastify';
import { questionOf } from '../exports/report-question.js';
import { SendExport } from '../exports/send-export.js';
import { CaseReports } from './case-report.js';

/** HR's report of promotion cases as a file. */
@Controller('files')
export class CaseReportController {
  constructor(
    private readonly reports: CaseReports,
    private readonly exports: SendExport,
  ) {}

  @Get('promotion-cases.csv')
  @Allow('hr')
  async csv(@CurrentViewer() viewer: Viewer, @Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.exports.execute(viewer, { report: await this.reports.open(viewer, questionOf(query)), format: 'csv' }, reply);
  }

  @Get('promotion-cases.xlsx')
  @Allow('hr')
  async workbook(@CurrentViewer() viewer: Viewer, @Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.exports.execute(viewer, { report: await this.reports.open(viewer, questionOf(query)), format: 'xlsx' }, reply);
  }
}
