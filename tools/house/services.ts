import { join } from 'node:path';
import { backends } from './backends.ts';
import { databaseSettings } from './databases.ts';
import { dataFolder, root } from './paths.ts';
import { anyFreePort, freePortFrom } from './ports.ts';
import type { Secrets } from './secrets.ts';
import type { ServiceStart } from './supervisor.ts';

export interface ServicePlan {
  readonly services: readonly ServiceStart[];
  /** What every process of the house is given. */
  readonly env: Record<string, string>;
  /** Where a browser finds it. */
  readonly address: string;
}

/** Ports and settings for one run. The public port is PORT or 3000, or the next free one; the others are any. */
export async function planServices(secrets: Secrets, given: Readonly<Record<string, string>>): Promise<ServicePlan> {
  const ports = new Map<string, number>();
  for (const name of backends) ports.set(name, await anyFreePort());
  const gatewayPort = await freePortFrom(Number(process.env.PORT) || 3000);
  const address = `http://localhost:${gatewayPort}`;
  const env: Record<string, string> = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    ...given,
    TOKEN_PRIVATE_KEY: secrets.tokenPrivateKey,
    TOKEN_PUBLIC_KEYS: secrets.tokenPublicKeys,
    GATEWAY_SECRET: secrets.gatewaySecret,
    ...(process.env.FILES_S3_BUCKET ? {} : { FILES_FOLDER: join(dataFolder, 'files') }),
    WEB_DIST: join(root, 'apps', 'web', 'dist'),
    // Links in messages lead to where a browser finds it.
    PUBLIC_ADDRESS: process.env.PUBLIC_ADDRESS || address,
  };
  for (const [name, port] of ports) env[`${name.toUpperCase()}_URL`] = `http://127.0.0.1:${port}`;
  const services = [...ports, ['gateway', gatewayPort] as const].map(([name, port]) => ({ name, port, env: only(env, name) }));
  return { services, env, address };
}

const secretOf: Readonly<Record<string, readonly string[]>> = {
  TOKEN_PRIVATE_KEY: ['directory'],
  GATEWAY_SECRET: ['directory', 'gateway'],
  SMTP_URL: ['assessments'],
  FILES_S3_ACCESS_KEY: ['assessments'],
  FILES_S3_SECRET: ['assessments'],
};

/** The surroundings of this process without what names a database. */
function surroundings(): Record<string, string> {
  const names = new Set(databaseSettings);
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined || names.has(name) ? [] : [[name, value]])));
}

/** A service is given no key and no database that is not its own; of the others it may read the outbox alone. */
function only(env: Readonly<Record<string, string>>, service: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...surroundings(), ...env }).filter(([name]) => {
      if (name in secretOf) return secretOf[name]?.includes(service);
      if (name.startsWith('MIGRATION_URL_')) return false;
      if (name.startsWith('DATABASE_URL_')) return name === `DATABASE_URL_${service.toUpperCase()}`;
      return service !== 'gateway' || !name.startsWith('OUTBOX_URL_');
    }),
  );
}
