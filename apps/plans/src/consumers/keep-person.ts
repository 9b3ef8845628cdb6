import { Injectable } from '@nestjs/common';
import { KeepKnownPerson } from '@waymark/access';
import type { PayloadOf, personV1 } from '@waymark/contracts';
import type { ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockPerson } from '../facts/locks.js';
import { forgetSuggestions } from '../learning/forget-suggestions.js';
import { endMentoringsWith } from '../mentors/end-mentorings.js';
import { TellPlan } from '../plan-standing/tell-plan.js';
import { forgetTalksOf } from '../talks/forget-talks.js';

/** Those that name another come before what they name. */
const ownTables = [
  'mentor_offer', 'mentoring', 'plan_item', 'plan_agreed_anew', 'development_plan', 'told_plan',
  'promotion_case', 'scored', 'told_readiness', 'revealed_ratings', 'dispute', 'accepted_evidence', 'withdrawn_evidence', 'certificate', 'removed_certificate',
];

/** What libs/access keeps of a person; and when a person is erased, everything of theirs that plans holds goes too. */
@Injectable()
export class KeepPerson extends KeepKnownPerson {
  constructor(private readonly telling: TellPlan) {
    super();
  }

  override async handle(event: ReceivedEvent<PayloadOf<typeof personV1>>, manager: EntityManager): Promise<void> {
    const { organisationId, key } = event;
    const personId = key.slice(key.indexOf(':') + 1);
    if (!event.payload) {
      await lockPerson(manager, organisationId, personId);
      await this.telling.erase(manager, organisationId, personId);
      for (const table of ownTables) {
        await manager.query(`delete from ${table} where organisation_id = $1 and person_id = $2`, [organisationId, personId]);
      }
      await forgetSuggestions(manager, organisationId, personId);
      await forgetTalksOf(manager, organisationId, personId);
      await manager.query('update mentoring set answer_words = null where organisation_id = $1 and mentor_id = $2', [organisationId, personId]);
    }
    await super.handle(event, manager);
    await endMentoringsWith(personId, (sql, parameters) => manager.query(sql, [...parameters]), event.occurredAt);
  }
}
