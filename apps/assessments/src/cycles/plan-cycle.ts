import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { versionFor } from '../frameworks/frameworks.queries.js';
import { clientId } from '../inputs/client-id.js';
import { databaseNow } from '../transactions/database-clock.js';
import { takeTurn } from '../transactions/take-turn.js';
import type { PlanCycleInput } from './cycle-changes.model.js';
import { cycleName, teamIdsOf } from './cycle-inputs.js';
import { CycleEntity } from './cycle.entity.js';
import { CycleKind, CycleRefusal, CycleState, type Cycle, type CycleRefused } from './cycle.model.js';
import { refusalOfDates, refused, stateAt } from './cycle.rules.js';
import { areTeams, keepTeamsOf } from './population.js';
import { WriteCycle } from './write-cycle.js';

type Planned = Cycle | CycleRefused;

/** Plans a cycle, which opens and closes by the clock. Several may be planned; they open one at a time. */
@Injectable()
export class PlanCycle {
  constructor(
    private readonly database: TenantDatabase,
    private readonly cycles: WriteCycle,
  ) {}

  execute({ organisationId }: Viewer, input: PlanCycleInput): Promise<Planned> {
    const [id, name, teamIds] = [clientId(input.id, 'id'), cycleName(input.name), teamIdsOf(input.teamIds)];
    return this.database.transaction(organisationId, async (manager) =>
      teamIds ? this.#plan(manager, organisationId, { ...input, id, name, teamIds }) : refused(CycleRefusal.UNKNOWN_TEAM),
    );
  }

  async #plan(manager: EntityManager, organisationId: string, input: PlanCycleInput): Promise<Planned> {
    await takeTurn(manager, 'cycle', organisationId);
    const now = await databaseNow(manager);
    const made = await manager.getRepository(CycleEntity).findOneBy({ organisationId, id: input.id });
    if (made && (made.imported || made.name !== input.name)) throw new CallerError('CONFLICT', 'Another cycle has this id.', 'id');
    if (made) return { ...made, state: stateAt(made, now) };
    const { id, name, kind, opensAt, selfDueAt, closesAt, teamIds } = input;
    const managerDueAt = kind === CycleKind.SELF_ONLY ? selfDueAt : (input.managerDueAt ?? selfDueAt);
    const refusal = refusalOfDates({ opensAt, selfDueAt, managerDueAt, closesAt }, now);
    if (refusal) return refusal;
    if (!(await areTeams(manager, teamIds))) return refused(CycleRefusal.UNKNOWN_TEAM);
    const frameworkVersionId = await versionOf(manager, opensAt, input.frameworkVersionId);
    if (!frameworkVersionId) return refused(CycleRefusal.NO_FRAMEWORK);
    const dates = { opensAt, selfDueAt, managerDueAt, closesAt };
    const cycle = { organisationId, id, name, kind, ...dates, version: 1, state: CycleState.PLANNED, frameworkVersionId, imported: false };
    await this.cycles.save(manager, cycle);
    await keepTeamsOf(manager, cycle, teamIds);
    return cycle;
  }
}

/** The published version that is named, or else the one in force at an instant. */
export async function versionOf(manager: EntityManager, at: Date, named: string | null | undefined): Promise<string | undefined> {
  if (typeof named === 'string' && !validate(named)) return undefined;
  const [version] = await manager.query<{ id: string }[]>(versionFor, [at, named ?? null]);
  return version?.id;
}
