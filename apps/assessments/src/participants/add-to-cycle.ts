import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { CycleRefusal, CycleState, type CycleRefused } from '../cycles/cycle.model.js';
import { refused, stateAt, type CycleClock } from '../cycles/cycle.rules.js';
import { databaseNow } from '../transactions/database-clock.js';
import { takeAuthorsTurn } from '../transactions/take-turn.js';
import type { AddToCycleInput, Participation } from './participation.model.js';
import { participationIn } from './participation.queries.js';

const holdCycle = 'select state, closes_at as "closesAt" from cycle where id = $1 for share';
const personSql = 'select 1 from known_person where person_id = $1 and active';
const addSql = `
  insert into cycle_participant (organisation_id, cycle_id, person_id, joined, added_by, added_at) values ($1, $2, $3, 'late', $4, $5)
  on conflict do nothing`;

/** Takes somebody into a planned or an open cycle, whatever team they are in. Twice is once. */
@Injectable()
export class AddToCycle {
  constructor(private readonly database: TenantDatabase) {}

  async execute(viewer: Viewer, { cycleId, personId }: AddToCycleInput): Promise<Participation | CycleRefused> {
    if (!validate(cycleId)) return refused(CycleRefusal.UNKNOWN_CYCLE);
    if (!validate(personId)) return refused(CycleRefusal.UNKNOWN_PERSON);
    return this.database.transaction(viewer.organisationId, (manager) => this.#add(manager, viewer, { cycleId, personId }));
  }

  async #add(manager: EntityManager, viewer: Viewer, { cycleId, personId }: AddToCycleInput): Promise<Participation | CycleRefused> {
    const [cycle] = await manager.query<CycleClock[]>(holdCycle, [cycleId]);
    if (!cycle) return refused(CycleRefusal.UNKNOWN_CYCLE);
    // Who is being erased is gone before this or goes after it.
    await takeAuthorsTurn(manager, viewer.organisationId, personId.toLowerCase());
    const now = await databaseNow(manager);
    if (stateAt(cycle, now) === CycleState.CLOSED) return refused(CycleRefusal.IT_IS_CLOSED);
    if ((await manager.query<unknown[]>(personSql, [personId])).length === 0) return refused(CycleRefusal.UNKNOWN_PERSON);
    await manager.query(addSql, [viewer.organisationId, cycleId, personId, viewer.personId, now]);
    return participationIn(manager, cycleId, personId);
  }
}
