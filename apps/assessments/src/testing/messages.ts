import { v7 } from 'uuid';
import { DeliverMessages } from '../messages/deliver-messages.js';
import type { MessageLine } from '../messages/message-line.js';
import { QueueMessages, type MessageKind } from '../messages/queue-messages.js';
import type { Api } from './api.js';
import type { House } from './house.js';

interface Wanted {
  readonly id?: string;
  readonly personId: string | null;
  readonly lines: readonly MessageLine[];
  readonly kind?: MessageKind;
  /** With its job, as the application does it; else a spec delivers it when it likes. */
  readonly enqueue?: boolean;
  readonly fails?: boolean;
}

const insert = `
  insert into message (organisation_id, id, person_id, channel, kind, content, created_at, state)
  values ($1, $2, $3, case when $3::uuid is null then 'webhook' else 'email' end, $4, $5, now(), 'queued')`;

/** A message on its way; its id. */
export async function queue({ app, database }: Api, { organisationId }: House, { id = v7(), personId, lines, kind = 'reminder', ...how }: Wanted): Promise<string> {
  await database.transaction(organisationId, async (manager) => {
    if (how.enqueue) await app.get(QueueMessages).queue(manager, organisationId, [{ id, personId, kind, lines }]);
    else await manager.query(insert, [organisationId, id, personId, kind, JSON.stringify({ lines })]);
    if (how.fails) throw new Error('so it fails');
  });
  return id;
}

/** One attempt at these messages, now. */
export function deliver({ app }: Api, { organisationId }: House, ...messageIds: string[]): Promise<void> {
  return app.get(DeliverMessages).execute({ organisationId, messageIds }, { job: 'deliver-messages', run: v7(), signal: new AbortController().signal });
}

interface Stands {
  readonly state: string;
  readonly attempts: number;
  readonly error: string | null;
}

/** @throws when there is none. */
export async function messageOf({ database }: Api, { organisationId }: House, id: string): Promise<Stands> {
  const [row] = await database.select<Stands>(organisationId, 'select state, attempts, last_error as error from message where id = $1', [id]);
  if (!row) throw new Error('There is no such message.');
  return row;
}

/** As if somebody had taken it and died: it is held for so long from now. */
export async function hold({ database }: Api, { organisationId }: House, { id, interval }: { id: string; interval: string }): Promise<void> {
  await database.transaction(organisationId, (manager) => manager.query('update message set taken_until = now() + $2::interval where id = $1', [id, interval]));
}
