import type { SettingDescription } from '@waymark/service-kit';
import { backends } from './house/backends.ts';
import { launcherSettings } from './house/settings.ts';

/** One service's settings, or those of one of its steps. */
export interface SettingsTable {
  readonly title: string;
  readonly intro: string;
  readonly settings: readonly SettingDescription[];
}

const launcher: SettingsTable = {
  title: 'npm start',
  intro: 'Nothing needs to be set. After `npm start --`: `--no-demo` leaves the demo organisation out, `--kafka` is `npm run start:kafka`, `--no-build` takes what is built.',
  settings: launcherSettings,
};

/** docs/configuration.md: every setting of every process, from the schemas that read them. */
export function configurationPage(tables: readonly SettingsTable[]): string {
  const parts = [launcher, ...tables].map(({ title, intro, settings }) => `## ${title}\n\n${intro}\n\n${tableOf(settings)}`);
  return `<!-- Made by npm run generate. Change the config.ts of a service instead. -->\n# Settings\n\n${opening}\n\n${parts.join('\n\n')}\n`;
}

const opening = `Every setting is an environment variable; an empty one counts as unset. A process names everything that is missing or wrong, at once, and ends.
A secret is never logged. Roles and databases are made by \`node libs/service-kit/dist/database/provision.main.js ${backends.join(' ')}\`.`;

function tableOf(settings: readonly SettingDescription[]): string {
  return ['| setting | default | meaning |', '|---|---|---|', ...settings.map(rowOf)].join('\n');
}

function rowOf({ name, meaning, required, secret, ...setting }: SettingDescription): string {
  const byDefault = required ? '**required**' : setting.default === null ? '' : `\`${setting.default}\``;
  return `| \`${name}\` | ${byDefault} | ${cell(meaning)}${secret ? ' Secret.' : ''} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
