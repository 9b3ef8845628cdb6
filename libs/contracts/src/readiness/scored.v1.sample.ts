import type { PayloadOf } from '../event-contract.js';
import type { scoredV1 } from './scored.v1.js';

export const scoredV1Sample: PayloadOf<typeof scoredV1> = {
  personId: '01970000-0000-7000-8000-000000000011',
  formulaVersion: '1.0.0',
  settingsVersion: 0,
  frameworkVersionId: '01970000-0000-7000-8000-000000000031',
  tracks: [
    {
      trackId: 'senior-backend-developer',
      since: '2026-10-05T08:30:00.000Z',
      state: 'NOT_YET',
      score: 78.5,
      low: 70.25,
      high: 86,
      coverage: 0.9,
      digest: 'mWkVqJYz8Cw0mYc7tqgkXwz9r0kKQ1m3r9b2nJdF5vA',
      plan: {
        cost: 2.5,
        steps: [
          { kind: 'raise', skillId: 'security', from: 1, to: 2, cost: 1, gain: 4.5, requirementIds: ['security'] },
          { kind: 'evidence', requirementId: 'security', cost: 0.5, gain: 0, requirementIds: ['security'] },
          { kind: 'sustain', cost: 1, gain: 0, requirementIds: ['security'] },
        ],
      },
    },
  ],
};
