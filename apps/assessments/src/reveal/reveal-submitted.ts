import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Said } from '../answers/answer.rules.js';
import { RatingKind } from '../ratings/rating.model.js';
import { RevealRatings, type Reveal, type RevealedRating } from '../ratings/reveal-ratings.js';
import { setAuthor } from '../transactions/as-author.js';

/** One participant whose time has come: both sides have submitted, or no more can come. */
export interface Due {
  readonly personId: string;
  readonly cycleId: string;
  readonly frameworkVersionId: string;
  /** Whose submitted answers are revealed; null: that side has submitted nothing, or it was revealed before. */
  readonly sides: { readonly self: boolean; readonly managerId: string | null };
  readonly at: Date;
}

type Given = Said & { readonly skillId: string; readonly comment: string | null; readonly givenAt: Date };

const answer = 'a.skill_id as "skillId", a.outcome, a.level, a.comment, s.submitted_at as "givenAt"';
const selfSql = `
  select ${answer}, a.confidence, a.interest, a.evidence_ids as "evidenceIds" from self_assessment s
  join self_assessment_answer a on a.organisation_id = s.organisation_id and a.self_assessment_id = s.id
  where s.cycle_id = $1 and s.person_id = $2 and s.state = 'submitted' order by a.skill_id`;
const managerSql = `
  select ${answer} from manager_assessment s
  join manager_assessment_answer a on a.organisation_id = s.organisation_id and a.manager_assessment_id = s.id
  where s.cycle_id = $1 and s.subject_id = $2 and s.rater_id = $3 and s.state = 'submitted' order by a.skill_id`;
const revealedSql = `
  update cycle_participant t set revealed_at = coalesce(t.revealed_at, d.at)
  from json_to_recordset($1) as d ("cycleId" uuid, "personId" uuid, at timestamptz)
  where t.cycle_id = d."cycleId" and t.person_id = d."personId"`;

/**
 * The one place where answers leave their author's wall: rows, one event per person, and that it is done, in one transaction.
 * The caller holds the participants' rows and has decided that their time has come. Afterwards nobody is the author.
 */
@Injectable()
export class RevealSubmitted {
  constructor(private readonly ratings: RevealRatings) {}

  async execute(manager: EntityManager, organisationId: string, due: readonly Due[]): Promise<void> {
    if (due.length === 0) return;
    const reveals: Reveal[] = [];
    for (const one of due) {
      const ratings = await submittedOf(manager, one);
      const { personId, cycleId, frameworkVersionId } = one;
      if (ratings.length > 0) reveals.push({ personId, cycleId, frameworkVersionId, ratings });
    }
    await setAuthor(manager, null);
    await this.ratings.execute(manager, organisationId, reveals);
    await manager.query(revealedSql, [JSON.stringify(due)]);
  }
}

async function submittedOf(manager: EntityManager, { cycleId, personId, sides, at }: Due): Promise<RevealedRating[]> {
  const ratings: RevealedRating[] = [];
  if (sides.self) {
    await setAuthor(manager, personId);
    const given = await manager.query<Given[]>(selfSql, [cycleId, personId]);
    ratings.push(...given.map((one) => ({ ...one, kind: RatingKind.SELF, raterId: personId, revealedAt: at })));
  }
  const raterId = sides.managerId;
  if (raterId !== null) {
    await setAuthor(manager, raterId);
    const given = await manager.query<Given[]>(managerSql, [cycleId, personId, raterId]);
    ratings.push(...given.map((one) => ({ ...one, kind: RatingKind.MANAGER, raterId, revealedAt: at })));
  }
  return ratings;
}
