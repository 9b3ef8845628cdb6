import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { ServiceName } from '../config/settings.js';
import type { EventHandler } from './event-handler.js';
import { OutboxHints } from './outbox-hints.js';
import { Outbox } from './outbox.js';

export interface Transport {
  /** The outboxes this service reads: with the event log those of its producers, with Kafka its own. */
  readonly outboxUrls: Readonly<Partial<Record<ServiceName, string>>>;
  /** host:port, comma-separated. Set: events travel over Kafka. */
  readonly kafkaBrokers?: string | undefined;
}

export interface EventsOptions {
  readonly service: ServiceName;
  readonly handlers: readonly Type<EventHandler<never>>[];
  /** Modules that export what the handlers need. */
  readonly imports?: NonNullable<DynamicModule['imports']>;
  /** Without it events are written, and nothing is read or relayed. */
  readonly transport?: Transport;
}

/** Telling and hearing of events. */
@Module({})
export class EventsModule {
  static forService({ handlers, imports = [] }: EventsOptions): DynamicModule {
    return { module: EventsModule, global: true, imports, providers: [OutboxHints, Outbox, ...handlers], exports: [Outbox] };
  }
}
