import { Injectable } from '@nestjs/common';
import { KeepKnownTeam } from '@waymark/access';
import type { PayloadOf, teamV1 } from '@waymark/contracts';
import type { ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { endMentoringsOfLeads } from '../mentors/end-mentorings.js';

/** What libs/access keeps of a team; and whoever came to lead somebody by it is their mentor no more. */
@Injectable()
export class KeepTeam extends KeepKnownTeam {
  override async handle(event: ReceivedEvent<PayloadOf<typeof teamV1>>, manager: EntityManager): Promise<void> {
    await super.handle(event, manager);
    await endMentoringsOfLeads((sql, parameters) => manager.query(sql, [...parameters]), event.occurredAt);
  }
}
