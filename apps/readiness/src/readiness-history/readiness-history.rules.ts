import { frameworkAt, type FrameworkHeader } from '../framework/measured-framework.js';

/** A step as it is stored. */
export interface StoredStep {
  readonly from: Date;
  readonly state: string;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly coverage: number;
  readonly met: number;
  readonly planCost: number | null;
  readonly frameworkVersionId: string;
  readonly settingsVersion: number;
}

export type SpannedStep = StoredStep & { readonly until: Date | null };

/** What the steps are laid against. */
export interface Laid {
  readonly frameworks: readonly FrameworkHeader[];
  readonly now: Date;
}

/**
 * Stored steps, oldest first, as a history up to `now`: each with the instant at which it ended, and those between which
 * there is nothing to see as one. A step also ends where another framework version takes over that has no such track.
 */
export function historyOf(stored: readonly StoredStep[], laid: Laid): SpannedStep[] {
  const spanned = stored.map((step, index) => ({ ...step, until: endOf(step, { ...laid, next: stored[index + 1] }) }));
  const history: SpannedStep[] = [];
  for (const step of spanned) {
    const last = history.at(-1);
    if (last && last.until?.getTime() === step.from.getTime() && isSameToSee(last, step)) history[history.length - 1] = { ...last, until: step.until };
    else history.push(step);
  }
  return history;
}

function endOf({ from, frameworkVersionId }: StoredStep, { frameworks, now, next }: Laid & { readonly next: StoredStep | undefined }): Date | null {
  const takenOver = frameworks
    .map(({ effectiveFrom }) => effectiveFrom)
    .filter((instant) => instant > from.getTime() && instant <= now.getTime() && frameworkAt(frameworks, instant)?.frameworkVersionId !== frameworkVersionId);
  const ends = [...takenOver, ...(next ? [next.from.getTime()] : [])];
  return ends.length > 0 ? new Date(Math.min(...ends)) : null;
}

/** The interval aside: it fades with every day, and says so by itself. */
function isSameToSee(one: StoredStep, other: StoredStep): boolean {
  const seen = ({ state, score, coverage, met, planCost, frameworkVersionId, settingsVersion }: StoredStep) =>
    JSON.stringify([state, score, coverage, met, planCost, frameworkVersionId, settingsVersion]);
  return seen(one) === seen(other);
}
