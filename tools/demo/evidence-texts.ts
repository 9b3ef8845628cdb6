import type { EvidenceField } from '@waymark/contracts';

export type EvidenceText = Partial<Readonly<Record<Exclude<EvidenceField, 'ownRole' | 'verifier' | 'what'>, string>>> & {
  readonly what: string;
  readonly skillIds: readonly string[];
  readonly ownRole?: string;
};

/** Checkable: what, from where to where, over which time, in which role. The first four speak for the four gates. {…} is filled in per person. */
export const goodTexts: readonly EvidenceText[] = [
  {
    what: 'Designed, built and deployed the split of {thing} from {whole} into two services with an outbox between them',
    skillIds: ['distributed-systems', 'microservices', 'system-design'], ownRole: 'lead',
    metric: '{thing} lost or doubled on a node failure', baseline: '{12}', result: '0', unit: 'a quarter', period: 'the quarter before and the quarter after',
    scale: '{1400} thousand {thing} a day', complexity: 'two writers, one order per customer', businessImpact: 'no manual reconciliation any more: {9} days of work a month', security: 'service accounts with a role each', technologies: 'TypeScript, PostgreSQL, Kafka',
  },
  {
    what: 'Took the query behind {page} off a sequential scan with a covering index and a keyset page',
    skillIds: ['database-optimisation', 'relational-databases'], ownRole: 'owner',
    metric: 'p95 of that query', baseline: '{1840}', result: '{95}', unit: 'ms', period: 'two weeks before and after the release',
    scale: '{310} million rows', complexity: 'no lock on the live table', businessImpact: 'support sees {page} while the customer is on the line', technologies: 'PostgreSQL',
  },
  {
    what: 'Built the pipeline that tests, signs and releases every merge of {whole} to production behind a canary',
    skillIds: ['ci-cd', 'containers', 'kubernetes'], ownRole: 'owner',
    metric: 'time from merge to production', baseline: '3 days', result: '{42} minutes', unit: 'time', period: 'the six weeks before and after',
    scale: '{23} services', businessImpact: 'a fix reaches customers the same day', security: 'images are signed and verified on admission', technologies: 'Jenkins, Docker, Kubernetes, Git',
  },
  {
    what: 'Modelled the threats of {whole}, rotated every key and closed what a penetration test had found',
    skillIds: ['security', 'api-design'], ownRole: 'lead',
    metric: 'findings of the yearly penetration test', baseline: '{17}', result: '{2}', unit: 'findings', period: 'test of last year against this year',
    complexity: 'rotation without a maintenance window', businessImpact: 'the audit passed without a condition', security: 'threat model, key rotation, least privilege for {14} roles', technologies: 'Java, HashiCorp Vault',
  },
  {
    what: 'Cached {page} at the edge with an invalidation per change',
    skillIds: ['caching', 'scalability-and-performance'], ownRole: 'contributor',
    metric: 'p99 of that page', baseline: '{920}', result: '{310}', unit: 'ms', period: 'four weeks before and after', scale: '{4000} requests a second at noon', technologies: 'Redis',
  },
  {
    what: 'Mentored two engineers from their first on-call week to leading an incident',
    skillIds: ['mentoring', 'observability'], ownRole: 'lead',
    metric: 'incidents they led without help', baseline: '0', result: '5', unit: 'incidents', period: 'two quarters', businessImpact: 'on-call is shared by six and no longer by four',
  },
  {
    what: 'Led the move of the monthly planning from features to outcomes, with product and support at one table',
    skillIds: ['leadership', 'collaboration', 'delivery-planning'], ownRole: 'lead',
    metric: 'commitments met', baseline: '{55}', result: '{85}', unit: '%', period: 'three quarters', businessImpact: 'two launches met the date that sales had promised',
  },
  {
    what: 'Replaced nightly polling by events for {thing}',
    skillIds: ['microservices', 'api-design'], ownRole: 'contributor',
    metric: 'age of what customers see', baseline: '24 hours', result: '{40} seconds', unit: 'time', period: 'one quarter', scale: '{18} sources', technologies: 'Spring Boot, Kafka',
  },
];

/** What people write when nobody asks further. The first two are the seed's own examples. */
export const vagueTexts: readonly EvidenceText[] = [
  { what: 'Reduced API latency by 35%', metric: 'API latency', result: '35', unit: '%', skillIds: ['scalability-and-performance', 'api-design'] },
  { what: 'Handled 10,000+ concurrent users', metric: 'concurrent users', result: '10,000+', unit: 'users', skillIds: ['scalability-and-performance'] },
  { what: 'Improved code quality across the team', skillIds: ['coding-craft'] },
  { what: 'Worked on the cloud migration', technologies: 'AWS', skillIds: ['aws'] },
  { what: 'Helped to make the pipeline faster', metric: 'build time', skillIds: ['ci-cd'] },
  { what: 'Responsible for database performance', technologies: 'PostgreSQL', skillIds: ['database-optimisation'] },
];

/** Checkable, and all of it on what people see in a browser. */
export const frontendTexts: readonly EvidenceText[] = [
  {
    what: 'Rebuilt {page} so that it answers while it loads',
    skillIds: ['frontend'], ownRole: 'owner',
    metric: 'time until {page} can be used', baseline: '{46} hundred ms', result: '{12} hundred ms', unit: 'p75 of real users', period: 'four weeks before and after',
    businessImpact: 'fewer people leave before they see anything', technologies: 'React, TypeScript',
  },
  {
    what: 'Took {page} through an accessibility audit and mended what it found',
    skillIds: ['frontend'], ownRole: 'owner',
    metric: 'findings of the audit', baseline: '{31}', result: '0', unit: 'findings', period: 'audit of spring against audit of autumn',
    businessImpact: 'the public-sector customer could sign', technologies: 'React, axe',
  },
  {
    what: 'Moved {page} to the design system',
    skillIds: ['frontend'], ownRole: 'contributor',
    metric: 'styles of its own', baseline: '{140}', result: '{6}', unit: 'rules', period: 'one quarter', technologies: 'React, CSS',
  },
];

/** What teams work on, for the places in the texts above. */
export const systems = [
  { thing: 'settlements', whole: 'the ledger', page: 'the account statement' },
  { thing: 'refunds', whole: 'the card vault', page: 'the order history' },
  { thing: 'invoices', whole: 'the billing service', page: 'the invoice list' },
  { thing: 'stock reservations', whole: 'the warehouse service', page: 'the product page' },
  { thing: 'price changes', whole: 'the catalogue', page: 'the price list' },
  { thing: 'search updates', whole: 'the indexer', page: 'the result page' },
  { thing: 'sign-ins', whole: 'the identity service', page: 'the device list' },
  { thing: 'usage records', whole: 'the metering service', page: 'the usage chart' },
] as const;
