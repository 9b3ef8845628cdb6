import { Injectable } from '@nestjs/common';
import { CallerError, Outbox, TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import { actorsOf } from './case-actors.rules.js';
import { databaseNow, log } from './case-log.js';
import { PromotionRefusal, refused, type PromotionRefused } from './case-refused.model.js';
import { currentRound, readCase, relationOf, type CaseRelation, type RoundRow, type WholeCase } from './case-row.js';
import { actionsWithoutThePerson, stepOf, type CaseAction, type CaseState } from './case-states.js';
import type { PromotionCase } from './case.model.js';
import { ReadCase } from './read-case.js';
import { tellCase } from './tell-case.js';

/** A case that nobody else changes until the transaction ends, with somebody who may do this to it now. */
export interface HeldCase {
  readonly manager: EntityManager;
  readonly viewer: Viewer;
  readonly known: WholeCase;
  readonly round: RoundRow;
  readonly relation: CaseRelation;
  readonly now: Date;
}

/** What was done: words for the log, and another round where one begins. */
export interface Done {
  readonly note?: string;
  readonly beginsRound?: 2;
}

interface Asked {
  readonly caseId: string;
  readonly action: CaseAction;
}

const moveSql = `
  update promotion_case
  set state = $2, state_since = case when state = $2 then state_since else $3 end, round = $4, version = version + 1
  where id = $1`;

/** The one way in which a case changes: who may, from where to where, its log and its event, in one transaction. */
@Injectable()
export class ChangeCase {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
    private readonly reading: ReadCase,
  ) {}

  /** @throws CallerError FORBIDDEN for those who never do this, whether or not there is such a case. */
  async execute(viewer: Viewer, asked: Asked, work: (held: HeldCase) => Promise<Done | PromotionRefused>): Promise<PromotionCase | PromotionRefused> {
    const no = await this.database.transaction(viewer.organisationId, (manager) => this.#change(manager, { viewer, ...asked }, work));
    return no ?? this.reading.written(viewer, asked.caseId);
  }

  async #change(manager: EntityManager, { viewer, caseId, action }: Asked & { viewer: Viewer }, work: (held: HeldCase) => Promise<Done | PromotionRefused>): Promise<PromotionRefused | null> {
    const known = validate(caseId) ? await readCase(manager, caseId, 'for no key update') : null;
    if (!known) throw new CallerError('FORBIDDEN', 'You may not do this.');
    const [round, relation] = [currentRound(known), await relationOf(manager, viewer.personId, known.personId)];
    const actors = actorsOf({ viewer, personId: known.personId, relation, round });
    const step = stepOf(action, { state: known.state, round: known.round, actors });
    if (step.outcome === 'forbidden') throw new CallerError('FORBIDDEN', 'You may not do this.');
    if (step.outcome === 'wrong_state') return refused(PromotionRefusal.WRONG_STATE);
    if (relation.hasLeft && !actionsWithoutThePerson.includes(action)) return refused(PromotionRefusal.PERSON_LEFT);
    const now = await databaseNow(manager);
    const done = await work({ manager, viewer, known, round, relation, now });
    if ('reason' in done) return done;
    await this.#keep(manager, { viewer, known, action, to: step.to, now, done });
    return null;
  }

  async #keep(manager: EntityManager, kept: { viewer: Viewer; known: WholeCase; action: CaseAction; to: CaseState; now: Date; done: Done }): Promise<void> {
    const { viewer: { organisationId, personId }, known, action, to, now, done } = kept;
    await manager.query(moveSql, [known.id, to, now, done.beginsRound ?? known.round]);
    await log(manager, { organisationId, caseId: known.id, round: done.beginsRound ?? known.round, at: now, actorId: personId, action, note: done.note ?? null });
    const after = await readCase(manager, known.id);
    if (!after) throw new Error('A case that is held is there.');
    await tellCase(this.outbox, manager, { organisationId, known: after });
  }
}
