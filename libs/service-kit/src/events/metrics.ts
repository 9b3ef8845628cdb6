import { Counter, Histogram } from 'prom-client';
import type { EventRow } from './event-row.js';

const handled = new Counter({ name: 'waymark_events_handled_total', help: 'Events that had their effect.', labelNames: ['group', 'topic'] });
const setAside = new Counter({ name: 'waymark_events_set_aside_total', help: 'Events set aside after failing; see the table dead_letter.', labelNames: ['group', 'topic'] });
const delay = new Histogram({
  name: 'waymark_event_delay_seconds',
  help: 'From the instant an event was written, by the clock of its producer, to its effect.',
  labelNames: ['group'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5, 30, 300],
});

export function countHandled(group: string, { topic, occurredAt }: EventRow): void {
  handled.inc({ group, topic });
  delay.observe({ group }, Math.max(0, (Date.now() - occurredAt.getTime()) / 1000));
}

export function countSetAside(group: string, { topic }: EventRow): void {
  setAside.inc({ group, topic });
}
