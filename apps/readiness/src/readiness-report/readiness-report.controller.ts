import { Readable } from 'node:stream';
import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { slug } from '@waymark/contracts';
import { Allow, CallerError, CurrentViewer, type Viewer } from '@waymark/service-kit';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ReadinessReports } from './readiness-report.js';

const parameters = z.object({
  asOf: z.iso.datetime({ offset: true }).optional(),
  track: slug.optional(),
  team: z.uuid().optional(),
});

function questionOf(query: unknown) {
  const parsed = parameters.safeParse(query);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new CallerError('BAD_INPUT', issue?.message ?? 'This cannot be read.', issue?.path.join('.'));
  }
  const { asOf, track, team } = parsed.data;
  return { asOf: asOf ? new Date(asOf) : new Date(), trackId: track ?? null, teamId: team ?? null };
}

/** HR's readiness report as a file. Sent as it is read, no faster than it is taken; it stops when the client goes. */
@Controller('files')
export class ReadinessReportController {
  constructor(private readonly reports: ReadinessReports) {}

  /** `x-total-rows` says how many rows will follow, so that the page can show progress. */
  @Get('readiness-report.csv')
  @Allow('hr')
  async download(
    @CurrentViewer() viewer: Viewer,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const question = questionOf(query);
    const report = await this.reports.open(viewer, question);
    reply.header('x-total-rows', String(report.rows)).header('cache-control', 'no-store');
    return new StreamableFile(Readable.from(report.chunks, { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="readiness-${question.asOf.toISOString().slice(0, 10)}.csv"`,
    });
  }
}
