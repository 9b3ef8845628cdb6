import { Injectable } from '@nestjs/common';
import { cycleV1 } from '@waymark/contracts';
import { Jobs, Outbox } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { settleCycle, type SettleCycleInput } from '../reveal/settle-cycle.js';
import { CycleEntity } from './cycle.entity.js';
import { cycleEvent } from './cycle.event.js';
import { CycleState } from './cycle.model.js';
import { endedAt } from './cycle.rules.js';
import { joinPopulation } from './population.js';

/** Every change of a cycle: its row, its event, and what comes of it, in the caller's transaction, which holds the cycle or makes it. */
@Injectable()
export class WriteCycle {
  constructor(
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
  ) {}

  async save(manager: EntityManager, cycle: CycleEntity): Promise<CycleEntity> {
    await manager.getRepository(CycleEntity).save(cycle);
    await this.outbox.append(manager, cycle.organisationId, { contract: cycleV1, payload: cycleEvent(cycle) });
    return cycle;
  }

  /** The population of that day is in it from now on: one statement, however many they are. */
  async open(manager: EntityManager, cycle: CycleEntity): Promise<CycleEntity> {
    const opened = await this.save(manager, { ...cycle, state: CycleState.OPEN });
    await joinPopulation(manager, opened, { leads: true, joined: 'opening' });
    return opened;
  }

  /** What was submitted is revealed by a job, in batches: nobody waits for it, and it goes on where it was after a crash. */
  async close(manager: EntityManager, cycle: CycleEntity, at: Date): Promise<CycleEntity> {
    const closed = await this.save(manager, { ...endedAt(cycle, at), state: CycleState.CLOSED, version: cycle.version + 1 });
    const input: SettleCycleInput = { organisationId: cycle.organisationId, cycleId: cycle.id };
    await this.jobs.enqueue(manager, settleCycle, { input, key: cycle.id });
    return closed;
  }
}
