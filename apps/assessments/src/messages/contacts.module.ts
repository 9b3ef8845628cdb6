import { Injectable, Module, type BeforeApplicationShutdown, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { HealthChecks, Hearing, type Transport } from '@waymark/service-kit';
import { DataSource } from 'typeorm';
import { KeepContact } from './keep-contact.js';

@Injectable()
class HearingOfContacts implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly hearing: Hearing,
    health: HealthChecks,
  ) {
    health.add('contacts', () => !hearing.failing());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.hearing.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.hearing.stop();
  }
}

/**
 * Hears of where people are reached, as a group of its own: in a house that ran before there were messages, what was told of
 * people was heard without it, and a new group begins at the start.
 */
@Module({})
export class ContactsModule {
  static forService(transport: Transport): DynamicModule {
    const hearing = {
      provide: HearingOfContacts,
      inject: [DataSource, HealthChecks, KeepContact],
      useFactory: (source: DataSource, health: HealthChecks, contacts: KeepContact) =>
        new HearingOfContacts(new Hearing({ service: 'assessments', group: 'assessments-contacts', source, handlers: [contacts], transport }), health),
    };
    return { module: ContactsModule, providers: [KeepContact, hearing] };
  }
}
