import { z } from 'zod';
import { secretSettings } from './load-config.js';

export const serviceNames = ['directory', 'assessments', 'readiness', 'plans'] as const;
/** A service with a database of its own. */
export type ServiceName = (typeof serviceNames)[number];

/** A text whose value is never printed. */
export function secretSetting(meaning: string) {
  const setting = z.string().min(1).describe(meaning);
  secretSettings.add(setting, { secret: true });
  return setting;
}

const publicKey = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), kid: z.string().optional(), d: z.never().optional() });
const publicKeySet = z.object({ keys: z.array(publicKey).min(1) });

function arePublicKeys(text: string): boolean {
  try {
    const { keys } = publicKeySet.parse(JSON.parse(text));
    return keys.length === 1 || keys.every(({ kid }) => kid);
  } catch {
    return false;
  }
}

/** What every process of the house needs. */
export const processSettings = {
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  PORT: z.coerce.number().int().min(0).max(65535).default(0).describe('Port to listen on; 0 takes any free one.'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info').describe('Least severe line that is logged.'),
};

/** What every service with a database needs beside its own database. */
export const serviceSettings = {
  ...processSettings,
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10).describe('Most connections to its own database at a time.'),
  TOKEN_PUBLIC_KEYS: z
    .string()
    .refine(arePublicKeys, 'not a JWKS of public Ed25519 keys, each with a kid where there are several')
    .describe('JWKS (JSON) with the public Ed25519 keys that tokens are verified with.'),
  KAFKA_BROKERS: z.string().optional().describe('host:port, comma-separated. Set: events travel over Kafka. Unset: over the embedded event log.'),
};

export function databaseSetting(service: ServiceName) {
  return secretSetting(`PostgreSQL database of ${service}, as the role ${service}_app, which owns nothing.`);
}

export function migrationSetting(service: ServiceName) {
  return secretSetting(`The same database as the role ${service}_owner; only the migration step reads it.`);
}

/** The outbox of a service this one listens to; with Kafka its own, which its relay reads. */
export function outboxSetting(service: ServiceName) {
  return secretSetting(`The database of ${service} as the role ${service}_outbox_reader, which sees its outbox and nothing else.`);
}
