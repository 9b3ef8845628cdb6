import { Injectable, Module, type BeforeApplicationShutdown, type DynamicModule, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ServiceName } from '../config/settings.js';
import { HealthChecks } from '../health/health-checks.js';
import type { EventHandler } from './event-handler.js';
import { Hearing, type Transport } from './hearing.js';
import { OutboxHints } from './outbox-hints.js';
import { Outbox } from './outbox.js';

export interface EventsOptions {
  readonly service: ServiceName;
  /** Another name is another group, which begins at the start of what is told: for projections that are to be built anew. Default: the service. */
  readonly group?: string;
  readonly handlers: readonly Type<EventHandler<unknown>>[];
  /** Modules that export what the handlers need. */
  readonly imports?: NonNullable<DynamicModule['imports']>;
  /** Without it events are written, and nothing is read or relayed. */
  readonly transport?: Transport;
}

/** Hears from the start of the application until just before its connections close. */
@Injectable()
class HearingOfService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly hearing: Hearing | null,
    health: HealthChecks,
  ) {
    health.add('events', () => !hearing?.failing());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.hearing?.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.hearing?.stop();
  }
}

/** Telling and hearing of events. */
@Module({})
export class EventsModule {
  static forService({ service, group = service, handlers, imports = [], transport }: EventsOptions): DynamicModule {
    const hearing = {
      provide: HearingOfService,
      inject: [DataSource, HealthChecks, ...handlers],
      useFactory: (source: DataSource, health: HealthChecks, ...made: EventHandler<unknown>[]) =>
        new HearingOfService(transport ? new Hearing({ service, group, source, handlers: made, transport }) : null, health),
    };
    return { module: EventsModule, global: true, imports, providers: [OutboxHints, Outbox, ...handlers, hearing], exports: [Outbox] };
  }
}
