import { Injectable } from '@nestjs/common';
import { cycleV1 } from '@waymark/contracts';
import { CallerError, Outbox, TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { inForceNow } from '../frameworks/frameworks.queries.js';
import { clientId } from '../inputs/client-id.js';
import { keptText } from '../inputs/kept-text.rules.js';
import { databaseNow } from '../transactions/database-clock.js';
import { takeTurn } from '../transactions/take-turn.js';
import { CycleEntity } from './cycle.entity.js';
import { cycleEvent } from './cycle.event.js';
import { CycleKind, CycleState, type Cycle, type CycleRefused, type OpenCycleInput } from './cycle.model.js';
import { refusalToOpen, stateAt } from './cycle.rules.js';

/** Opens a self-only cycle now, against the framework in force. A cycle whose time has come is closed on the way. */
@Injectable()
export class OpenCycle {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  execute({ organisationId }: Viewer, input: OpenCycleInput): Promise<Cycle | CycleRefused> {
    const id = clientId(input.id, 'id');
    const name = keptText(input.name).trim();
    if (name.length === 0 || name.length > 100) throw new CallerError('BAD_INPUT', 'A name has 1 to 100 characters.', 'name');
    return this.database.transaction(organisationId, (manager) => this.#open(manager, organisationId, { ...input, id, name }));
  }

  async #open(manager: EntityManager, organisationId: string, input: OpenCycleInput): Promise<Cycle | CycleRefused> {
    await takeTurn(manager, 'cycle', organisationId);
    const cycles = manager.getRepository(CycleEntity);
    const standing = await cycles.findOne({ where: { organisationId, state: CycleState.OPEN }, lock: { mode: 'pessimistic_write' } });
    const now = await databaseNow(manager);
    const made = await cycles.findOneBy({ organisationId, id: input.id });
    if (made) return again(made, input, now);
    const [framework] = await manager.query<{ id: string }[]>(inForceNow);
    const refusal = refusalToOpen({ closesAt: input.closesAt, now, standing, hasFramework: framework !== undefined });
    if (refusal || !framework) return refusal as CycleRefused;
    if (standing) await this.#save(manager, { ...standing, state: CycleState.CLOSED, version: standing.version + 1 });
    return this.#save(manager, {
      ...input,
      organisationId,
      version: 1,
      kind: CycleKind.SELF_ONLY,
      state: CycleState.OPEN,
      opensAt: now,
      frameworkVersionId: framework.id,
      imported: false,
    });
  }

  async #save(manager: EntityManager, cycle: CycleEntity): Promise<CycleEntity> {
    await manager.getRepository(CycleEntity).save(cycle);
    await this.outbox.append(manager, cycle.organisationId, { contract: cycleV1, payload: cycleEvent(cycle) });
    return cycle;
  }
}

/** The same opening retried is the same cycle, as it stands by now. */
function again(made: CycleEntity, input: OpenCycleInput, now: Date): Cycle {
  if (made.imported || made.name !== input.name) throw new CallerError('CONFLICT', 'Another cycle has this id.', 'id');
  return { ...made, state: stateAt(made, now) };
}
