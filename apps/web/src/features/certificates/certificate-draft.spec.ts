import type { Certification } from './certificate.model.js';
import { changed, inputOf, monthsAfter, newDraft, problemsOf } from './certificate-draft.js';

const of = (id: string, validityMonths: number | null): Certification => ({ id, name: id, issuer: 'x', aliases: [], skillIds: [], validityMonths });
const known = [of('ckad', 24), of('degree', null)];
const change = (draft: typeof newDraft, part: Partial<typeof newDraft>) => changed(draft, part, known);

describe('a certificate that is being written', () => {
  it('expires by the validity of its certification, until somebody says otherwise', () => {
    const chosen = change(change(newDraft, { certificationId: 'ckad' }), { issuedOn: '2026-01-31' });
    expect(chosen).toMatchObject({ expiresOn: '2028-01-31', neverExpires: false });
    expect(change(chosen, { certificationId: 'degree' })).toMatchObject({ expiresOn: '', neverExpires: true });
    const byHand = change(chosen, { expiresOn: '2027-06-01' });
    expect(change(byHand, { issuedOn: '2026-02-01' }).expiresOn).toBe('2027-06-01');
    expect(inputOf(change(byHand, { neverExpires: true }))).toMatchObject({ expiresOn: null });
  });

  it.each([['2026-01-31', 1, '2026-02-28'], ['2024-02-29', 12, '2025-02-28'], ['2026-12-15', 24, '2028-12-15']])('%s and %i months are %s', (day, months, later) => {
    expect(monthsAfter(day, months)).toBe(later);
  });

  it('says what is missing, and what cannot be', () => {
    expect(Object.keys(problemsOf(newDraft))).toEqual(['certification', 'issuedOn', 'expiresOn']);
    const draft = { ...newDraft, certificationId: 'ckad', issuedOn: '2026-11-25', expiresOn: '2026-11-25' };
    expect(problemsOf(draft, '2026-11-25')).toEqual({ expiresOn: 'A certificate expires after it was issued.' });
    expect(problemsOf({ ...draft, neverExpires: true }, '2026-11-24')).toEqual({ issuedOn: 'This is in the future.' });
    expect(problemsOf({ ...draft, expiresOn: '2026-11-26' }, '2026-11-25')).toEqual({});
  });

  it('keeps no blanks around its number', () => {
    expect(inputOf({ ...newDraft, number: ' LF-1 ' }).number).toBe('LF-1');
    expect(inputOf({ ...newDraft, number: '  ' }).number).toBeNull();
  });
});
