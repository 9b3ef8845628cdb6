import { Injectable } from '@nestjs/common';
import { KeepKnownPerson } from '@waymark/access';
import type { PayloadOf, personV1 } from '@waymark/contracts';
import { Outbox, type ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { eraseCases } from '../cases/erase-cases.js';
import { lockPerson } from '../standing/locks.js';
import { TellStandings } from '../standing/tell-standings.js';

const ownTables = ['track_standing', 'decayed_standing', 'revealed_ratings', 'accepted_evidence', 'withdrawn_evidence', 'dispute', 'told_standing', 'development_plan'];

/** What libs/access keeps of a person; and when a person is erased, everything of theirs that readiness holds goes too. */
@Injectable()
export class KeepPerson extends KeepKnownPerson {
  constructor(private readonly telling: TellStandings, private readonly outbox: Outbox) {
    super();
  }

  override async handle(event: ReceivedEvent<PayloadOf<typeof personV1>>, manager: EntityManager): Promise<void> {
    if (!event.payload) {
      const { organisationId, key } = event;
      const personId = key.slice(key.indexOf(':') + 1);
      await lockPerson(manager, organisationId, personId);
      for (const table of ownTables) {
        await manager.query(`delete from ${table} where organisation_id = $1 and person_id = $2`, [organisationId, personId]);
      }
      await this.telling.erase(manager, organisationId, personId);
      await eraseCases(this.outbox, manager, { organisationId, personId });
    }
    await super.handle(event, manager);
  }
}
