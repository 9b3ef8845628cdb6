import { databaseSetting, migrationSetting, outboxSetting, serviceSettings } from '@waymark/service-kit';
import { z } from 'zod';
import { agreeing, fileSettings } from './files/file-settings.js';
import { messageSettings } from './messages/message-settings.js';

/** Every setting of assessments. */
export const configSchema = agreeing(z.object({
  ...serviceSettings,
  DATABASE_URL_ASSESSMENTS: databaseSetting('assessments'),
  OUTBOX_URL_DIRECTORY: outboxSetting('directory'),
  OUTBOX_URL_READINESS: outboxSetting('readiness'),
  OUTBOX_URL_ASSESSMENTS: outboxSetting('assessments'),
  ...fileSettings,
  ...messageSettings,
}));

export type AssessmentsConfig = z.infer<typeof configSchema>;

/** What the migration step of assessments needs. */
export const migrationConfigSchema = z.object({ MIGRATION_URL_ASSESSMENTS: migrationSetting('assessments') });
