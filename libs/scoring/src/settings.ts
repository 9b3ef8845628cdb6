import type { FlagSettings, Settings } from './input.js';

/** Published with every result: results of two versions are never compared as if they were one. */
export const FORMULA_VERSION = '1';

const defaultFlags: FlagSettings = {
  frontendSkillIds: ['frontend'],
  backendSkillIds: [
    'java', 'python', 'typescript', 'api-design', 'microservices', 'distributed-systems', 'system-design', 'relational-databases', 'nosql',
    'database-optimisation', 'caching',
  ],
  scalabilitySkillIds: ['scalability-and-performance', 'aws', 'azure', 'gcp', 'microservices'],
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
};

/** What holds for an organisation that has decided nothing. */
export const defaultSettings: Settings = {
  managerWeight: 0.7,
  selfWeight: 0.3,
  enoughCoverage: 0.6,
  readyCoverage: 0.8,
  readyScore: 85,
  readyIfCost: 3,
  sustained: { cycles: 2, ofLast: 3 },
  evidenceQuality: 5,
  flags: defaultFlags,
};
