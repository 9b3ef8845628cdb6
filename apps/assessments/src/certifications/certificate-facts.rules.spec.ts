import { factsOf, type WrittenCertificate } from './certificate-facts.rules.js';
import { suggestCertifications } from './suggest-certifications.rules.js';

const certification = (id: string, name: string, more: { aliases?: string[]; validityMonths?: number | null } = {}) => ({ id, name, issuer: 'Somebody', aliases: [], skillIds: ['security'], validityMonths: 24, ...more });
const known = [
  certification('ckad', 'Certified Kubernetes Application Developer', { aliases: ['Kube dev'] }),
  certification('aws-developer', 'AWS Certified Developer - Associate', { validityMonths: 36 }),
  certification('ocp', 'Oracle Certified Professional, Java SE', { validityMonths: null }),
];
const now = new Date('2026-11-24T09:00:00Z');
const facts = (more: Partial<WrittenCertificate>) => factsOf({ certification: 'ckad', issuedOn: '2026-01-10', ...more }, known, now);

it.each([
  ['by the validity of its certification', {}, { certificationId: 'ckad', expiresOn: '2028-01-10' }],
  ['never, where its certification does not', { certification: 'OCP' }, { certificationId: 'ocp', expiresOn: null }],
  ['never, where that is said', { expiresOn: null }, { expiresOn: null }],
  ['on the day that is said', { expiresOn: '2026-01-11' }, { expiresOn: '2026-01-11' }],
] as const)('expires %s', (_when, more, expected) => {
  expect(facts(more)).toMatchObject(expected);
});

it.each(['ckad', ' KUBE  dev', 'certified kubernetes application developer'])('is resolved from %s', (word) => {
  expect(facts({ certification: word })).toMatchObject({ certificationId: 'ckad' });
});

it('that the framework does not know is refused with those that are like it', () => {
  expect(facts({ certification: 'Kubernetes developer' })).toMatchObject({ reason: 'UNKNOWN_CERTIFICATION', problems: [{ field: 'certification' }], suggestions: [{ id: 'ckad' }, { id: 'aws-developer' }] });
  expect(suggestCertifications(known, 'aws developr asociate')[0]?.id).toBe('aws-developer');
  for (const word of ['', '!!!', 'juggling']) expect(suggestCertifications(known, word)).toEqual([]);
});

it.each([
  ['a number that is too long', { number: 'x'.repeat(101) }, ['number']],
  ['a day before people wrote of it', { issuedOn: '1899-12-31', expiresOn: null }, ['issuedOn']],
  ['a day that has begun nowhere on earth', { issuedOn: '2026-11-25' }, ['issuedOn']],
  ['an end on the day that it begins', { expiresOn: '2026-01-10' }, ['expiresOn']],
] as const)('is refused by field: %s', (_what, more, fields) => {
  const refusal = facts(more);
  expect('problems' in refusal ? refusal.problems.map(({ field }) => field) : []).toEqual(fields);
});

it('keeps its number without blanks and without what a database cannot hold', () => {
  expect(facts({ number: ' LF-\u00001 ' })).toMatchObject({ number: 'LF-1' });
  expect(facts({ number: '  ' })).toMatchObject({ number: null });
});
