import { IconCertificate, IconCertificateOff, IconClockExclamation, type Icon } from '@tabler/icons-react';
import type { CertificateValidity } from '../../generated/graphql.js';
import { counted } from '../../lib/counts.js';
import { dateText } from '../../lib/dates.js';

/** A shape per validity, so that colour is never needed. */
export const validityMarks: Readonly<Record<CertificateValidity, Icon>> = { VALID: IconCertificate, EXPIRING: IconClockExclamation, EXPIRED: IconCertificateOff };

export const validityTones = { VALID: 'good', EXPIRING: 'warn', EXPIRED: 'bad' } as const satisfies Record<CertificateValidity, string>;

export const validityNames: Readonly<Record<CertificateValidity, string>> = { VALID: 'Valid', EXPIRING: 'Expires soon', EXPIRED: 'Expired' };

interface Expiring {
  validity: CertificateValidity;
  expiresOn?: string | null;
}

/** Days from today, in UTC as the server counts, to a day (YYYY-MM-DD). */
export function daysUntil(day: string, now = new Date()): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`)) / 86_400_000;
}

/** "Valid", "Expires in 12 days", "Expired": in two or three words. */
export function validityText({ validity, expiresOn }: Expiring, now = new Date()): string {
  if (validity !== 'EXPIRING' || !expiresOn) return validityNames[validity];
  const days = daysUntil(expiresOn, now);
  // An answer of yesterday may still stand on the screen.
  if (days < 1) return validityNames.EXPIRED;
  return days === 1 ? 'Expires tomorrow' : `Expires in ${counted(days, 'day', 'days')}`;
}

/** The days that are behind it. */
export function validityDays({ issuedOn, expiresOn, validity }: Expiring & { issuedOn: string }): string {
  const until = !expiresOn ? 'does not expire' : `${validity === 'EXPIRED' ? 'expired' : 'expires'} ${dateText(expiresOn)}`;
  return `Issued ${dateText(issuedOn)}, ${until}`;
}
