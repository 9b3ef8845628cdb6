import type { ProposedItem } from './proposed-items.rules.js';

const day = 24 * 60 * 60 * 1000;
/** Days that one unit of effort is given, one item after the other. */
const daysOfEffort = 21;
/** Days of a quarter: what is held over cycles is due when they are over. */
const daysOfCycle = 91;

/** The items with the day on which each would be due, in their order, if the first began at an instant. A proposal: people set their own. */
export function withDueDates(items: readonly ProposedItem[], from: number): { item: ProposedItem; dueOn: string }[] {
  let days = 0;
  return items.map((item) => {
    if (item.asks.kind === 'sustain') return { item, dueOn: dateAfter(from, days + item.asks.cycles * daysOfCycle) };
    days += Math.max(7, Math.ceil(item.effort * daysOfEffort));
    return { item, dueOn: dateAfter(from, days) };
  });
}

/** As `withDueDates`, drawn out or together until the last is due on a day; as they would be where that day is over. */
export function withDueDatesUntil(items: readonly ProposedItem[], { from, lastOn }: { from: number; lastOn: string }): { item: ProposedItem; dueOn: string }[] {
  const dated = withDueDates(items, from);
  const daysUntil = (date: string) => (Date.parse(date) - Date.parse(dateAfter(from, 0))) / day;
  const [last, until] = [Math.max(...dated.map(({ dueOn }) => daysUntil(dueOn))), daysUntil(lastOn)];
  if (until <= 0) return dated;
  return dated.map(({ item, dueOn }) => ({ item, dueOn: dateAfter(from, Math.round((daysUntil(dueOn) * until) / last)) }));
}

function dateAfter(from: number, days: number): string {
  return new Date(from + days * day).toISOString().slice(0, 10);
}
