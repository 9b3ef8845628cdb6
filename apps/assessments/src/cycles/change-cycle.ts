import { Injectable } from '@nestjs/common';
import { TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { databaseNow } from '../transactions/database-clock.js';
import { takeTurn } from '../transactions/take-turn.js';
import type { ChangeCycleInput } from './cycle-changes.model.js';
import { cycleName, teamIdsOf } from './cycle-inputs.js';
import { CycleEntity } from './cycle.entity.js';
import { CycleKind, CycleRefusal, CycleState, type Cycle, type CycleRefused } from './cycle.model.js';
import { refusalToChange, refused } from './cycle.rules.js';
import { versionOf } from './plan-cycle.js';
import { areTeams, joinPopulation, keepTeamsOf, teamsOf } from './population.js';
import { WriteCycle } from './write-cycle.js';

type Changed = Cycle | CycleRefused;

/** Changes a planned cycle, or extends an open one: its dates are put off, its population grows. */
@Injectable()
export class ChangeCycle {
  constructor(
    private readonly database: TenantDatabase,
    private readonly cycles: WriteCycle,
  ) {}

  async execute({ organisationId }: Viewer, input: ChangeCycleInput): Promise<Changed> {
    if (!validate(input.cycleId)) return refused(CycleRefusal.UNKNOWN_CYCLE);
    const teamIds = input.teamIds ? teamIdsOf(input.teamIds) : undefined;
    if (teamIds === null) return refused(CycleRefusal.UNKNOWN_TEAM);
    const name = typeof input.name === 'string' ? cycleName(input.name) : undefined;
    return this.database.transaction(organisationId, (manager) => this.#change(manager, organisationId, { ...input, name, teamIds }));
  }

  async #change(manager: EntityManager, organisationId: string, input: ChangeCycleInput): Promise<Changed> {
    await takeTurn(manager, 'cycle', organisationId);
    const cycles = manager.getRepository(CycleEntity);
    const cycle = await cycles.findOne({ where: { organisationId, id: input.cycleId.toLowerCase() }, lock: { mode: 'pessimistic_write' } });
    if (!cycle) return refused(CycleRefusal.UNKNOWN_CYCLE);
    const now = await databaseNow(manager);
    const teamIds = await teamsOf(manager, cycle.id);
    const wanted = changed(cycle, input);
    const after = { ...wanted, teamIds: input.teamIds ?? teamIds };
    const refusal = refusalToChange({ ...cycle, teamIds }, after, now);
    if (refusal) return refusal;
    if (typeof input.frameworkVersionId === 'string' && !(await versionOf(manager, now, input.frameworkVersionId))) return refused(CycleRefusal.NO_FRAMEWORK);
    if (input.teamIds && !(await areTeams(manager, input.teamIds))) return refused(CycleRefusal.UNKNOWN_TEAM);
    const saved = await this.cycles.save(manager, { ...wanted, version: cycle.version + 1 });
    if (input.teamIds) await keepTeamsOf(manager, cycle, input.teamIds);
    if (cycle.state === CycleState.OPEN) await joinPopulation(manager, cycle, { leads: true, joined: 'late' });
    return saved;
  }
}

/** The cycle with what is asked for in place of what is there. */
function changed(cycle: CycleEntity, input: ChangeCycleInput): CycleEntity {
  const selfDueAt = input.selfDueAt ?? cycle.selfDueAt;
  return {
    ...cycle,
    name: input.name ?? cycle.name,
    frameworkVersionId: input.frameworkVersionId?.toLowerCase() ?? cycle.frameworkVersionId,
    opensAt: input.opensAt ?? cycle.opensAt,
    selfDueAt,
    managerDueAt: cycle.kind === CycleKind.SELF_ONLY ? selfDueAt : (input.managerDueAt ?? cycle.managerDueAt),
    closesAt: input.closesAt ?? cycle.closesAt,
  };
}
