import { CertificateValidity } from './certificate.model.js';
import { findCertification, monthsAfter, validityOn } from './certificate.rules.js';

describe('a certificate', () => {
  it.each([
    [null, CertificateValidity.VALID],
    ['2027-02-23', CertificateValidity.VALID],
    ['2027-02-22', CertificateValidity.EXPIRING],
    ['2026-11-25', CertificateValidity.EXPIRING],
    ['2026-11-24', CertificateValidity.EXPIRED],
    ['2020-01-01', CertificateValidity.EXPIRED],
  ])('that is no longer valid from %s on is, on 2026-11-24, %s', (expiresOn, validity) => {
    expect(validityOn('2026-11-24', expiresOn)).toBe(validity);
  });

  it.each([
    ['2025-03-14', 24, '2027-03-14'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-12-31', 36, '2028-12-31'],
  ])('issued on %s for %d months ends on %s', (issuedOn, months, ends) => {
    expect(monthsAfter(issuedOn, months)).toBe(ends);
  });
});

it('is found by its id, its name or an alias, case and blanks aside, and by nothing else', () => {
  const certifications = [
    { id: 'ckad', name: 'Certified Kubernetes Application Developer', aliases: ['Kubernetes App Dev'] },
    { id: 'ocp', name: 'Oracle Certified Professional, Java SE', aliases: [] },
  ];
  for (const word of ['ckad', ' CKAD ', 'certified kubernetes  application developer', 'kubernetes app dev']) {
    expect(findCertification(certifications, word)?.id).toBe('ckad');
  }
  for (const word of ['', 'Kubernetes', 'ocp java']) expect(findCertification(certifications, word)).toBeUndefined();
});
