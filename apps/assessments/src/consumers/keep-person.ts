import { Injectable } from '@nestjs/common';
import { KeepKnownPerson } from '@waymark/access';
import type { PayloadOf, personV1 } from '@waymark/contracts';
import type { ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { forgetProofsOf } from '../proofs/unwanted-files.js';
import { setAuthor } from '../transactions/as-author.js';
import { takeAuthorsTurn } from '../transactions/take-turn.js';

// Answers before what they belong to. What the person said of others belongs to those others: it stays, with an id that names nobody.
// With a place in a cycle goes what managers have said of the person there, whoever could see it.
const ownTables = ['cycle_participant', 'self_assessment_answer', 'self_assessment', 'rating', 'evidence_step', 'evidence', 'certificate', 'message', 'notification_preference', 'contact', 'awaited_vote', 'promotion_case'];

/**
 * What libs/access keeps of a person; and when a person is erased, everything of theirs that assessments holds goes too.
 * A submit in flight takes its turn before this or finds the person erased; an import in flight holds the people it names.
 */
@Injectable()
export class KeepPerson extends KeepKnownPerson {
  override async handle(event: ReceivedEvent<PayloadOf<typeof personV1>>, manager: EntityManager): Promise<void> {
    if (event.payload) return super.handle(event, manager);
    const { organisationId, key } = event;
    const personId = key.slice(key.indexOf(':') + 1);
    await takeAuthorsTurn(manager, organisationId, personId);
    await super.handle(event, manager);
    // Drafts are shown to their author alone, and to nobody who would delete them.
    await setAuthor(manager, personId);
    await forgetProofsOf(manager, organisationId, personId);
    for (const table of ownTables) {
      await manager.query(`delete from ${table} where organisation_id = $1 and person_id = $2`, [organisationId, personId]);
    }
    await manager.query(`delete from manager_assessment where organisation_id = $1 and rater_id = $2 and state = 'draft'`, [organisationId, personId]);
    await manager.query(`delete from conversation_note where organisation_id = $1 and author_id = $2 and visibility = 'private'`, [organisationId, personId]);
    await manager.query('delete from reminder where organisation_id = $1 and (recipient_id = $2 or subject_id = $2)', [organisationId, personId]);
    await setAuthor(manager, null);
  }
}
