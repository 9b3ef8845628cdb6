import { Injectable } from '@nestjs/common';
import { ratingsRevealedV1, type PayloadOf } from '@waymark/contracts';
import { Outbox } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { saidOf, type Said } from '../answers/answer.rules.js';
import type { RatingKind } from './rating.model.js';

type Revealed = PayloadOf<typeof ratingsRevealedV1>;

/** What one rater says of one skill, with the instants it was given and revealed. */
export type RevealedRating = Said & {
  readonly skillId: string;
  readonly kind: `${RatingKind}`;
  readonly raterId: string;
  readonly givenAt: Date;
  readonly revealedAt: Date;
  readonly comment: string | null;
  /** Of a person's own, 1 to 3; left out and null: not said. */
  readonly confidence?: number | null;
  readonly interest?: number | null;
  /** Evidence of the person that their own answer rests on; left out where there is none. */
  readonly evidenceIds?: readonly string[];
};

/** Ratings of one person in one cycle that are revealed together. */
export interface Reveal {
  readonly personId: string;
  readonly cycleId: string;
  readonly frameworkVersionId: string;
  readonly ratings: readonly RevealedRating[];
}

const insertRatings = `
  insert into rating (organisation_id, id, cycle_id, person_id, skill_id, kind, outcome, level, rater_id, given_at, revealed_at, comment, confidence, interest, evidence_ids)
  select $1, r.id, r."cycleId", r."personId", r."skillId", r.kind, r.outcome, r.level, r."raterId", r."givenAt", r."revealedAt", r.comment, r.confidence, r.interest, coalesce(r."evidenceIds", '{}')
  from json_to_recordset($2) as r (
    id uuid, "cycleId" uuid, "personId" uuid, "skillId" text, kind text, outcome text, level smallint,
    "raterId" uuid, "givenAt" timestamptz, "revealedAt" timestamptz, comment text, confidence smallint, interest smallint, "evidenceIds" uuid[]
  )`;

/** Rows and events of what is revealed, in the caller's transaction. Comments, and how sure the person was, stay here: no event carries them. */
@Injectable()
export class RevealRatings {
  constructor(private readonly outbox: Outbox) {}

  async execute(manager: EntityManager, organisationId: string, reveals: readonly Reveal[]): Promise<void> {
    const identified = reveals.map((reveal) => ({ ...reveal, ratings: reveal.ratings.map((rating) => ({ ...rating, id: v7() })) }));
    const rows = identified.flatMap(({ personId, cycleId, ratings }) => ratings.map((rating) => ({ ...rating, personId, cycleId })));
    await manager.query(insertRatings, [organisationId, JSON.stringify(rows)]);
    const payloads = identified.map(({ ratings, ...rest }): Revealed => ({ ...rest, ratings: ratings.map(told) }));
    await this.outbox.appendAll(manager, organisationId, { contract: ratingsRevealedV1, payloads });
  }
}

function told(rating: RevealedRating & { readonly id: string }): Revealed['ratings'][number] {
  const { id, skillId, kind, raterId, givenAt, revealedAt } = rating;
  return { ratingId: id, skillId, kind, raterId, givenAt: givenAt.toISOString(), revealedAt: revealedAt.toISOString(), ...saidOf(rating) };
}
