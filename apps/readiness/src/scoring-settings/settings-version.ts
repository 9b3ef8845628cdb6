import { defaultSettings, type Settings } from '@waymark/scoring';
import type { Ask } from '../framework/frameworks.js';

/** What an organisation decided of the formula, from an instant until the next version's. */
export interface SettingsVersion {
  readonly version: number;
  /** Milliseconds since 1970; minus infinity for version 0, which was always there. */
  readonly effectiveFrom: number;
  readonly settings: Settings;
}

/** Holds for everyone who has decided nothing; it needs no row. */
export const defaultVersion: SettingsVersion = { version: 0, effectiveFrom: Number.NEGATIVE_INFINITY, settings: defaultSettings };

const versionsSql = `
  select version, (extract(epoch from effective_from) * 1000)::float8 as "effectiveFrom", settings from scoring_settings order by version`;

/** All of the organisation that `ask` asks for, oldest first: version 0, then what was decided. */
export async function settingsVersions(ask: Ask): Promise<SettingsVersion[]> {
  return [defaultVersion, ...(await ask<SettingsVersion>(versionsSql, []))];
}

/** The version in force at an instant: of those begun, the one begun last. */
export function settingsAt(versions: readonly SettingsVersion[], instant: number): SettingsVersion {
  let inForce = defaultVersion;
  for (const version of versions) if (version.effectiveFrom <= instant && version.effectiveFrom > inForce.effectiveFrom) inForce = version;
  return inForce;
}
