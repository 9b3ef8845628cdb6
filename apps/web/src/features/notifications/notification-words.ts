import type { DeliveriesQuery, DeliveryState, MessageContentKind, MessageLanguage } from '../../generated/graphql.js';

export type DeliveryNode = DeliveriesQuery['deliveries']['edges'][number]['node'];

/** Each in its own language, as whoever reads it would look for it. */
export const languageText: Readonly<Record<MessageLanguage, string>> = { EN: 'English', DE: 'Deutsch (German)' };

export const languageChoices = Object.entries(languageText).map(([value, label]) => ({ value, label }));

export const kindText: Readonly<Record<MessageContentKind, string>> = { REMINDER: 'Reminder', ORGANISATION: 'News of a cycle', TEST: 'Test' };

export const stateText: Readonly<Record<DeliveryState, string>> = { QUEUED: 'On its way', SENT: 'Sent', FAILED: 'Failed', DROPPED: 'Not sent' };

/** Whom a message is for. */
export function toText({ to, channel }: DeliveryNode): string {
  if (channel === 'WEBHOOK') return 'The webhook';
  return to?.name ?? 'Somebody who is gone';
}

/** Why it did not arrive, or that it is tried again. */
export function fateText({ state, error, attempts }: DeliveryNode): string {
  if (!error) return '';
  return state === 'QUEUED' ? `${error} Tried ${attempts} of 8 times; it is tried again.` : error;
}

/** "7, 2" as days; null where something in it is no day from 1 to 365, or there are none or more than five. */
export function daysOf(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  const days = parts.map(Number);
  const good = days.length >= 1 && days.length <= 5 && parts.every((part) => /^\d{1,3}$/.test(part)) && days.every((day) => day >= 1 && day <= 365);
  return good ? days : null;
}
