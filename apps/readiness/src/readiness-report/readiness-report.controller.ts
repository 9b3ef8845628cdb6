import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import type { FastifyReply } from 'fastify';
import { questionOf } from '../exports/report-question.js';
import { SendExport } from '../exports/send-export.js';
import { ReadinessReports } from './readiness-report.js';

/** HR's readiness report as a file. */
@Controller('files')
export class ReadinessReportController {
  constructor(
    private readonly reports: ReadinessReports,
    private readonly exports: SendExport,
  ) {}

  @Get('readiness-report.csv')
  @Allow('hr')
  async csv(@CurrentViewer() viewer: Viewer, @Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.exports.execute(viewer, { report: await this.reports.open(viewer, questionOf(query)), format: 'csv' }, reply);
  }

  @Get('readiness-report.xlsx')
  @Allow('hr')
  async workbook(@CurrentViewer() viewer: Viewer, @Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.exports.execute(viewer, { report: await this.reports.open(viewer, questionOf(query)), format: 'xlsx' }, reply);
  }
}
