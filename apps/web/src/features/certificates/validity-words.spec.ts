import { daysUntil, validityDays, validityText } from './validity-words.js';

const now = new Date('2026-11-25T23:30:00Z');

describe('how long a certificate is valid', () => {
  it.each([
    [{ validity: 'VALID', expiresOn: null }, 'Valid'],
    [{ validity: 'VALID', expiresOn: '2027-11-25' }, 'Valid'],
    [{ validity: 'EXPIRING', expiresOn: '2026-12-07' }, 'Expires in 12 days'],
    [{ validity: 'EXPIRING', expiresOn: '2026-11-26' }, 'Expires tomorrow'],
    // It was fetched yesterday.
    [{ validity: 'EXPIRING', expiresOn: '2026-11-25' }, 'Expired'],
    [{ validity: 'EXPIRED', expiresOn: '2026-11-01' }, 'Expired'],
  ] as const)('%j: %s', (certificate, text) => {
    expect(validityText(certificate, now)).toBe(text);
  });

  it('is counted in days of UTC, as the server does', () => {
    expect([daysUntil('2026-11-26', now), daysUntil('2026-11-25', now), daysUntil('2026-11-24', now)]).toEqual([1, 0, -1]);
  });

  it('is said with its days', () => {
    expect(validityDays({ validity: 'VALID', issuedOn: '2026-01-10', expiresOn: null })).toBe('Issued 10 Jan 2026, does not expire');
    expect(validityDays({ validity: 'EXPIRED', issuedOn: '2024-01-10', expiresOn: '2026-01-10' })).toBe('Issued 10 Jan 2024, expired 10 Jan 2026');
    expect(validityDays({ validity: 'EXPIRING', issuedOn: '2024-01-10', expiresOn: '2027-01-10' })).toBe('Issued 10 Jan 2024, expires 10 Jan 2027');
  });
});
