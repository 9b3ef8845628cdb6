import { databaseSetting, migrationSetting, outboxSetting, serviceSettings } from '@waymark/service-kit';
import { z } from 'zod';

/** Every setting of readiness. */
export const configSchema = z.object({
  ...serviceSettings,
  DATABASE_URL_READINESS: databaseSetting('readiness'),
  OUTBOX_URL_DIRECTORY: outboxSetting('directory'),
  OUTBOX_URL_ASSESSMENTS: outboxSetting('assessments'),
  OUTBOX_URL_PLANS: outboxSetting('plans'),
  OUTBOX_URL_READINESS: outboxSetting('readiness').optional(),
});

export type ReadinessConfig = z.infer<typeof configSchema>;

/** What the migration step of readiness needs. */
export const migrationConfigSchema = z.object({ MIGRATION_URL_READINESS: migrationSetting('readiness') });

/** What a rebuild of readiness needs. */
export const rebuildConfigSchema = migrationConfigSchema.extend({ KAFKA_BROKERS: serviceSettings.KAFKA_BROKERS });
