import type { EntityManager } from 'typeorm';
import type { Asked, OwedLine } from './asked.js';
import { daysBetween, thresholdCome } from './telling-time.rules.js';

/** Days after which an expiry is old news: of certificates that are recorded long afterwards nobody is told. */
const daysOfNews = 30;
/** More than any policy's days, and what a calendar elsewhere is ahead. */
const margin = 4;

interface Expiry {
  readonly certificateId: string;
  readonly recipientId: string;
  readonly expiresOn: string;
}

// Not of one that was renewed: a later certificate of the same certification speaks for it.
const expiringSql = `
  select c.id as "certificateId", c.person_id as "recipientId", c.expires_on::text as "expiresOn"
  from certificate c
  where c.organisation_id = $1 and c.person_id = any ($2::uuid[])
    and c.expires_on between ($3::timestamptz at time zone 'utc')::date - ${daysOfNews + margin} and ($3::timestamptz at time zone 'utc')::date + $4::int
    and not exists (
      select 1 from certificate later
      where later.organisation_id = c.organisation_id and later.person_id = c.person_id and later.certification_id = c.certification_id
        and (later.expires_on is null or later.expires_on > c.expires_on)
    )`;

/** Certificates of the recipients that expire soon or have just expired. */
export async function expiringCertificates(manager: EntityManager, { organisationId, recipients, policy, now }: Asked): Promise<OwedLine[]> {
  const ahead = Math.max(0, ...policy.certificateDays) + margin;
  const rows = await manager.query<Expiry[]>(expiringSql, [organisationId, [...recipients.keys()], now, ahead]);
  return rows.flatMap(({ recipientId, certificateId, expiresOn }) => {
    const moment = recipients.get(recipientId)?.moment;
    if (!moment) return [];
    const left = daysBetween(moment.day, expiresOn);
    if (left <= 0) return left <= -daysOfNews ? [] : [line(recipientId, { reason: 'certificate_expired', certificateId, expiresOn })];
    const threshold = thresholdCome(left, policy.certificateDays, moment.silentDays);
    return threshold === null ? [] : [line(recipientId, { reason: 'certificate_expires', certificateId, expiresOn }, threshold)];
  });
}

type Expiring = Extract<OwedLine['line'], { certificateId: string }>;

function line(recipientId: string, expiring: Expiring, ...threshold: readonly number[]): OwedLine {
  const { reason, certificateId, expiresOn } = expiring;
  return { recipientId, line: expiring, reason: [reason, certificateId, expiresOn, ...threshold].join(':') };
}
