import { defaultSettings, type Settings } from '@waymark/scoring';

/** What an organisation decided of the formula, from an instant until the next version's. */
export interface SettingsVersion {
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly effectiveFrom: number;
  readonly settings: Settings;
}

/** The settings in force at an instant: of those begun, the one begun last; the library's own before the first. */
export function settingsAt(versions: readonly SettingsVersion[], instant: number): Settings {
  let inForce: SettingsVersion | null = null;
  for (const version of versions) {
    if (version.effectiveFrom <= instant && (inForce === null || version.effectiveFrom > inForce.effectiveFrom)) inForce = version;
  }
  return inForce?.settings ?? defaultSettings;
}
