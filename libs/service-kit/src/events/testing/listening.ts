import { teamV1 } from '@waymark/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import type { EventHandler, ReceivedEvent } from '../event-handler.js';
import { Hearing } from '../hearing.js';
import { connect, type Backbone, type Team } from './backbone.js';

export interface ListeningOptions {
  readonly group: string;
  /** Told apart in what was seen. */
  readonly by?: string;
  readonly kafkaBrokers?: string | undefined;
  /** Before the effect is written. */
  readonly before?: (event: ReceivedEvent<Team>, manager: EntityManager) => Promise<void> | void;
}

const note = `insert into seen (organisation_id, event_id, key, version, seen_by) values ($1, $2, $3, $4, $5)`;

/** Writes down each team it hears of. */
function noteTeams({ by = 'one', before }: ListeningOptions): EventHandler<Team> {
  return {
    contract: teamV1,
    handle: async (event, manager) => {
      await before?.(event, manager);
      await manager.query(note, [event.organisationId, event.id, event.key, event.payload?.version ?? null, by]);
    },
  };
}

/** An instance of a group, with connections of its own; over Kafka the producer's relay runs beside it. */
export async function listen(backbone: Backbone, options: ListeningOptions) {
  const source: DataSource = await connect(backbone.listenerUrls.app);
  const transport = { outboxUrls: { directory: backbone.producerUrls.outboxReader }, kafkaBrokers: options.kafkaBrokers };
  const handlers = [noteTeams(options)] as unknown as EventHandler<unknown>[];
  const hearing = new Hearing({ service: 'readiness', group: options.group, source, handlers, transport });
  return {
    source,
    hearing,
    start: () => hearing.start(),
    stop: async () => {
      await hearing.stop();
      await source.destroy();
    },
  };
}

/** What directory's own process does over Kafka: it relays its outbox, and hears nothing. */
export function relayOf(backbone: Backbone, kafkaBrokers: string): Hearing {
  const transport = { outboxUrls: { directory: backbone.producerUrls.outboxReader }, kafkaBrokers };
  return new Hearing({ service: 'directory', source: backbone.producer, handlers: [], transport });
}
