import { DataSource } from 'typeorm';
import type { ServiceName } from '../config/settings.js';
import { forgetGroup } from './kafka/forget-group.js';
import { kafkaClient } from './kafka/kafka-client.js';

export interface RebuildOptions {
  readonly service: ServiceName;
  /** Default: the service. */
  readonly group?: string;
  /** Of the owning role. */
  readonly url: string;
  /** Tables that hold nothing but what was made of events: emptied. What people decided is in others. */
  readonly projections: readonly string[];
  /** host:port, comma-separated, where events travel over Kafka. */
  readonly kafkaBrokers?: string | undefined;
}

/**
 * Empties a service's projections, and what is known of having heard events: it hears all of them again when it starts.
 * Only while it is stopped; over Kafka the broker refuses otherwise, and nothing is emptied. Interrupted, it is run again.
 */
export async function rebuildService({ service, group = service, url, projections, kafkaBrokers }: RebuildOptions): Promise<void> {
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    await insistOnGroup(source, group);
    await empty(source, { service, group, projections, kafkaBrokers });
  } finally {
    await source.destroy();
  }
}

/** @throws where others than this group have heard events here: what is emptied would not be heard again. */
async function insistOnGroup(source: DataSource, group: string): Promise<void> {
  const rows = await source.query<{ name: string }[]>(`select distinct consumer_group as name from event_cursor where consumer_group <> 'relay'`);
  const names = rows.map(({ name }) => name);
  if (names.length > 0 && !names.includes(group)) throw new Error(`Not ${group} has heard events here, but ${names.join(', ')}. Nothing was emptied.`);
}

async function empty(source: DataSource, { service, group, projections, kafkaBrokers }: Omit<RebuildOptions, 'url'> & { group: string }): Promise<void> {
  // First: what is heard again into what is there has no effect, what is emptied and not heard again is gone.
  if (kafkaBrokers) await forgetGroup(kafkaClient(`waymark.${service}`, kafkaBrokers), group);
  await source.transaction(async (manager) => {
    // A delete would see the rows of no organisation; a truncate asks for none.
    await manager.query(`truncate ${[...projections, 'inbox', 'dead_letter', 'event_attempt'].join(', ')}`);
    // The relay to Kafka has its place in the same table, and is to stay where it is.
    await manager.query('delete from event_cursor where consumer_group = $1', [group]);
  });
}
