import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { planV1, type PayloadOf } from '@waymark/contracts';
import { Outbox } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { factsOf, type Ask, type PersonFacts } from '../facts/person-facts.js';
import { endMentorings } from '../mentors/end-mentorings.js';
import { standingsOf } from './item-history.rules.js';
import { plansOf, type KeptPlan } from './kept-plan.js';
import { keyOf } from './plan-item.js';

type Told = PayloadOf<typeof planV1>;

/** Why a plan may have to be told of: something that was heard, or a change or a night of an organisation. */
export interface Because {
  readonly organisationId: string;
  readonly occurredAt?: Date;
}

const rememberSql = `
  insert into told_plan (organisation_id, person_id, digest) values ($1, $2, $3)
  on conflict (organisation_id, person_id) do update set digest = excluded.digest where told_plan.digest <> excluded.digest
  returning 1`;

const toldBeforeSql = 'select 1 from told_plan where organisation_id = $1 and person_id = $2 and rebuilt_at >= $3';

/** Tells others how the newest plan of a person stands, where it is not what was told last; who mentored for what is closed by now does no more. */
@Injectable()
export class TellPlan {
  constructor(private readonly outbox: Outbox) {}

  /**
   * In the transaction of `manager`, which holds the person's lock. Because of something that was heard: what occurred
   * before projections were emptied was told then, and is only heard again.
   */
  async execute(manager: EntityManager, { organisationId, occurredAt }: Because, personId: string): Promise<void> {
    const ask: Ask = (sql, parameters) => manager.query(sql, [...parameters]);
    await endMentorings(personId, ask, occurredAt);
    const [plan] = await plansOf(personId, ask);
    if (!plan) return;
    if (occurredAt && (await ask(toldBeforeSql, [organisationId, personId, occurredAt])).length > 0) return;
    const [facts] = await factsOf([personId], ask);
    if (!facts) return;
    const payload = toldOf(plan, facts, Date.now());
    const digest = createHash('sha256').update(JSON.stringify(payload)).digest('base64url');
    const told: unknown[] = await manager.query(rememberSql, [organisationId, personId, digest]);
    if (told.length > 0) await this.outbox.append(manager, organisationId, { contract: planV1, payload });
  }

  /** A person who is erased is erased everywhere; of whom nothing was told, or who is erased already, nobody is told. */
  async erase(manager: EntityManager, organisationId: string, personId: string): Promise<void> {
    const told: unknown[] = await manager.query('select 1 from told_plan where organisation_id = $1 and person_id = $2', [organisationId, personId]);
    if (told.length === 0) return;
    await this.outbox.erase(manager, organisationId, { contract: planV1 as never, orderedBy: personId });
  }
}

const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** Ids and facts; the words stay with their people. */
function toldOf(plan: KeptPlan, facts: PersonFacts, asOf: number): Told {
  const items = plan.items.filter(({ droppedAt }) => droppedAt === null);
  const standings = standingsOf(items, facts, plan.endedAt ?? asOf);
  return {
    planId: plan.id,
    personId: plan.personId,
    trackId: plan.trackId,
    revision: plan.revision,
    draftedAt: new Date(plan.draftedAt).toISOString(),
    agreedAt: instant(plan.agreedAt),
    endedAt: instant(plan.endedAt),
    items: items.map(({ id, asks, requirementIds, dueOn }) => {
      const standing = standings.get(id);
      const closing = standing?.isClosed ? standing.closings.at(-1) : undefined;
      return { itemId: id, asks: keyOf(asks), requirementIds: [...requirementIds], dueOn, closedAt: instant(closing?.closedAt ?? null), closedBy: closing ? { ...closing.by } : null };
    }),
  };
}
