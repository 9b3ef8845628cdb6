import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { CallerError, type Viewer } from '@waymark/service-kit';
import type { FastifyReply } from 'fastify';
import { aboutReport } from './about-report.rules.js';
import { ExportLog } from './export-log.js';
import type { OpenReport, ReportFormat } from './open-report.js';
import { csvOf } from './write-csv.js';
import { mostRows, workbookOf } from './write-workbook.js';

const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The only way in which a report leaves as a file: with its line in the log. Sent as it is read, no faster than it is taken. */
@Injectable()
export class SendExport {
  constructor(private readonly log: ExportLog) {}

  /**
   * `x-total-rows` says how many rows will follow, so that the page can show progress.
   * @throws CallerError BAD_INPUT for more rows than a sheet can have.
   */
  async execute(viewer: Viewer, { report, format }: { report: OpenReport; format: ReportFormat }, reply: FastifyReply): Promise<StreamableFile> {
    if (format === 'xlsx' && report.expected > mostRows) throw new CallerError('BAD_INPUT', 'A workbook cannot have so many rows. Take CSV, or one team or track.');
    const begun = await this.log.begin(viewer, report, format);
    const counted = { ...report, rows: begun.counted(report.rows) };
    const chunks = format === 'csv' ? csvOf(counted) : workbookOf(counted, aboutReport(report, begun));
    const stream = Readable.from(begun.sent(chunks), { objectMode: false });
    // Without effect where it has ended otherwise.
    stream.once('close', () => this.log.cutOff(begun));
    void reply.header('x-total-rows', String(report.expected)).header('cache-control', 'no-store');
    const name = `${report.kind.replaceAll('_', '-')}-${report.question.asOf.toISOString().slice(0, 10)}.${format}`;
    return new StreamableFile(stream, { type: mediaTypes[format], disposition: `attachment; filename="${name}"` });
  }
}
