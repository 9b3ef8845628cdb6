const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const utcDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "3 Oct 2026", of an instant in the reader's time zone. */
export function dayText(instant: string): string {
  return day.format(new Date(instant));
}

/** "3 Oct 2026", of a day without a time (YYYY-MM-DD), which no time zone moves. */
export function dateText(date: string): string {
  return utcDay.format(new Date(`${date}T00:00:00Z`));
}

/** "12:03", in the reader's time zone. */
export function timeText(instant: string | Date): string {
  return time.format(new Date(instant));
}

/** "today 12:03" or "3 Oct 2026, 12:03". */
export function momentText(instant: string, now = new Date()): string {
  const at = new Date(instant);
  return at.toDateString() === now.toDateString() ? `today ${timeText(at)}` : `${day.format(at)}, ${timeText(at)}`;
}

/** The first instant of a day (YYYY-MM-DD) in the reader's time zone, as ISO 8601. */
export function startOfDay(date: string): string {
  return new Date(`${date}T00:00:00`).toISOString();
}

/** The last instant of a day (YYYY-MM-DD) in the reader's time zone, as ISO 8601. */
export function endOfDay(date: string): string {
  return new Date(`${date}T23:59:59.999`).toISOString();
}

/** Today in the reader's time zone as YYYY-MM-DD. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
