import { Injectable } from '@nestjs/common';
import { caseV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { takeAuthorsTurn } from '../transactions/take-turn.js';

type Case = PayloadOf<typeof caseV1>;

const keepCase = `
  insert into promotion_case (organisation_id, case_id, person_id, version, state, state_since, round, votes_due_at, votes_revealed_at, told_at)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = $3)
  on conflict (organisation_id, case_id) do update
    set version = excluded.version, state = excluded.state, state_since = excluded.state_since, round = excluded.round,
        votes_due_at = excluded.votes_due_at, votes_revealed_at = excluded.votes_revealed_at, told_at = excluded.told_at
    where excluded.version > promotion_case.version
  returning 1`;

const keepAwaited = `
  insert into awaited_vote (organisation_id, case_id, person_id)
  select $1, $2, member from unnest($3::uuid[]) as member
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = member)`;

/** Keeps where a promotion case stands and whose votes it waits for, so that they can be told; what was decided stays where it is read. */
@Injectable()
export class KeepCase implements EventHandler<Case> {
  readonly contract = caseV1;

  async handle({ organisationId, key, payload }: ReceivedEvent<Case>, manager: EntityManager): Promise<void> {
    const caseId = key.slice(key.indexOf(':') + 1);
    if (!payload) {
      await manager.query('delete from promotion_case where organisation_id = $1 and case_id = $2', [organisationId, caseId]);
      return;
    }
    const { personId, version, state, since, round, waitingFor, votesDueAt, votesRevealedAt, told } = payload;
    // Whoever of them is being erased is gone before this, or takes with them what is written here.
    for (const id of [...new Set([personId, ...waitingFor])].sort()) await takeAuthorsTurn(manager, organisationId, id);
    const row = [organisationId, caseId, personId, version, state, since, round, votesDueAt, votesRevealedAt, told?.toldAt ?? null];
    const kept: unknown[] = await manager.query(keepCase, row);
    if (kept.length === 0) return;
    await manager.query('delete from awaited_vote where organisation_id = $1 and case_id = $2', [organisationId, caseId]);
    await manager.query(keepAwaited, [organisationId, caseId, waitingFor]);
  }
}
