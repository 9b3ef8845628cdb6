import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase } from '@waymark/service-kit';
import { validate } from 'uuid';
import { z } from 'zod';
import { agreementState, openDisputes } from '../conversation/agreement-state.model.js';
import { keptText } from '../inputs/kept-text.rules.js';
import { ParticipantFilter, type CycleParticipant, type CycleParticipantConnection, type CycleParticipantsArgs } from './cycle-participants.model.js';

/** Most participants on a page. */
const longestPage = 100;
const longestSearch = 100;

const filters: Readonly<Record<ParticipantFilter, string>> = {
  [ParticipantFilter.MISSING_SELF]: 'p.active and t.self_submitted_at is null',
  [ParticipantFilter.MISSING_MANAGER]: `p.active and t.manager_submitted_at is null and c.kind = 'self_and_manager'`,
  [ParticipantFilter.SUBMITTED_LATE]: '(t.self_submitted_at > c.self_due_at or t.manager_submitted_at > c.manager_due_at)',
  [ParticipantFilter.JOINED_LATE]: `t.joined = 'late'`,
  [ParticipantFilter.REOPENED]: 't.reopened_until > now()',
  [ParticipantFilter.TO_AGREE]: `t.revealed_at is not null and a.agreed_at is null and c.kind = 'self_and_manager'`,
  [ParticipantFilter.AGREED]: 'a.agreed_at is not null',
  [ParticipantFilter.DISPUTED]: `${openDisputes} > 0`,
  [ParticipantFilter.LEFT]: 'p.active is not true',
};

const agreementOf = 'left join agreement a on a.organisation_id = t.organisation_id and a.cycle_id = t.cycle_id and a.person_id = t.person_id';

// Counted and cut to a page first; what stands of each is looked up for the page alone.
const pageSql = (only: string) => `
  with asked as materialized (
    select t.person_id, lower(coalesce(p.name, '')) as name, p.active is not true as "left"
    from cycle_participant t join cycle c on c.organisation_id = t.organisation_id and c.id = t.cycle_id
    left join known_person p on p.organisation_id = t.organisation_id and p.person_id = t.person_id
    ${agreementOf}
    where t.cycle_id = $1 and ($2::text is null or lower(p.name) like $2) and ${only}
  ),
  page as (select * from asked where $3::text is null or (name, person_id) > ($3, $4::uuid) order by name, person_id limit $5)
  select counted.total, shown.* from (select count(*)::int as total from asked) counted left join (
    select page.name, json_build_object('id', page.person_id) as person, page."left", t.joined,
           t.self_submitted_at as "selfSubmittedAt", t.manager_submitted_at as "managerSubmittedAt", t.revealed_at as "revealedAt",
           case when t.manager_submitted_by is not null then json_build_object('id', t.manager_submitted_by) end as "managerSubmittedBy",
           case when t.reopened_until > now() then t.reopened_until end as "reopenedUntil", ${agreementState} as agreement, ${openDisputes} as "openDisputes"
    from page join cycle_participant t on t.cycle_id = $1 and t.person_id = page.person_id ${agreementOf}
  ) shown on true
  order by shown.name, (shown.person ->> 'id')::uuid`;

type Row = CycleParticipant & { total: number; name: string };
/** Of somebody's name in small letters, and which of those who have it. */
const position = z.tuple([z.string().max(1000).refine((name) => keptText(name) === name), z.uuid()]);

/** Who is in a cycle and where they stand. */
@Injectable()
export class CycleParticipantsQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws CallerError BAD_INPUT for a page that there cannot be. */
  async page(organisationId: string, { cycleId, search, only, first, after }: CycleParticipantsArgs): Promise<CycleParticipantConnection> {
    if (first < 1 || first > longestPage) throw new CallerError('BAD_INPUT', `A page has 1 to ${longestPage} people.`, 'first');
    const [name, id] = after ? read(after) : [null, null];
    if (!validate(cycleId)) return { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };
    const found = await this.database.select<Row>(organisationId, pageSql(only ? filters[only] : 'true'), [cycleId, patternOf(search), name, id, first + 1]);
    // Where the page is empty its count stands alone.
    const rows = found.filter(({ person }) => person !== null);
    const edges = rows.slice(0, first).map((node) => ({ node, cursor: write(node) }));
    return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null }, totalCount: found[0]?.total ?? 0 };
  }
}

function patternOf(search: string | null | undefined): string | null {
  const text = keptText(search ?? '').trim().toLowerCase();
  return text ? `%${keptText(text.slice(0, longestSearch)).replace(/[\\%_]/g, '\\$&')}%` : null;
}

function write({ name, person }: Row): string {
  return Buffer.from(JSON.stringify([name, person.id])).toString('base64url');
}

function read(cursor: string): z.infer<typeof position> {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new CallerError('BAD_INPUT', 'This is not a cursor of a page.', 'after');
  }
}
