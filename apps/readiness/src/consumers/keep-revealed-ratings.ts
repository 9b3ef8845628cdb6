import { Injectable } from '@nestjs/common';
import { ratingsRevealedV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { lockPerson } from '../standing/locks.js';
import type { StoredRating } from '../standing/person-facts.js';
import { RewriteStandings } from '../standing/rewrite-standings.js';

type Revealed = PayloadOf<typeof ratingsRevealedV1>;

const keepRatings = `
  insert into revealed_ratings (organisation_id, event_id, person_id, cycle_id, revealed_from, ratings)
  select $1, $2, $3, $4, $5, $6
  where not exists (select 1 from erased_person where organisation_id = $1 and person_id = $3)
  on conflict do nothing
  returning 1`;

function storedRating({ ratingId, skillId, kind, givenAt, revealedAt, ...said }: Revealed['ratings'][number]): StoredRating {
  const outcome = said.outcome === 'level' ? { outcome: said.outcome, level: said.level } : { outcome: said.outcome };
  return { ratingId, skillId, kind, givenAt: Date.parse(givenAt), revealedAt: Date.parse(revealedAt), ...outcome };
}

/** Keeps what was revealed of a person and scores the person from that instant on. What is kept already changes nothing. */
@Injectable()
export class KeepRevealedRatings implements EventHandler<Revealed> {
  readonly contract = ratingsRevealedV1;

  constructor(private readonly standings: RewriteStandings) {}

  async handle({ id, organisationId, payload }: ReceivedEvent<Revealed>, manager: EntityManager): Promise<void> {
    if (!payload) return;
    const { personId, cycleId } = payload;
    const ratings = payload.ratings.map(storedRating);
    const from = Math.min(...ratings.map(({ revealedAt }) => revealedAt));
    await lockPerson(manager, organisationId, personId);
    const row = [organisationId, id, personId, cycleId, new Date(from).toISOString(), JSON.stringify(ratings)];
    const kept: unknown[] = await manager.query(keepRatings, row);
    if (kept.length > 0) await this.standings.execute(manager, organisationId, [{ personId, from }]);
  }
}
