import type { PayloadOf } from '../event-contract.js';
import type { frameworkVersionV1 } from './framework-version.v1.js';

export const frameworkVersionV1Sample: PayloadOf<typeof frameworkVersionV1> = {
  frameworkVersionId: '01970000-0000-7000-8000-000000000031',
  frameworkId: '01970000-0000-7000-8000-000000000030',
  number: 1,
  state: 'published',
  effectiveFrom: '2025-01-01T00:00:00.000Z',
  document: {
    name: 'Engineering',
    scale: [
      { level: 1, name: 'Awareness', meaning: 'Knows what it is and when it matters.' },
      { level: 2, name: 'Working', meaning: 'Does it with support.' },
    ],
    skills: [
      {
        id: 'security',
        name: 'Security',
        category: 'Operations',
        summary: 'Keeps systems and data safe.',
        descriptors: [
          { level: 1, text: 'Names the common risks.' },
          { level: 2, text: 'Applies the team’s controls with review.' },
        ],
        aliases: ['appsec'],
        effort: 1,
        halfLifeMonths: 12,
      },
    ],
    tools: [{ name: 'OWASP ZAP', skillIds: ['security'] }],
    tracks: [
      {
        id: 'senior-backend-developer',
        name: 'Senior Backend Developer',
        summary: 'Carries backend systems to production and keeps them there.',
        requirements: [
          { id: 'security', name: 'Security', skillIds: ['security'], level: 2, weight: 1, mustHave: true, evidenceRule: null },
        ],
      },
    ],
    certifications: [],
  },
};
