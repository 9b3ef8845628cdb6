import { Injectable } from '@nestjs/common';
import { slug } from '@waymark/contracts';
import { CallerError, TenantDatabase } from '@waymark/service-kit';
import { validate } from 'uuid';
import { z } from 'zod';
import { keptText } from '../inputs/kept-text.rules.js';
import type { CertificateConnection, CertificateRegistryArgs, ExpiringCertificatesArgs } from './certificate-registry.model.js';
import { certificateColumns, certificateOf, certificateTables, type CertificateRow } from './certificate-row.js';
import { daysOfWarning } from './certificate.rules.js';

const longestPage = 200;
const mostDays = 3650;
const longestSearch = 100;

const today = `(now() at time zone 'utc')::date`;

// A later certificate of the same certification speaks for it.
const renewed = `(c.expires_on is not null and exists (
  select 1 from certificate later
  where later.organisation_id = c.organisation_id and later.person_id = c.person_id and later.certification_id = c.certification_id
    and (later.expires_on is null or later.expires_on > c.expires_on)
))`;

// Of people who are here, and not renewed.
const expiring = `
  exists (select 1 from known_person p where p.person_id = c.person_id and p.active)
  and c.expires_on <= ${today} + $1::int and ($2::boolean or c.expires_on > ${today})
  and ($3::uuid is null or exists (
    select 1 from known_membership m
    where m.person_id = c.person_id and is_member_on(m.from_day, m.to_day, ${today}) and m.team_id in (select teams_beneath($3::uuid))
  ))
  and ($4::text is null or c.certification_id = $4)
  and not ${renewed}`;

const pageSql = `
  select ${certificateColumns} from ${certificateTables}
  where ${expiring} and ($5::date is null or (c.expires_on, c.id) > ($5, $6::uuid))
  order by c.expires_on, c.id limit $7`;

const countSql = `select count(*)::int as count from certificate c where ${expiring}`;

// What expires next first, then what never does, then what has expired, the latest first. Counted from one day, whatever the clock says by the next page.
const placeOn = (day: string) => `
  case when c.expires_on is null then 1000000 when c.expires_on > ${day} then c.expires_on - ${day} else 2000000 + (${day} - c.expires_on) end`;

const wholeTables = `${certificateTables} join known_person p on p.organisation_id = c.organisation_id and p.person_id = c.person_id and p.active`;
const whole = `
  not ${renewed} and ($1::text is null or lower(p.name) like $1 or lower(c.number) like $1) and ($2::text is null or c.certification_id = $2)
  and ($3::text is null or $3 = case
    when c.expires_on is null or c.expires_on > ${today} + ${daysOfWarning} then 'VALID' when c.expires_on > ${today} then 'EXPIRING' else 'EXPIRED' end)`;

const wholePageSql = `
  select ${certificateColumns}, ${placeOn('asked.day')} as place from ${wholeTables}, (select coalesce($4::date, ${today}) as day) asked
  where ${whole} and ($5::int is null or (${placeOn('asked.day')}, c.id) > ($5, $6::uuid))
  order by place, c.id limit $7`;
const wholeCountSql = `select count(*)::int as count from ${wholeTables} where ${whole}`;

/** A day, a place counted from it, and which of those on it. */
const place = z.tuple([z.iso.date().refine((day) => day >= '1900-01-01'), z.int().min(0).max(10_000_000), z.uuid()]);
const position = z.tuple([z.iso.date().refine((day) => day >= '1900-01-01'), z.uuid()]);

/** The registry of certificates over an organisation. */
@Injectable()
export class CertificateRegistryQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws CallerError BAD_INPUT for a page that there cannot be. */
  async expiring(organisationId: string, { first, after, ...filter }: ExpiringCertificatesArgs): Promise<CertificateConnection> {
    if (first < 1 || first > longestPage) throw new CallerError('BAD_INPUT', `A page has 1 to ${longestPage} certificates.`, 'first');
    if (filter.withinDays < 0 || filter.withinDays > mostDays) throw new CallerError('BAD_INPUT', `Within 0 to ${mostDays} days.`, 'withinDays');
    if (isNothing(filter)) return nothing;
    const [day, id] = after ? read(position, after) : [null, null];
    const parameters = [filter.withinDays, filter.includeExpired, filter.teamId ?? null, filter.certificationId ?? null];
    const [rows, [counted]] = await Promise.all([
      this.database.select<CertificateRow>(organisationId, pageSql, [...parameters, day, id, first + 1]),
      this.database.select<{ count: number }>(organisationId, countSql, parameters),
    ]);
    const edges = rows.slice(0, first).map((row) => ({ node: certificateOf(row), cursor: write([row.expiresOn, row.id]) }));
    return pageOf(edges, { more: rows.length > first, count: counted?.count ?? 0 });
  }

  /** @throws CallerError BAD_INPUT for a page that there cannot be. */
  async page(organisationId: string, { first, after, search, certificationId = null, validity = null }: CertificateRegistryArgs): Promise<CertificateConnection> {
    if (first < 1 || first > longestPage) throw new CallerError('BAD_INPUT', `A page has 1 to ${longestPage} certificates.`, 'first');
    if (isNothing({ certificationId })) return nothing;
    const [day, at, id] = after ? read(place, after) : [null, null, null];
    const parameters = [patternOf(search), certificationId, validity];
    const [rows, [counted]] = await Promise.all([
      this.database.select<CertificateRow & { place: number }>(organisationId, wholePageSql, [...parameters, day, at, id, first + 1]),
      this.database.select<{ count: number }>(organisationId, wholeCountSql, parameters),
    ]);
    const edges = rows.slice(0, first).map(({ place: found, ...row }) => ({ node: certificateOf(row), cursor: write([day ?? row.today, found, row.id]) }));
    return pageOf(edges, { more: rows.length > first, count: counted?.count ?? 0 });
  }
}

const nothing: CertificateConnection = { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };

function pageOf(edges: CertificateConnection['edges'], { more, count }: { more: boolean; count: number }): CertificateConnection {
  return { edges, pageInfo: { hasNextPage: more, endCursor: edges.at(-1)?.cursor ?? null }, totalCount: count };
}

function patternOf(search: string | null | undefined): string | null {
  const text = keptText(search ?? '').trim().toLowerCase();
  return text ? `%${text.slice(0, longestSearch).replace(/[\\%_]/g, '\\$&')}%` : null;
}

/** A team or certification that there cannot be has no certificates. */
function isNothing({ teamId, certificationId }: Pick<ExpiringCertificatesArgs, 'teamId' | 'certificationId'>): boolean {
  return (typeof teamId === 'string' && !validate(teamId)) || (typeof certificationId === 'string' && !slug.safeParse(certificationId).success);
}

function write(position: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function read<Position>(position: z.ZodType<Position>, cursor: string): Position {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new CallerError('BAD_INPUT', 'This is not a cursor of a page.', 'after');
  }
}
