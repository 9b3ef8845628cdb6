import { CertificateValidity } from './certificate.model.js';

/** Days before the expiry from which a certificate is said to be expiring. */
export const daysOfWarning = 90;

const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** Whether a certificate is valid on a day. `expiresOn` is the first day that it is not; null: it never expires. */
export function validityOn(today: string, expiresOn: string | null): CertificateValidity {
  if (expiresOn === null) return CertificateValidity.VALID;
  const left = day(expiresOn) - day(today);
  if (left <= 0) return CertificateValidity.EXPIRED;
  return left <= daysOfWarning ? CertificateValidity.EXPIRING : CertificateValidity.VALID;
}

/** The day so many months later; of a month too short, its last day. */
export function monthsAfter(date: string, months: number): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastDay))).toISOString().slice(0, 10);
}

/** What certifications are found by. */
interface Certification {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The certification that people mean by its id, its name or an alias, case and blanks aside. */
export function findCertification<Known extends Certification>(certifications: readonly Known[], word: string): Known | undefined {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return certifications.find(({ id, name, aliases }) => [id, name, ...aliases].some((known) => plain(known) === plain(word)));
}
