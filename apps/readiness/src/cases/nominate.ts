import { Injectable } from '@nestjs/common';
import { slug } from '@waymark/contracts';
import { CallerError, Outbox, TenantDatabase, type Viewer } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import type { Ask } from '../framework/frameworks.js';
import { lockPerson } from '../standing/locks.js';
import { MeasuresInForce } from '../standing/measures.js';
import { actorsOf } from './case-actors.rules.js';
import type { NominateForPromotionInput } from './case-inputs.model.js';
import { databaseNow, log } from './case-log.js';
import { PromotionRefusal, refused, type PromotionRefused } from './case-refused.model.js';
import { readCase, relationOf } from './case-row.js';
import { stepOf } from './case-states.js';
import type { PromotionCase } from './case.model.js';
import { scoredAt, type ScoredNow } from './packet.js';
import { ReadCase } from './read-case.js';
import { tellCase } from './tell-case.js';
import { checkedId, checkedWords } from './words.rules.js';

const openSql = `
  select exists (select from promotion_case where person_id = $1 and track_id = $2 and state not in ('closed', 'withdrawn')) as "isOpen"`;

const beginSql = `
  insert into promotion_case (organisation_id, id, version, person_id, track_id, track_name, state, state_since, round,
    nominated_by, nominated_at, nomination_reason, exception_reason, nominated_state, nominated_score)
  values ($1, $2, 1, $3, $4, $5, 'nominated', $6, 1, $7, $6, $8, $9, $10, $11)`;

interface Given {
  readonly id: string;
  readonly personId: string;
  readonly trackId: string;
  readonly reason: string;
  readonly exception: string | null;
}

/** The lead, or the person, proposes a promotion. Any state of readiness will do: where it is not READY, with a reason why. */
@Injectable()
export class Nominate {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
    private readonly measures: MeasuresInForce,
    private readonly reading: ReadCase,
  ) {}

  /** @throws CallerError FORBIDDEN for a person whom the viewer does not lead and is not. */
  async execute(viewer: Viewer, input: NominateForPromotionInput): Promise<PromotionCase | PromotionRefused> {
    const given: Given = {
      id: checkedId(input.id, 'id'), personId: checkedId(input.personId, 'personId'), trackId: input.trackId,
      reason: checkedWords(input.reason, 'reason'), exception: input.exception ? checkedWords(input.exception, 'exception') : null,
    };
    const no = await this.database.transaction(viewer.organisationId, (manager) => this.#nominate(manager, viewer, given));
    return no ?? this.reading.written(viewer, given.id);
  }

  async #nominate(manager: EntityManager, viewer: Viewer, given: Given): Promise<PromotionRefused | null> {
    const { id, personId, trackId } = given;
    // One at a time of a person, also with what is heard of them.
    await lockPerson(manager, viewer.organisationId, personId);
    const relation = await relationOf(manager, viewer.personId, personId);
    const actors = actorsOf({ viewer, personId, relation, round: null });
    if (stepOf('nominate', { state: null, round: 1, actors }).outcome !== 'goes') throw new CallerError('FORBIDDEN', 'You may not do this.');
    const known = await readCase(manager, id);
    if (known && known.personId === personId && known.nominatedBy === viewer.personId) return null;
    if (known) throw new CallerError('CONFLICT', 'This id is taken.', 'id');
    if (relation.hasLeft) return refused(PromotionRefusal.PERSON_LEFT);
    if (!slug.safeParse(trackId).success) return refused(PromotionRefusal.NO_SUCH_TRACK);
    const [row] = await manager.query<{ isOpen: boolean }[]>(openSql, [personId, trackId]);
    if (row?.isOpen) return refused(PromotionRefusal.ALREADY_OPEN);
    const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
    const scored = await scoredAt(this.measures, ask, { organisationId: viewer.organisationId, personId, trackId, asOf: await databaseNow(manager) });
    if (!scored) return refused(PromotionRefusal.NO_SUCH_TRACK);
    if (scored.result.state !== 'READY' && given.exception === null) return refused(PromotionRefusal.EXCEPTION_NEEDED);
    await this.#begin(manager, viewer, { given, scored });
    return null;
  }

  async #begin(manager: EntityManager, { organisationId, personId: by }: Viewer, { given, scored }: { given: Given; scored: ScoredNow }): Promise<void> {
    const { id, personId, trackId, reason, exception } = given;
    const now = await databaseNow(manager);
    await manager.query(beginSql, [organisationId, id, personId, trackId, scored.trackName, now, by, reason, exception, scored.result.state, scored.result.score]);
    await manager.query('insert into promotion_round (organisation_id, case_id, round) values ($1, $2, 1)', [organisationId, id]);
    await log(manager, { organisationId, caseId: id, round: 1, at: now, actorId: by, action: 'nominate' });
    const known = await readCase(manager, id);
    if (!known) throw new Error('A case that was just begun is there.');
    await tellCase(this.outbox, manager, { organisationId, known });
  }
}
