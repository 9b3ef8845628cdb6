import { Temporal } from 'temporal-polyfill';

/** Hours of a weekday at which people are told: from the first, before the last. */
const [first, last] = [9, 18];
const friday = 5;

/** An instant as somebody's clock and calendar show it. */
export interface Moment {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** A weekday, and neither early nor late. */
  readonly isTellingTime: boolean;
  /** Calendar days after this one on which nobody is told: 2 on a Friday. */
  readonly silentDays: number;
}

function zoned(at: Date, timeZone: string): Temporal.ZonedDateTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime());
  try {
    return instant.toZonedDateTimeISO(timeZone);
  } catch {
    // A zone that was kept before this build forgot it: late by hours is better than never.
    return instant.toZonedDateTimeISO('UTC');
  }
}

/** `timeZone` is an IANA name. */
export function momentAt(at: Date, timeZone: string): Moment {
  const local = zoned(at, timeZone);
  const isTellingTime = local.dayOfWeek <= friday && local.hour >= first && local.hour < last;
  return { day: local.toPlainDate().toString(), isTellingTime, silentDays: local.dayOfWeek === friday ? 2 : 0 };
}

/** The calendar day of an instant there, YYYY-MM-DD. */
export function dayAt(at: Date, timeZone: string): string {
  return zoned(at, timeZone).toPlainDate().toString();
}

/** Calendar days from one to the other; negative where the other is over. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/**
 * The threshold that has come, of those of a policy: the smallest that is not below the days that are left; null: none yet. What
 * would come on the silent days comes before them.
 */
export function thresholdCome(daysLeft: number, thresholds: readonly number[], silentDays: number): number | null {
  const come = thresholds.filter((days) => daysLeft - silentDays <= days);
  return come.length > 0 ? Math.min(...come) : null;
}
