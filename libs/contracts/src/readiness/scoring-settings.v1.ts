import { z } from 'zod';
import { slug } from '../assessments/framework-document.js';
import { defineEvent } from '../event-contract.js';

const share = z.number().min(0).max(1);
const skillIds = z.array(slug).max(100);

const flags = z.object({
  frontendSkillIds: skillIds,
  backendSkillIds: skillIds,
  scalabilitySkillIds: skillIds,
  securitySkillIds: skillIds,
  codingSkillIds: skillIds,
  communicationSkillIds: skillIds,
  /** Share of the last 4 quarters' evidence above which frontend is too much. */
  frontendShare: share,
  backendItems: z.int().min(0).max(1000),
  scalabilityMonths: z.int().min(1).max(120),
  /** Share of project evidence that must have its security part filled. */
  securityShare: share,
  codingCycles: z.int().min(1).max(20),
  /** Of 1, which is 7 points out of 7. */
  medianQuality: share,
  selfAboveManager: z.number().min(0).max(10),
});

/** What an organisation decides of the formula (domain.md, section 2), whole: none of it is left to a default. */
export const scoringSettings = z.object({
  managerWeight: share,
  /** With `managerWeight` 1. */
  selfWeight: share,
  /** Coverage beneath which nothing is said; more than 0, since of somebody who was never rated nothing is known. */
  enoughCoverage: share.gt(0),
  readyCoverage: share,
  readyScore: z.number().min(0).max(100),
  readyIfCost: z.number().min(0).max(1000),
  /** In how many of the last closed cycles a must-have is met; 0: not asked for. */
  sustained: z.object({ cycles: z.int().min(0).max(12), ofLast: z.int().min(1).max(12) }),
  /** Points out of 7 that an evidence rule asks for which names none itself. */
  evidenceQuality: z.int().min(0).max(7),
  flags,
});

const payload = z.object({
  organisationId: z.uuid(),
  /** Grows by one with each change; an older version never overwrites a newer one. Version 0, the default, is never told. */
  version: z.int().min(1),
  /** In force from here on; after that of the version before. */
  effectiveFrom: z.iso.datetime({ offset: true }),
  settings: scoringSettings,
});

/** State of what an organisation has decided of the formula. */
export const scoringSettingsV1 = defineEvent({
  topic: 'readiness.scoring-settings.v1',
  kind: 'state',
  payload,
  orderedBy: ({ organisationId }) => organisationId,
});
