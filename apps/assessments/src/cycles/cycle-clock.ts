import { Injectable } from '@nestjs/common';
import { Organisations, type Job, type JobContext } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { SettleParticipants } from '../reveal/settle-participants.js';
import { databaseNow } from '../transactions/database-clock.js';
import { takeTurn } from '../transactions/take-turn.js';
import { CycleEntity } from './cycle.entity.js';
import { CycleState } from './cycle.model.js';
import { joinPopulation } from './population.js';
import { WriteCycle } from './write-cycle.js';

/** A run a minute leaves a place a minute: of those that are over nothing is to be known. */
const forgetPlaces = `delete from job_place where job = $1 and begun_at < now() - interval '1 hour'`;

/**
 * Opens planned cycles whose time has come, closes those whose time is over, takes in who was heard of late, and reveals what is
 * due. A planned cycle whose whole time went by while nothing ran stays planned: nobody could have answered it.
 */
@Injectable()
export class CycleClock implements Job {
  readonly name = 'cycle-clock';
  readonly schedule = '* * * * *';

  constructor(
    private readonly organisations: Organisations,
    private readonly cycles: WriteCycle,
    private readonly participants: SettleParticipants,
  ) {}

  async execute(_input: object, context: JobContext): Promise<void> {
    await this.organisations.each<'revealing'>(context, async (manager, { organisationId, after }) => {
      if (after === null) await this.#turn(manager, organisationId);
      if (await this.participants.some(manager, organisationId)) return 'revealing';
      await manager.query(forgetPlaces, [this.name]);
      return null;
    });
  }

  async #turn(manager: EntityManager, organisationId: string): Promise<void> {
    await takeTurn(manager, 'cycle', organisationId);
    const cycles = manager.getRepository(CycleEntity);
    const lock = { mode: 'pessimistic_write' } as const;
    const standing = await cycles.findOne({ where: { organisationId, state: CycleState.OPEN }, lock });
    const now = await databaseNow(manager);
    const isOver = standing !== null && standing.closesAt <= now;
    if (isOver) await this.cycles.close(manager, standing, standing.closesAt);
    else if (standing) await joinPopulation(manager, standing, { leads: false, joined: 'opening' });
    if (standing && !isOver) return;
    const where = { organisationId, state: CycleState.PLANNED, opensAt: LessThanOrEqual(now), closesAt: MoreThan(now) };
    const next = await cycles.findOne({ where, order: { opensAt: 'ASC', id: 'ASC' }, lock });
    if (next) await this.cycles.open(manager, { ...next, version: next.version + 1 });
  }
}
