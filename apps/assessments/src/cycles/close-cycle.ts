import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { databaseNow } from '../transactions/database-clock.js';
import { CycleEntity } from './cycle.entity.js';
import { CycleRefusal, CycleState, type Cycle, type CycleRefused } from './cycle.model.js';
import { refused } from './cycle.rules.js';
import { WriteCycle } from './write-cycle.js';

/**
 * Closes an open cycle now. Submits in flight hold the cycle's row shared, so they are in before it closes or refused after.
 * What was not submitted stays a draft, unrevealed, its author's alone.
 */
@Injectable()
export class CloseCycle {
  constructor(
    private readonly database: TenantDatabase,
    private readonly cycles: WriteCycle,
  ) {}

  async execute({ organisationId }: Viewer, cycleId: string): Promise<Cycle | CycleRefused> {
    if (!validate(cycleId)) return refused(CycleRefusal.UNKNOWN_CYCLE);
    return this.database.transaction(organisationId, (manager) => this.#close(manager, organisationId, cycleId));
  }

  async #close(manager: EntityManager, organisationId: string, id: string): Promise<Cycle | CycleRefused> {
    const cycles = manager.getRepository(CycleEntity);
    const cycle = await cycles.findOne({ where: { organisationId, id }, lock: { mode: 'pessimistic_write' } });
    if (!cycle) return refused(CycleRefusal.UNKNOWN_CYCLE);
    if (cycle.state !== CycleState.OPEN) return refused(CycleRefusal.NOT_OPEN);
    const now = await databaseNow(manager);
    // One whose time has come closed then, not now.
    return this.cycles.close(manager, cycle, cycle.closesAt < now ? cycle.closesAt : now);
  }
}
