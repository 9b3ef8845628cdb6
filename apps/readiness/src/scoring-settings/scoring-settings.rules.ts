import { scoringSettings } from '@waymark/contracts';
import type { Settings } from '@waymark/scoring';
import { CallerError } from '@waymark/service-kit';

/** Binary fractions: 0.7 and 0.3 are 1 as anybody means it. */
const tolerance = 1e-9;

/** The first thing that is wrong with settings: where, and what about it. Null: nothing. */
function wrongWith(settings: unknown): { readonly field: string; readonly message: string } | null {
  const parsed = scoringSettings.safeParse(settings);
  const [issue] = parsed.error?.issues ?? [];
  if (issue) return { field: issue.path.join('.'), message: issue.message };
  const { managerWeight, selfWeight, enoughCoverage, readyCoverage, sustained } = parsed.data as Settings;
  if (Math.abs(managerWeight + selfWeight - 1) > tolerance) return { field: 'selfWeight', message: 'The two weights add up to 1.' };
  if (enoughCoverage > readyCoverage) return { field: 'enoughCoverage', message: 'READY asks for at least as much coverage as saying anything at all.' };
  if (sustained.cycles > sustained.ofLast) return { field: 'sustained.cycles', message: 'Of the last cycles, not more than there are.' };
  return null;
}

/** The settings as they are kept: every key there and none beside. @throws CallerError BAD_INPUT naming the field. */
export function checkedSettings(given: Settings): Settings {
  const wrong = wrongWith(given);
  if (wrong) throw new CallerError('BAD_INPUT', wrong.message, wrong.field);
  return scoringSettings.parse(given);
}

/** @throws CallerError BAD_INPUT for a note that says nothing, or too much. */
export function checkedNote(note: string): string {
  const kept = note.replace(/\0|\p{Surrogate}/gu, '').trim();
  if (kept.length === 0 || kept.length > 500) throw new CallerError('BAD_INPUT', 'A note has 1 to 500 characters.', 'note');
  return kept;
}
