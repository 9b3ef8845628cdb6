import { keptText } from '../inputs/kept-text.rules.js';
import type { Certification } from '../frameworks/framework.model.js';
import { findCertification, monthsAfter } from './certificate.rules.js';
import { CertificateRefusal, type CertificateProblem, type CertificateRefused, type RecordCertificateInput } from './certificate-writing.model.js';
import { suggestCertifications } from './suggest-certifications.rules.js';

export type WrittenCertificate = Pick<RecordCertificateInput, 'certification' | 'number' | 'issuedOn' | 'expiresOn'>;

/** What is kept of a certificate. */
export interface CertificateFacts {
  readonly certificationId: string;
  readonly number: string | null;
  readonly issuedOn: string;
  readonly expiresOn: string | null;
}

const longestNumber = 100;
const firstDay = '1900-01-01';
/** Where a day begins first, its date is this many hours ahead of UTC. */
const earliestZone = 14;

const messages: Readonly<Record<CertificateRefusal, string>> = {
  INVALID: 'Something in it is not right yet.',
  UNKNOWN_CERTIFICATION: 'The framework knows no such certification.',
  STALE_REVISION: 'This was changed elsewhere in the meantime. Nothing was lost; look at the newer one first.',
};

export function refused(reason: CertificateRefusal, more: Partial<CertificateRefused> = {}): CertificateRefused {
  return { reason, message: messages[reason], problems: [], suggestions: [], certificate: null, ...more };
}

/** The facts of what was written, resolved against the framework in force, or what is wrong with it. */
export function factsOf(written: WrittenCertificate, certifications: readonly Certification[], now: Date): CertificateFacts | CertificateRefused {
  const known = findCertification(certifications, written.certification);
  if (!known) {
    const problems = [{ field: 'certification', message: 'Choose one that the framework knows, by its name or another word for it.' }];
    return refused(CertificateRefusal.UNKNOWN_CERTIFICATION, { problems, suggestions: suggestCertifications(certifications, written.certification) });
  }
  const number = keptText(written.number ?? '').trim() || null;
  const problems = problemsOf(written, number, now);
  if (problems.length > 0) return refused(CertificateRefusal.INVALID, { problems });
  const byValidity = known.validityMonths === null ? null : monthsAfter(written.issuedOn, known.validityMonths);
  return { certificationId: known.id, number, issuedOn: written.issuedOn, expiresOn: written.expiresOn === undefined ? byValidity : written.expiresOn };
}

function problemsOf({ issuedOn, expiresOn }: WrittenCertificate, number: string | null, now: Date): CertificateProblem[] {
  const latestToday = new Date(now.getTime() + earliestZone * 3_600_000).toISOString().slice(0, 10);
  const problems: CertificateProblem[] = [];
  if ((number?.length ?? 0) > longestNumber) problems.push({ field: 'number', message: `At most ${longestNumber} characters.` });
  if (issuedOn < firstDay) problems.push({ field: 'issuedOn', message: 'This is too long ago.' });
  if (issuedOn > latestToday) problems.push({ field: 'issuedOn', message: 'This is in the future.' });
  if (expiresOn && expiresOn <= issuedOn) problems.push({ field: 'expiresOn', message: 'A certificate expires after it was issued.' });
  return problems;
}
