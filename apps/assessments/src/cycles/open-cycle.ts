import { Injectable } from '@nestjs/common';
import { CallerError, TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { inForceNow } from '../frameworks/frameworks.queries.js';
import { clientId } from '../inputs/client-id.js';
import { databaseNow } from '../transactions/database-clock.js';
import { takeTurn } from '../transactions/take-turn.js';
import type { OpenCycleInput } from './cycle-changes.model.js';
import { cycleName, teamIdsOf } from './cycle-inputs.js';
import { CycleEntity } from './cycle.entity.js';
import { CycleKind, CycleRefusal, CycleState, type Cycle, type CycleRefused } from './cycle.model.js';
import { refusalToOpen, refused, stateAt } from './cycle.rules.js';
import { areTeams, keepTeamsOf } from './population.js';
import { WriteCycle } from './write-cycle.js';

type Opened = Cycle | CycleRefused;

/** Opens a cycle now: a new one against the framework in force, or a planned one. A cycle whose time has come is closed on the way. */
@Injectable()
export class OpenCycle {
  constructor(
    private readonly database: TenantDatabase,
    private readonly cycles: WriteCycle,
  ) {}

  execute({ organisationId }: Viewer, input: OpenCycleInput): Promise<Opened> {
    const [id, name, teamIds] = [clientId(input.id, 'id'), cycleName(input.name), teamIdsOf(input.teamIds)];
    return this.database.transaction(organisationId, async (manager) =>
      teamIds ? this.#open(manager, organisationId, { ...input, id, name, teamIds }) : refused(CycleRefusal.UNKNOWN_TEAM),
    );
  }

  async #open(manager: EntityManager, organisationId: string, input: OpenCycleInput): Promise<Opened> {
    await takeTurn(manager, 'cycle', organisationId);
    const cycles = manager.getRepository(CycleEntity);
    const standing = await cycles.findOne({ where: { organisationId, state: CycleState.OPEN }, lock: { mode: 'pessimistic_write' } });
    const now = await databaseNow(manager);
    const made = await cycles.findOneBy({ organisationId, id: input.id });
    if (made && (made.imported || made.name !== input.name)) throw new CallerError('CONFLICT', 'Another cycle has this id.', 'id');
    // The same opening retried is the same cycle, as it stands by now.
    if (made && made.state !== CycleState.PLANNED) return { ...made, state: stateAt(made, now) };
    const [framework] = await manager.query<{ id: string }[]>(inForceNow);
    const frameworkVersionId = made?.frameworkVersionId ?? framework?.id;
    const refusal = refusalToOpen({ closesAt: made?.closesAt ?? input.closesAt, now, standing, hasFramework: frameworkVersionId !== undefined });
    if (refusal || !frameworkVersionId) return refusal as CycleRefused;
    if (!(await areTeams(manager, input.teamIds))) return refused(CycleRefusal.UNKNOWN_TEAM);
    if (standing) await this.cycles.close(manager, standing, standing.closesAt);
    if (made) return this.cycles.open(manager, openedNow(made, now));
    return this.#openNew(manager, { ...input, organisationId, frameworkVersionId, opensAt: now });
  }

  async #openNew(manager: EntityManager, input: OpenCycleInput & { organisationId: string; frameworkVersionId: string; opensAt: Date }): Promise<Opened> {
    const { teamIds, ...rest } = input;
    const { closesAt } = rest;
    // Its row first, which its teams name; the event goes with the opening.
    const cycle: CycleEntity = { ...rest, kind: rest.kind ?? CycleKind.SELF_ONLY, version: 1, state: CycleState.OPEN, selfDueAt: closesAt, managerDueAt: closesAt, imported: false };
    await manager.getRepository(CycleEntity).insert(cycle);
    await keepTeamsOf(manager, cycle, teamIds);
    return this.cycles.open(manager, cycle);
  }
}

/** A planned cycle that opens before or after its time. */
function openedNow(cycle: CycleEntity, now: Date): CycleEntity {
  const notBefore = (due: Date) => (due < now ? now : due);
  return { ...cycle, opensAt: now, selfDueAt: notBefore(cycle.selfDueAt), managerDueAt: notBefore(cycle.managerDueAt), version: cycle.version + 1 };
}
