import { databaseSetting, migrationSetting, outboxSetting, serviceSettings } from '@waymark/service-kit';
import { z } from 'zod';

/** Every setting of plans. */
export const configSchema = z.object({
  ...serviceSettings,
  DATABASE_URL_PLANS: databaseSetting('plans'),
  OUTBOX_URL_DIRECTORY: outboxSetting('directory'),
  OUTBOX_URL_ASSESSMENTS: outboxSetting('assessments'),
  OUTBOX_URL_READINESS: outboxSetting('readiness'),
  OUTBOX_URL_PLANS: outboxSetting('plans').optional(),
});

export type PlansConfig = z.infer<typeof configSchema>;

/** What the migration step of plans needs. */
export const migrationConfigSchema = z.object({ MIGRATION_URL_PLANS: migrationSetting('plans') });

/** What a rebuild of plans needs. */
export const rebuildConfigSchema = migrationConfigSchema.extend({ KAFKA_BROKERS: serviceSettings.KAFKA_BROKERS });
