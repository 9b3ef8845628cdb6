import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Job, type JobContext } from '@waymark/service-kit';
import { SettleParticipants } from './settle-participants.js';

export interface SettleCycleInput {
  readonly organisationId: string;
  readonly cycleId: string;
}

export const settleCycle = 'settle-cycle';

/** Reveals what was submitted in a cycle that has just closed. Killed in the middle, it goes on with whoever is not revealed yet. */
@Injectable()
export class SettleCycle implements Job<SettleCycleInput> {
  readonly name = settleCycle;

  constructor(
    private readonly database: TenantDatabase,
    private readonly participants: SettleParticipants,
  ) {}

  async execute({ organisationId, cycleId }: SettleCycleInput, { signal }: JobContext): Promise<void> {
    const some = () => this.database.transaction(organisationId, (manager) => this.participants.some(manager, organisationId, cycleId));
    while (await some()) signal.throwIfAborted();
  }
}
