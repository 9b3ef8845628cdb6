import { databaseSetting, migrationSetting, outboxSetting, serviceSettings } from '@waymark/service-kit';
import { z } from 'zod';

/** Every setting of assessments. */
export const configSchema = z.object({
  ...serviceSettings,
  DATABASE_URL_ASSESSMENTS: databaseSetting('assessments'),
  OUTBOX_URL_DIRECTORY: outboxSetting('directory'),
  OUTBOX_URL_ASSESSMENTS: outboxSetting('assessments'),
  FILES_FOLDER: z.string().min(1).default('data/files').describe('Folder of the files that people attach, such as proofs of certificates; shared by all instances.'),
  FILE_PATIENCE: z.coerce.number().int().min(1).max(3_000_000).default(120_000).describe('Milliseconds for such a file to arrive.'),
});

export type AssessmentsConfig = z.infer<typeof configSchema>;

/** What the migration step of assessments needs. */
export const migrationConfigSchema = z.object({ MIGRATION_URL_ASSESSMENTS: migrationSetting('assessments') });
