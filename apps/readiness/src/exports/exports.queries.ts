import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase } from '@waymark/service-kit';
import { validate } from 'uuid';
import type { Export, ExportConnection, ExportEnd } from './export.model.js';

/** Most exports on a page. */
const longestPage = 100;

// Ids are made in the order of time.
const pageSql = `
  select b.id, case when p.person_id is not null then json_build_object('id', b.person_id) end as by, b.person_id as "byId", b.at as "begunAt", b.kind, b.format, b.as_of as "asOf", b.team_id as "teamId", b.track_id as "trackId",
         b.formula_version as "formulaVersion", b.settings_version as "settingsVersion", b.framework_number as "frameworkNumber", b.expected_rows as "expectedRows",
         e.at as "endedAt", e.outcome, e.rows, e.bytes::float8 as bytes, e.digest
  from export_begun b
  left join export_ended e on e.organisation_id = b.organisation_id and e.export_id = b.id
  left join known_person p on p.organisation_id = b.organisation_id and p.person_id = b.person_id
  where $1::uuid is null or b.id < $1 order by b.id desc limit $2`;

type Nullable<Fields> = { [Name in keyof Fields]: Fields[Name] | null };
type ExportRow = Omit<Export, 'end'> & Nullable<Omit<ExportEnd, 'at'>> & { endedAt: Date | null };

export interface ExportsArgs {
  readonly first: number;
  readonly after?: string | null;
}

function shownExport({ endedAt, outcome, rows, bytes, digest, ...begun }: ExportRow): Export {
  const hasEnded = endedAt !== null && outcome !== null && rows !== null && bytes !== null && digest !== null;
  return { ...begun, end: hasEnded ? { at: endedAt, outcome, rows, bytes, digest } : null };
}

/** Who took which report. */
@Injectable()
export class ExportsQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws CallerError BAD_INPUT for a page that there cannot be. */
  async page(organisationId: string, { first, after }: ExportsArgs): Promise<ExportConnection> {
    if (first < 1 || first > longestPage) throw new CallerError('BAD_INPUT', `A page has 1 to ${longestPage} exports.`, 'first');
    if (after && !validate(after)) throw new CallerError('BAD_INPUT', 'This is not a cursor of a page.', 'after');
    const rows = await this.database.select<ExportRow>(organisationId, pageSql, [after || null, first + 1]);
    const edges = rows.slice(0, first).map((row) => ({ node: shownExport(row), cursor: row.id }));
    return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
  }
}
