import { z } from 'zod';
import { ids, share } from './schema-parts.ts';

const flags = z
  .strictObject({
    frontendSkillIds: ids,
    backendSkillIds: ids,
    scalabilitySkillIds: ids,
    securitySkillIds: ids,
    codingSkillIds: ids,
    communicationSkillIds: ids,
    frontendShare: share.describe('Share of the last 4 quarters\' evidence above which frontend is too much.'),
    backendItems: z.int().min(0).max(1000).describe('Accepted items on backend or system design that make up for it.'),
    scalabilityMonths: z.number().gt(0).max(1200).describe('Months without accepted evidence after which scalability and cloud count as weak.'),
    securityShare: share.describe('Share of evidence that must have its security part filled.'),
    codingCycles: z.int().min(1).max(40).describe('Closed cycles without a rating of coding craft, and falls in a row, that are too many.'),
    medianQuality: share.describe('Median quality, as a share of the 7 points, beneath which descriptions are generic.'),
    selfAboveManager: z.number().gt(0).max(20).describe('Levels by which a self rating stands above the manager\'s to be a misjudgement.'),
  })
  .meta({ id: 'FlagSettings', description: 'The skills that a risk flag is about, and its thresholds. A skill that nobody has is passed over.' });

const sustained = z
  .strictObject({ cycles: z.int().min(0).max(40), ofLast: z.int().min(0).max(40) })
  .meta({ id: 'Sustained', description: 'A must-have is MET in at least `cycles` of the last `ofLast` closed cycles; 0 cycles: not asked for.' });

export const settings = z
  .strictObject({
    managerWeight: share.describe('Of a manager\'s rating where a self rating was given in the same cycle; with `selfWeight` 1.'),
    selfWeight: share,
    enoughCoverage: share.describe('Coverage beneath which nothing is said: NOT_ENOUGH_DATA.'),
    readyCoverage: share.describe('Coverage that READY asks for.'),
    readyScore: z.number().min(0).max(100).describe('Score that READY asks for.'),
    readyIfCost: z.number().min(0).max(1000).describe('Highest cost of the smallest plan that is still READY_IF.'),
    sustained,
    evidenceQuality: z.int().min(0).max(7).describe('Points out of 7 an evidence rule asks for that names none itself.'),
    flags,
  })
  .meta({ id: 'Settings', description: 'What an organisation decides of the formula.' });
