import { Injectable } from '@nestjs/common';
import { slug } from '@waymark/contracts';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import { validate } from 'uuid';
import { z } from 'zod';
import { isLedSql, type CaseRow } from '../cases/case-row.js';
import { caseStates } from '../cases/case-states.js';
import { hasEnded, hasLeft, isSeen, listedColumns, withSeen } from '../cases/seen-cases.sql.js';
import { summaryOf } from '../cases/shown-case.js';
import type { PromotionCaseConnection, PromotionCaseCount, PromotionCaseListArgs, PromotionWaitsFor } from './case-list.model.js';

const longestPage = 200;
const today = `(now() at time zone 'utc')::date`;

// $1 the viewer, $2 whether in HR. Whoever runs the case knows that all have voted; lead and person do not.
const waitsFor = `case
  when c.state in ('told', 'closed', 'withdrawn') then 'nobody'
  when c.state in ('prepared', 'appealed', 'decided') or ${hasLeft} then 'hr'
  when c.state = 'nominated' then case when ${isLedSql('c.person_id')} then 'lead' else 'hr' end
  when $2 and c.person_id <> $1 and r.revealed_at is not null then 'hr'
  else 'panel' end`;

// What is open first, the longest in its state before the others; then what ended last.
const key = `(case when ${hasEnded} then -1 else 1 end * extract(epoch from c.state_since) * 1000)::float8`;

const listed = `${withSeen},
  listed as materialized (
    select ${listedColumns}, c.round, ${waitsFor} as "waitsFor", ${hasEnded} as ended, ${key} as key
    from promotion_case c join promotion_round r on r.organisation_id = c.organisation_id and r.case_id = c.id and r.round = c.round
    where ${isSeen}
      and ($3::uuid is null or exists (
        select from known_membership m where m.person_id = c.person_id and is_member_on(m.from_day, m.to_day, ${today}) and m.team_id in (select teams_beneath($3))
      ))
      and ($4::text is null or c.track_id = $4)
  ),
  asked as (select * from listed where $5::text is null or "waitsFor" = $5)`;

const pageSql = `${listed}
  select * from asked
  where ($6::text is null or state = $6) and ($7::boolean is null or (not waits, ended, key, id) > (not $7, $8::boolean, $9::float8, $10::uuid))
  order by not waits, ended, key, id limit $11`;

const countsSql = `${listed}
  select state, count(*)::int as count from asked group by state order by array_position($6::text[], state)`;

/** Whether it waited for the viewer, whether it is over, its key, and which of those. */
const place = z.tuple([z.boolean(), z.boolean(), z.number(), z.uuid()]);

function placeOf(cursor: string): z.infer<typeof place> {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new CallerError('BAD_INPUT', 'This is not a cursor of a page.', 'after');
  }
}

type ListedRow = CaseRow & { readonly waits: boolean; readonly waitsFor: PromotionWaitsFor; readonly ended: boolean; readonly key: number };

function edgeOf(row: ListedRow): PromotionCaseConnection['edges'][number] {
  const cursor = Buffer.from(JSON.stringify([row.waits, row.ended, row.key, row.id])).toString('base64url');
  return { node: { ...summaryOf(row, row.waits), round: row.round, waitsFor: row.waitsFor }, cursor };
}

/** The cases that somebody may see, page by page. */
@Injectable()
export class CaseListQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws CallerError BAD_INPUT for a page that there cannot be. */
  async page({ organisationId, personId, roles }: Viewer, { first, after, state = null, teamId = null, trackId = null, waitsFor: turn = null }: PromotionCaseListArgs): Promise<PromotionCaseConnection> {
    if (first < 1 || first > longestPage) throw new CallerError('BAD_INPUT', `A page has 1 to ${longestPage} cases.`, 'first');
    if (teamId !== null && !validate(teamId)) throw new CallerError('BAD_INPUT', 'There is no such team.', 'teamId');
    if (trackId !== null && !slug.safeParse(trackId).success) throw new CallerError('BAD_INPUT', 'There is no such track.', 'trackId');
    const from = after ? placeOf(after) : [null, null, null, null];
    const asked = [personId, roles.includes('hr'), teamId, trackId, turn];
    const [rows, byState] = await Promise.all([
      this.database.select<ListedRow>(organisationId, pageSql, [...asked, state, ...from, first + 1]),
      this.database.select<PromotionCaseCount>(organisationId, countsSql, [...asked, caseStates]),
    ]);
    const edges = rows.slice(0, first).map(edgeOf);
    const totalCount = byState.reduce((sum, { state: one, count }) => (state === null || state === one ? sum + count : sum), 0);
    return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null }, totalCount, byState };
  }
}
