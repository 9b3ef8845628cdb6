import { Injectable } from '@nestjs/common';
import { slug } from '@waymark/contracts';
import { CallerError, TenantDatabase } from '@waymark/service-kit';
import { validate } from 'uuid';
import { z } from 'zod';
import type { CertificateConnection, ExpiringCertificatesArgs } from './certificate-registry.model.js';
import { certificateColumns, certificateOf, certificateTables, type CertificateRow } from './certificate-row.js';

const longestPage = 200;
const mostDays = 3650;

const today = `(now() at time zone 'utc')::date`;

// Of people who are here, and not renewed: a later certificate of the same certification speaks for it.
const expiring = `
  exists (select 1 from known_person p where p.person_id = c.person_id and p.active)
  and c.expires_on <= ${today} + $1::int and ($2::boolean or c.expires_on > ${today})
  and ($3::uuid is null or exists (
    select 1 from known_membership m
    where m.person_id = c.person_id and is_member_on(m.from_day, m.to_day, ${today}) and m.team_id in (select teams_beneath($3::uuid))
  ))
  and ($4::text is null or c.certification_id = $4)
  and not exists (
    select 1 from certificate later
    where later.organisation_id = c.organisation_id and later.person_id = c.person_id and later.certification_id = c.certification_id
      and (later.expires_on is null or later.expires_on > c.expires_on)
  )`;

const pageSql = `
  select ${certificateColumns} from ${certificateTables}
  where ${expiring} and ($5::date is null or (c.expires_on, c.id) > ($5, $6::uuid))
  order by c.expires_on, c.id limit $7`;

const countSql = `select count(*)::int as count from certificate c where ${expiring}`;

const position = z.tuple([z.iso.date().refine((day) => day >= '1900-01-01'), z.uuid()]);

/** The registry of certificates over an organisation. */
@Injectable()
export class CertificateRegistryQueries {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws CallerError BAD_INPUT for a page that there cannot be. */
  async expiring(organisationId: string, { first, after, ...filter }: ExpiringCertificatesArgs): Promise<CertificateConnection> {
    if (first < 1 || first > longestPage) throw new CallerError('BAD_INPUT', `A page has 1 to ${longestPage} certificates.`, 'first');
    if (filter.withinDays < 0 || filter.withinDays > mostDays) throw new CallerError('BAD_INPUT', `Within 0 to ${mostDays} days.`, 'withinDays');
    if (isNothing(filter)) return { edges: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };
    const [day, id] = after ? read(after) : [null, null];
    const parameters = [filter.withinDays, filter.includeExpired, filter.teamId ?? null, filter.certificationId ?? null];
    const [rows, [counted]] = await Promise.all([
      this.database.select<CertificateRow>(organisationId, pageSql, [...parameters, day, id, first + 1]),
      this.database.select<{ count: number }>(organisationId, countSql, parameters),
    ]);
    const edges = rows.slice(0, first).map((row) => ({ node: certificateOf(row), cursor: write(row) }));
    return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null }, totalCount: counted?.count ?? 0 };
  }
}

/** A team or certification that there cannot be has no certificates. */
function isNothing({ teamId, certificationId }: Pick<ExpiringCertificatesArgs, 'teamId' | 'certificationId'>): boolean {
  return (typeof teamId === 'string' && !validate(teamId)) || (typeof certificationId === 'string' && !slug.safeParse(certificationId).success);
}

function write({ expiresOn, id }: CertificateRow): string {
  return Buffer.from(JSON.stringify([expiresOn, id])).toString('base64url');
}

function read(cursor: string): [string, string] {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new CallerError('BAD_INPUT', 'This is not a cursor of a page.', 'after');
  }
}
