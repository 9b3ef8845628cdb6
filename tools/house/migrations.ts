import { join } from 'node:path';
import { backends } from './backends.ts';
import { root } from './paths.ts';

/** Runs the migration step of every service, as in containers; in this process, which has loaded most of what they need. */
export async function migrateDatabases(env: Readonly<Record<string, string>>): Promise<void> {
  Object.assign(process.env, env);
  await Promise.all(backends.map((service) => import(join(root, 'apps', service, 'dist', 'migrate.js'))));
}

/** Those that are mostly made of what others told. */
const rebuilt = ['readiness', 'plans'] as const;

/** Empties what events made; the services, which do not run yet, hear all of it again. */
export async function rebuildProjections(env: Readonly<Record<string, string>>): Promise<void> {
  Object.assign(process.env, env);
  await Promise.all(rebuilt.map((service) => import(join(root, 'apps', service, 'dist', 'rebuild.js'))));
}
