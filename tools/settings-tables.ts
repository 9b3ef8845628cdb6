import { join } from 'node:path';
import { describeConfig } from '@waymark/service-kit';
import type { SettingsTable } from './describe-settings.ts';
import { backends } from './house/backends.ts';
import { root } from './house/paths.ts';

type Schema = Parameters<typeof describeConfig>[0];

interface BuiltConfig {
  readonly configSchema: Schema;
  readonly migrationConfigSchema?: Schema;
  readonly organisationConfigSchema?: Schema;
}

/** A title, where the settings of a process stand, and what is run. */
const steps = [
  ['', 'configSchema', 'main.js'],
  [' migrations', 'migrationConfigSchema', 'migrate.js'],
  [': a new organisation', 'organisationConfigSchema', 'organisations/create-organisation.main.js'],
] as const;

/** The tables of one built app: the service, and each step that is run beside it. */
async function tablesOf(app: string): Promise<SettingsTable[]> {
  const config = (await import(join(root, 'apps', app, 'dist', 'config.js'))) as BuiltConfig;
  return steps.flatMap(([title, schema, file]) => {
    const settings = config[schema];
    return settings ? [{ title: `${app}${title}`, intro: `\`node apps/${app}/dist/${file}\``, settings: describeConfig(settings) }] : [];
  });
}

/** Every setting of every service, from the schemas that read them. */
export async function settingsTables(): Promise<SettingsTable[]> {
  const tables = await Promise.all(['gateway', ...backends].map(tablesOf));
  return tables.flat();
}
