import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import { v7 } from 'uuid';
import type { Cell, OpenReport, ReportFormat } from './open-report.js';

export type ExportOutcome = 'whole' | 'cut_off' | 'failed';

const beginSql = `
  insert into export_begun (organisation_id, id, at, person_id, kind, format, as_of, team_id, track_id, formula_version, settings_version, framework_number, expected_rows)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;
const endSql = `
  insert into export_ended (organisation_id, export_id, at, outcome, rows, bytes, digest) values ($1, $2, now(), $3, $4, $5, $6)`;

/** One export under way: counts what leaves and says once how it ended. */
export class LoggedExport {
  readonly id = v7();
  readonly at = new Date();
  readonly #digest = createHash('sha256');
  #rows = 0;
  #bytes = 0;
  #ended = false;

  constructor(
    private readonly database: TenantDatabase,
    private readonly organisationId: string,
  ) {}

  /** The rows as they are read. */
  async *counted(rows: OpenReport['rows']): AsyncGenerator<readonly Cell[]> {
    for await (const row of rows) {
      this.#rows += 1;
      yield row;
    }
  }

  /** The bytes as they are sent. The file ends only once the log says that it is whole. */
  async *sent(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of chunks) {
        this.#digest.update(chunk);
        this.#bytes += chunk.byteLength;
        yield chunk;
      }
      await this.end('whole');
    } catch (cause) {
      await this.end('failed');
      throw cause;
    }
  }

  /** The first time alone. */
  async end(outcome: ExportOutcome): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    const said = [this.organisationId, this.id, outcome, this.#rows, this.#bytes, this.#digest.digest('base64url')];
    await this.database.transaction(this.organisationId, (manager) => manager.query(endSql, said));
  }
}

/** Who took which report, when, and how that ended. */
@Injectable()
export class ExportLog {
  readonly #logger = new Logger('ExportLog');

  constructor(private readonly database: TenantDatabase) {}

  /** Its line is in the log before anything is read. */
  async begin({ organisationId, personId }: Viewer, report: OpenReport, format: ReportFormat): Promise<LoggedExport> {
    const begun = new LoggedExport(this.database, organisationId);
    const { kind, question: { asOf, teamId, trackId }, versions, expected } = report;
    const said = [organisationId, begun.id, begun.at, personId, kind, format, asOf, teamId, trackId, versions.formula, versions.settings, versions.framework, expected];
    await this.database.transaction(organisationId, (manager) => manager.query(beginSql, said));
    return begun;
  }

  /** Whoever took it is gone before its end; there is nobody left to tell when the log cannot be written either. */
  cutOff(begun: LoggedExport): void {
    begun.end('cut_off').catch((cause: unknown) => this.#logger.error(cause, 'The end of an export could not be written down.'));
  }
}
