import { emptyEvidence, inputOf } from './evidence-fields.js';
import { linkProblem, problemsFrom, problemsOf, unsaidOf } from './evidence-problems.js';

// The very links of the server's spec (evidence.rules.spec.ts): what one takes, the other does.
it.each(['https://example.org/design?id=1#top', 'http://wiki.example.org:8080/a(b)', 'HTTPS://EXAMPLE.ORG', 'https://example.org/naïve'])('takes the link %s', (link) => {
  expect(linkProblem(link)).toBeNull();
});

it.each([
  'javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<script>', 'vbscript:x', 'ftp://example.org', 'file:///etc/passwd', '//example.org', 'example.org', 'somewhere', 'https:example.org',
  'https://', 'https://ada:secret@example.org', 'https://ada@example.org', 'https://example.org/a b', 'https://example.org/<script>', 'https://example.org/"onclick="x', 'https:\\\\example.org',
  'https://example.org/\u202egro.elpmaxe', 'https://example.org/a\u200bb',
])('says what is wrong with the link %s', (link) => {
  expect(linkProblem(link)).not.toBeNull();
  expect([...problemsOf({ ...emptyEvidence('2026-01-01').fields, link }, '2026-01-01').keys()]).toEqual(['link']);
});

it('has a day between 1900 and today', () => {
  const on = (occurredOn: string) => problemsOf({ ...emptyEvidence('2026-11-24').fields, occurredOn }, '2026-11-24').get('occurredOn');
  expect([on('2026-11-24'), on('1900-01-01')]).toEqual([undefined, undefined]);
  expect([on('2026-11-25'), on('1899-12-31'), on('')]).toEqual(['This is in the future.', 'This is too long ago.', 'Choose the day on which it was done.']);
});

it('can be submitted once it says what, for which skill, and who can confirm it', () => {
  const { fields } = emptyEvidence('2026-11-24');
  expect([...unsaidOf({ ...fields, what: ' ' }).keys()]).toEqual(['what', 'skillIds', 'verifierPerson']);
  expect(unsaidOf({ ...fields, what: 'x', skillIds: ['security'], verifierPerson: { id: 'priya', name: 'Priya' } }).size).toBe(0);
});

it('is sent with blanks as nothing, and takes what the server says of the verifier to the field of the form', () => {
  const { fields } = emptyEvidence('2026-11-24');
  const verifierPerson = { id: 'priya', name: 'Priya' };
  expect(inputOf({ ...fields, what: ' x ', unit: '  ', verifierPerson }, { id: 'e1', revision: 3 })).toMatchObject({ id: 'e1', revision: 3, what: 'x', unit: null, verifierId: 'priya', occurredOn: '2026-11-24', skillIds: [] });
  expect(problemsFrom([{ field: 'verifierId', message: 'Not here.' }])).toEqual(new Map([['verifierPerson', 'Not here.']]));
});
