import { databaseSetting, migrationSetting, outboxSetting, secretSetting, serviceSettings } from '@waymark/service-kit';
import { z } from 'zod';

const hours = (most: number) => z.coerce.number().int().min(1).max(most);

/** Every setting of directory. */
export const configSchema = z.object({
  ...serviceSettings,
  DATABASE_URL_DIRECTORY: databaseSetting('directory'),
  OUTBOX_URL_DIRECTORY: outboxSetting('directory').optional(),
  TOKEN_PRIVATE_KEY: secretSetting('JWK (JSON) of the Ed25519 key that tokens are signed with.'),
  GATEWAY_SECRET: secretSetting('What the gateway proves itself with at the door that is kept for it alone.'),
  SESSION_HOURS: hours(24 * 90).default(24 * 7).describe('Hours after which a person signs in again, come what may.'),
  SESSION_IDLE_HOURS: hours(24 * 90).default(24).describe('Hours without a request after which a person signs in again.'),
  INVITATION_HOURS: hours(24 * 30).default(24 * 7).describe('Hours for which an invitation can be accepted.'),
});

export type DirectoryConfig = z.infer<typeof configSchema>;

/** What making an organisation needs. */
export const organisationConfigSchema = z.object({
  DATABASE_URL_DIRECTORY: databaseSetting('directory'),
  ORGANISATION_NAME: z.string().min(1).describe('The organisation, as its people call it.'),
  ORGANISATION_ID: z.uuid().optional().describe('A UUID of yours: run again with it, nothing is made twice. Unset: each run makes an organisation.'),
  ADMIN_NAME: z.string().min(1).describe('Its first admin, who brings in everyone else.'),
  ADMIN_EMAIL: z.string().min(1).describe('What the admin signs in with.'),
  ADMIN_PASSWORD: secretSetting('Password of the admin, at least 12 characters.'),
});

/** What the migration step of directory needs. */
export const migrationConfigSchema = z.object({ MIGRATION_URL_DIRECTORY: migrationSetting('directory') });
