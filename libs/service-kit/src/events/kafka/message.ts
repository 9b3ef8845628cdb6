import { envelope } from '@waymark/contracts';
import type { KafkaMessage, Message } from 'kafkajs';
import type { EventRow } from '../event-row.js';
import { partitionOf } from '../partitions.js';

/** The payload alone is the value, so that a tombstone is one for Kafka too; what surrounds it travels as headers. */
export function messageOf({ id, key, organisationId, occurredAt, payload }: EventRow): Message {
  return {
    key,
    partition: partitionOf(key),
    value: payload === null ? null : JSON.stringify(payload),
    headers: { id, organisationId, occurredAt: occurredAt.toISOString() },
  };
}

/** @throws ZodError when it is no message of ours. */
export function rowOf(topic: string, { key, value, headers }: KafkaMessage): EventRow {
  const header = (name: string) => headers?.[name]?.toString();
  const { payload, occurredAt, ...row } = envelope.parse({
    id: header('id'),
    topic,
    organisationId: header('organisationId'),
    key: key?.toString(),
    occurredAt: header('occurredAt'),
    payload: value === null ? null : JSON.parse(value.toString()),
  });
  return { ...row, occurredAt: new Date(occurredAt), payload };
}
