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

function dateAfter(from: number, days: number): string {
  return new Date(from + days * day).toISOString().slice(0, 10);
}
