import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { CycleRefusal, CycleState, type CycleRefused } from '../cycles/cycle.model.js';
import { refused, type CycleClock } from '../cycles/cycle.rules.js';
import { setAuthor } from '../transactions/as-author.js';
import { databaseNow } from '../transactions/database-clock.js';
import { takeAuthorsTurn } from '../transactions/take-turn.js';
import { holdParticipant } from './hold-participant.js';
import type { Participation, ReopenCycleForPersonInput } from './participation.model.js';
import { participationIn } from './participation.queries.js';

const holdCycle = 'select state, closes_at as "closesAt" from cycle where id = $1 for share';
const draftAgain = `set state = 'draft', submission_id = null, submitted_at = null, revision = revision + 1`;
const reopenSql = `
  update cycle_participant set reopened_until = $3, self_submitted_at = null,
         manager_submitted_at = case when $4 then null else manager_submitted_at end,
         manager_submitted_by = case when $4 then null else manager_submitted_by end
  where cycle_id = $1 and person_id = $2`;

/** Lets one person, and their manager, answer for a while longer. What they had submitted is a draft again; nobody sees it thereby. */
@Injectable()
export class ReopenCycleForPerson {
  constructor(private readonly database: TenantDatabase) {}

  async execute(viewer: Viewer, input: ReopenCycleForPersonInput): Promise<Participation | CycleRefused> {
    if (!validate(input.cycleId)) return refused(CycleRefusal.UNKNOWN_CYCLE);
    if (!validate(input.personId)) return refused(CycleRefusal.NOT_A_PARTICIPANT);
    const given = { ...input, cycleId: input.cycleId.toLowerCase(), personId: input.personId.toLowerCase() };
    return this.database.transaction(viewer.organisationId, (manager) => this.#reopen(manager, viewer, given));
  }

  async #reopen(manager: EntityManager, viewer: Viewer, input: ReopenCycleForPersonInput): Promise<Participation | CycleRefused> {
    const { cycleId, personId, until, managerToo } = input;
    const [cycle] = await manager.query<CycleClock[]>(holdCycle, [cycleId]);
    if (!cycle) return refused(CycleRefusal.UNKNOWN_CYCLE);
    if (cycle.state === CycleState.PLANNED) return refused(CycleRefusal.NOT_OPEN);
    await takeAuthorsTurn(manager, viewer.organisationId, personId);
    const held = await holdParticipant(manager, { cycleId, personId, isOpen: cycle.state === CycleState.OPEN });
    if (!held) return refused(CycleRefusal.NOT_A_PARTICIPANT);
    if (until <= (await databaseNow(manager))) return refused(CycleRefusal.CLOSES_IN_THE_PAST);
    await setAuthor(manager, personId);
    await manager.query(`update self_assessment ${draftAgain} where cycle_id = $1 and person_id = $2 and state = 'submitted'`, [cycleId, personId]);
    if (managerToo && held.managerSubmittedBy) {
      await setAuthor(manager, held.managerSubmittedBy);
      const about = [cycleId, personId, held.managerSubmittedBy];
      await manager.query(`update manager_assessment ${draftAgain} where cycle_id = $1 and subject_id = $2 and rater_id = $3 and state = 'submitted'`, about);
    }
    await setAuthor(manager, null);
    await manager.query(reopenSql, [cycleId, personId, until, managerToo]);
    return participationIn(manager, cycleId, personId);
  }
}
