import { today } from '../../lib/dates.js';
import type { Certification, ShownCertificate } from './certificate.model.js';

/** A certificate as it is being written. */
export interface CertificateDraft {
  certificationId: string | null;
  number: string;
  /** YYYY-MM-DD; empty while not chosen. */
  issuedOn: string;
  expiresOn: string;
  neverExpires: boolean;
  /** The expiry was chosen by hand: the validity of the certification does not move it any more. */
  expiryChosen: boolean;
}

/** What is wrong, by field as the server names it. */
export type CertificateProblems = Partial<Record<'certification' | 'number' | 'issuedOn' | 'expiresOn', string>>;

export const newDraft: CertificateDraft = { certificationId: null, number: '', issuedOn: '', expiresOn: '', neverExpires: false, expiryChosen: false };

export function draftFrom({ certification, number, issuedOn, expiresOn }: ShownCertificate): CertificateDraft {
  return { certificationId: certification.id, number: number ?? '', issuedOn, expiresOn: expiresOn ?? '', neverExpires: !expiresOn, expiryChosen: true };
}

/** The day so many months later; of a month too short, its last day. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** The draft with a change; the expiry follows the validity of the certification until it is chosen by hand. */
export function changed(draft: CertificateDraft, part: Partial<CertificateDraft>, known: readonly Certification[]): CertificateDraft {
  const byHand = 'expiresOn' in part || 'neverExpires' in part;
  const next = { ...draft, ...part, expiryChosen: draft.expiryChosen || byHand };
  const certification = known.find(({ id }) => id === next.certificationId);
  if (next.expiryChosen || !certification) return next;
  const months = certification.validityMonths ?? null;
  if (months === null) return { ...next, neverExpires: true, expiresOn: '' };
  return { ...next, neverExpires: false, expiresOn: isDay(next.issuedOn) ? monthsAfter(next.issuedOn, months) : '' };
}

/** What the browser can say before the server is asked; the server says the rest. */
export function problemsOf({ certificationId, issuedOn, expiresOn, neverExpires }: CertificateDraft, now = today()): CertificateProblems {
  const problems: CertificateProblems = {};
  if (!certificationId) problems.certification = 'Choose what it certifies.';
  if (!isDay(issuedOn)) problems.issuedOn = 'Choose the day it was issued.';
  else if (issuedOn > now) problems.issuedOn = 'This is in the future.';
  if (!neverExpires && !isDay(expiresOn)) problems.expiresOn = 'Choose the day it expires, or say that it does not.';
  else if (!neverExpires && expiresOn <= issuedOn) problems.expiresOn = 'A certificate expires after it was issued.';
  return problems;
}

/** As the server takes it, once nothing is wrong. */
export function inputOf({ certificationId, number, issuedOn, expiresOn, neverExpires }: CertificateDraft) {
  return { certification: certificationId ?? '', number: number.trim() || null, issuedOn, expiresOn: neverExpires ? null : expiresOn };
}
