import { Injectable } from '@nestjs/common';
import { ratingsRevealedV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockPerson } from '../standing/locks.js';
import { RewriteStandings } from '../standing/rewrite-standings.js';

type Revealed = PayloadOf<typeof ratingsRevealedV1>;

const keepRatings = `
  insert into revealed_rating (organisation_id, rating_id, person_id, cycle_id, skill_id, kind, outcome, level, given_at, revealed_at)
  select $1, r."ratingId", $2, $3, r."skillId", r.kind, r.outcome, r.level, r."givenAt", r."revealedAt"
  from json_to_recordset($4) as r ("ratingId" uuid, "skillId" text, kind text, outcome text, level smallint, "givenAt" timestamptz, "revealedAt" timestamptz)
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = $2)
  on conflict do nothing
  returning 1`;

/** Keeps what was revealed of a person and scores the person from that instant on. What is kept already changes nothing. */
@Injectable()
export class KeepRevealedRatings implements EventHandler<Revealed> {
  readonly contract = ratingsRevealedV1;

  constructor(private readonly standings: RewriteStandings) {}

  async handle({ organisationId, payload }: ReceivedEvent<Revealed>, manager: EntityManager): Promise<void> {
    if (!payload) return;
    const { personId, cycleId, ratings } = payload;
    await lockPerson(manager, organisationId, personId);
    const kept: unknown[] = await manager.query(keepRatings, [organisationId, personId, cycleId, JSON.stringify(ratings)]);
    if (kept.length === 0) return;
    const from = Math.min(...ratings.map(({ revealedAt }) => Date.parse(revealedAt)));
    await this.standings.execute(manager, organisationId, [{ personId, from }]);
  }
}
