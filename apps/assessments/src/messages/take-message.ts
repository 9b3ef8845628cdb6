import type { EntityManager } from 'typeorm';
import { readNames } from './message-names.queries.js';
import type { MessageLine } from './message-line.js';
import { readNotificationPolicy, type NotificationPolicy } from './notification-policy.js';
import { readPreferences } from './preferences.js';
import type { MessageKind } from './queue-messages.js';
import type { Letter } from './mail.rules.js';
import { writeMessage } from './write-message.rules.js';
import { webhookBodyOf } from './webhook.rules.js';

/** Attempts at one message, over about a day. */
export const mostAttempts = 8;

/** What is to be done about a message now. */
export type Taken =
  | { readonly what: 'mail'; readonly letter: Letter; readonly attempt: number }
  | { readonly what: 'post'; readonly address: string; readonly secret: string; readonly body: string; readonly attempt: number }
  | { readonly what: 'drop'; readonly because: string; readonly attempt: number }
  | { readonly what: 'fail'; readonly because: string; readonly attempt: number }
  | { readonly what: 'later'; readonly because: string; readonly attempt: number };

interface MessageRow {
  readonly personId: string | null;
  readonly kind: MessageKind;
  readonly content: { readonly lines: readonly MessageLine[] };
  readonly attempt: number;
}

// Who is killed while it has the message holds it for as long as the longest sending, and no longer.
const takeSql = `
  update message set attempts = attempts + 1, taken_until = clock_timestamp() + interval '3 minutes'
  where id = $1 and state = 'queued' and (taken_until is null or taken_until <= clock_timestamp())
  returning person_id as "personId", kind, content, attempts as attempt`;

const personSql = `
  select p.name, p.active, c.email from known_person p left join contact c on c.person_id = p.person_id where p.person_id = $1`;

interface PersonRow {
  readonly name: string;
  readonly active: boolean;
  readonly email: string | null;
}

/** Takes a message, which nobody else does until it is let go of; null: there is nothing to do, or somebody else has it. */
export async function takeMessage(manager: EntityManager, id: string, publicAddress: string): Promise<Taken | null> {
  const [[row]] = await manager.query<[MessageRow[], number]>(takeSql, [id]);
  if (!row) return null;
  const { attempt } = row;
  if (attempt > mostAttempts) return { what: 'fail', because: 'It was tried often enough.', attempt };
  const policy = await readNotificationPolicy(manager);
  return row.personId === null ? organisationsMessage(manager, row, { policy, publicAddress }) : personsMessage(manager, { ...row, id, personId: row.personId }, policy);
}

/** Everything is asked again: between being queued and being sent a person may leave, opt out, or be erased. */
async function personsMessage(manager: EntityManager, row: MessageRow & { id: string; personId: string }, policy: NotificationPolicy): Promise<Taken> {
  const { id, personId, kind, content, attempt } = row;
  const drop = (because: string): Taken => ({ what: 'drop', because, attempt });
  const [person] = await manager.query<PersonRow[]>(personSql, [personId]);
  if (!person?.active) return drop('The person has left.');
  const preferences = (await readPreferences(manager, policy, [personId])).get(personId);
  if (!preferences) throw new Error('A person without preferences was read.');
  if (kind !== 'test' && !policy.email) return drop('E-mail is switched off.');
  if (kind !== 'test' && preferences.optedOut) return drop('The person wants no reminders.');
  if (person.email === null) return { what: 'later', because: 'No address of this person has been heard of yet.', attempt };
  const message = writeMessage(content.lines, preferences, await readNames(manager, content.lines, personId));
  if (!message) return drop('What it was about is gone.');
  return { what: 'mail', attempt, letter: { id, message, to: { name: person.name, address: person.email, language: preferences.language } } };
}

interface WebhookRow {
  readonly address: string;
  readonly secret: string;
}

interface House {
  readonly policy: NotificationPolicy;
  readonly publicAddress: string;
}

async function organisationsMessage(manager: EntityManager, { content, attempt }: MessageRow, { policy, publicAddress }: House): Promise<Taken> {
  const [webhook] = await manager.query<WebhookRow[]>('select address, secret from notification_webhook');
  if (!webhook) return { what: 'drop', because: 'There is no webhook any more.', attempt };
  const message = writeMessage(content.lines, policy, await readNames(manager, content.lines, null));
  if (!message) return { what: 'drop', because: 'What it was about is gone.', attempt };
  return { what: 'post', ...webhook, body: webhookBodyOf(message, policy.language, publicAddress), attempt };
}
