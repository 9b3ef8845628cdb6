import { Injectable } from '@nestjs/common';
import { Jobs } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { deliverMessages, mostAtOnce, type DeliverMessagesInput } from './deliver-messages.input.js';
import { MailSettings } from './mail-settings.js';
import type { MessageLine } from './message-line.js';

export interface NewMessage {
  /** Made by whoever asks (UUID v7); a message that is asked for twice is one. */
  readonly id: string;
  /** By e-mail to this person; null: to the organisation's webhook. */
  readonly personId: string | null;
  /** What HR reads in the list of deliveries: never what the message says. */
  readonly kind: MessageKind;
  /**
   * What it says, most urgent first. Ids and instants, no names: those are read when it is sent, so that it says what is so then,
   * and nothing of a person who was erased meanwhile.
   */
  readonly lines: readonly MessageLine[];
}

export const messageKinds = ['reminder', 'organisation', 'test'] as const;
export type MessageKind = (typeof messageKinds)[number];

const queueSql = `
  insert into message (organisation_id, id, person_id, channel, kind, content, created_at, state)
  select $1, m.id, m.person_id, case when m.person_id is null then 'webhook' else 'email' end, m.kind, m.content, clock_timestamp(), 'queued'
  from jsonb_to_recordset($2::jsonb) as m (id uuid, person_id uuid, kind text, content jsonb)
  on conflict do nothing returning id`;

/** Puts messages on their way in the transaction of whoever asks: they are sent when it commits, or never were. */
@Injectable()
export class QueueMessages {
  constructor(
    private readonly jobs: Jobs,
    private readonly mail: MailSettings,
  ) {}

  /** Whether this house has a mail server: without one nobody is to be told by e-mail, and nothing is to be noted as told. */
  get mails(): boolean {
    return this.mail.smtpUrl !== null;
  }

  /** Two statements, however many messages. Whether each still is to be sent is asked again when it is. */
  async queue(manager: EntityManager, organisationId: string, messages: readonly NewMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const rows = messages.map(({ id, personId, kind, lines }) => ({ id, person_id: personId, kind, content: { lines } }));
    const queued = await manager.query<{ id: string }[]>(queueSql, [organisationId, JSON.stringify(rows)]);
    const ids = new Set(queued.map(({ id }) => id));
    // A webhook that does not answer keeps no mail waiting.
    const byChannel = [messages.filter(({ personId }) => personId !== null), messages.filter(({ personId }) => personId === null)];
    await this.jobs.enqueueAll(manager, deliverMessages, byChannel.flatMap((some) => inputsFor(organisationId, some.flatMap(({ id }) => (ids.has(id) ? id : [])))));
  }
}

function inputsFor(organisationId: string, ids: readonly string[]): DeliverMessagesInput[] {
  return Array.from({ length: Math.ceil(ids.length / mostAtOnce) }, (_, n) => ({ organisationId, messageIds: ids.slice(n * mostAtOnce, (n + 1) * mostAtOnce) }));
}
