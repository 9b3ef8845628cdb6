import { endOfDay } from './dates.js';

/** What is asked of a version of the settings to know which score it asked for. */
interface SettingsVersion {
  readonly effectiveFrom?: string | null;
  readonly settings: { readonly readyScore: number };
}

/** The score that was asked for at the end of a day (YYYY-MM-DD), or is now. Versions stand newest first; the one before any was decided has no beginning. */
export function readyScoreOn(versions: readonly SettingsVersion[], day: string | null): number | undefined {
  const instant = day === null ? Date.now() : Date.parse(endOfDay(day));
  return versions.find(({ effectiveFrom }) => !effectiveFrom || Date.parse(effectiveFrom) <= instant)?.settings.readyScore;
}
