import { linkProblem } from './link-problem.js';

it.each(['https://example.org/design?id=1#top', 'http://wiki.example.org:8080/a(b)', 'HTTPS://EXAMPLE.ORG', 'https://example.org/naïve'])('takes the link %s', (link) => {
  expect(linkProblem(link)).toBeNull();
});

it.each([
  'javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<script>', 'vbscript:x', 'ftp://example.org', 'file:///etc/passwd', '//example.org', 'example.org', 'somewhere', 'https:example.org',
  'https://', 'https://ada:secret@example.org', 'https://ada@example.org', 'https://example.org/a b', 'https://example.org/<script>', 'https://example.org/"onclick="x', 'https:\\\\example.org',
  'https://example.org/\u202egro.elpmaxe', 'https://example.org/\u2066a', 'https://example.org/a\u200bb', 'https://example.org/a\u0001',
])('refuses the link %s', (link) => {
  expect(linkProblem(link)).not.toBeNull();
});
