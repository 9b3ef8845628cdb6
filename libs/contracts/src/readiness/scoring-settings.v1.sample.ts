import type { PayloadOf } from '../event-contract.js';
import type { scoringSettingsV1 } from './scoring-settings.v1.js';

export const scoringSettingsV1Sample: PayloadOf<typeof scoringSettingsV1> = {
  organisationId: '01970000-0000-7000-8000-000000000001',
  version: 1,
  effectiveFrom: '2026-10-05T08:30:00.000Z',
  settings: {
    managerWeight: 0.7,
    selfWeight: 0.3,
    enoughCoverage: 0.6,
    readyCoverage: 0.8,
    readyScore: 85,
    readyIfCost: 3,
    sustained: { cycles: 2, ofLast: 3 },
    evidenceQuality: 5,
    flags: {
      frontendSkillIds: ['frontend'],
      backendSkillIds: ['api-design'],
      scalabilitySkillIds: ['scalability-and-performance'],
      securitySkillIds: ['security'],
      codingSkillIds: ['coding-craft'],
      communicationSkillIds: ['communication'],
      frontendShare: 0.5,
      backendItems: 2,
      scalabilityMonths: 12,
      securityShare: 0.25,
      codingCycles: 2,
      medianQuality: 0.5,
      selfAboveManager: 2,
    },
  },
};
