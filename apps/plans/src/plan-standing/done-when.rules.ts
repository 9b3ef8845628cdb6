import type { Rating } from '@waymark/scoring';
import type { PersonFacts } from '../facts/person-facts.js';
import type { Moment, Proof } from './item-holds.rules.js';

/** What must have happened for a step to be met: facts of the person, never a tick. */
export type DoneWhen =
  /** One accepted piece of evidence with all of this. */
  | {
      readonly kind: 'evidence';
      /** On one of these; on any where there are none. */
      readonly skillIds: readonly string[];
      /** And on one of these too; not asked for where there are none. */
      readonly alsoSkillIds: readonly string[];
      readonly fields: readonly string[];
      /** Points out of 7. */
      readonly minimumQuality: number;
    }
  /** A manager’s or an agreed rating, which nobody disputes, that puts a skill higher. */
  | {
      readonly kind: 'raised';
      /** One of these; any where there are none. */
      readonly skillIds: readonly string[];
      /** At this level or above; null: a level above the first such rating. */
      readonly level: number | null;
      /** Accepted evidence on that very skill is asked for too. */
      readonly withEvidence: boolean;
    }
  /** A certificate with dates that is valid. */
  | {
      readonly kind: 'certificate';
      /** Of one of these; of any where there are none. */
      readonly certificationIds: readonly string[];
    };

/** All that meets a rule at a moment, in a lasting order; none: it is not met. */
export function proofsOf(rule: DoneWhen, moment: Moment): Proof[] {
  switch (rule.kind) {
    case 'raised':
      return raisedProofs(rule, moment);
    case 'certificate':
      return certificatesFor(rule.certificationIds, moment).map(({ certificateId }) => ({ kind: 'certificate', id: certificateId }));
    case 'evidence':
      return acceptedAt(moment)
        .filter(({ skillIds, filled, quality }) => {
          const isOn = (asked: readonly string[]) => asked.length === 0 || skillIds.some((skillId) => asked.includes(skillId));
          return isOn(rule.skillIds) && isOn(rule.alsoSkillIds) && quality >= rule.minimumQuality && rule.fields.every((field) => filled.includes(field));
        })
        .map(({ evidenceId }) => ({ kind: 'evidence', id: evidenceId }));
  }
}

/** What meets all of the rules, one for each at least; none where one of them is not met. */
export function proofsOfAll(rules: readonly DoneWhen[], moment: Moment): Proof[] {
  const proofs = rules.map((rule) => proofsOf(rule, moment));
  return proofs.every((one) => one.length > 0) ? proofs.flat() : [];
}

/** The skills that a rule looks at. */
export function skillsOf(rule: DoneWhen): readonly string[] {
  if (rule.kind === 'certificate') return [];
  return rule.kind === 'evidence' ? [...rule.skillIds, ...rule.alsoSkillIds] : rule.skillIds;
}

export function certificatesFor(certificationIds: readonly string[], { at, certificates }: Moment): Moment['certificates'] {
  const asked = certificates.filter(({ certificationId }) => certificationIds.length === 0 || certificationIds.includes(certificationId));
  return asked.filter(({ issuedAt, expiresAt }) => issuedAt <= at && (expiresAt === null || expiresAt > at));
}

function acceptedAt({ facts, at }: Moment): PersonFacts['evidence'][number][] {
  const standing = facts.evidence.filter(({ acceptedAt: from, until }) => from <= at && (until === null || until > at));
  return standing.sort((one, other) => (one.evidenceId < other.evidenceId ? -1 : 1));
}

/** The rating of each skill that stands so, and its evidence where that is asked for. */
function raisedProofs({ skillIds, level, withEvidence }: Extract<DoneWhen, { kind: 'raised' }>, moment: Moment): Proof[] {
  const firsts = level === null ? firstLevels(moment) : null;
  const shown = withEvidence ? acceptedAt(moment) : [];
  const ratings = new Map(moment.facts.ratings.map((rating) => [rating.ratingId, rating]));
  return [...moment.person.levels].flatMap(([skillId, standing]): Proof[] => {
    const isAsked = skillIds.length === 0 || skillIds.includes(skillId);
    if (!isAsked || standing.outcome !== 'level' || !standing.confirmed) return [];
    // The first rating was the manager’s word alone: what is held against it is so too, else the own word would raise a skill.
    const given = standing.ratingIds.map((id) => ratings.get(id)).find((rating) => rating && rating.kind !== 'self');
    if (!given || given.outcome !== 'level') return [];
    const isReached = level === null ? given.level > (firsts?.get(skillId) ?? Number.POSITIVE_INFINITY) : standing.level >= level;
    const rating: Proof = { kind: 'rating', id: given.ratingId };
    if (!isReached || !withEvidence) return isReached ? [rating] : [];
    const piece = shown.find((one) => one.skillIds.includes(skillId));
    return piece ? [rating, { kind: 'evidence', id: piece.evidenceId }] : [];
  });
}

/** The level that the first manager’s or agreed rating gave each skill. */
function firstLevels({ facts, at }: Moment): ReadonlyMap<string, number> {
  const opensAt = new Map(facts.cycles.map((cycle) => [cycle.id, cycle.opensAt]));
  const placed = facts.ratings.filter(({ kind, revealedAt, cycleId }) => kind !== 'self' && revealedAt <= at && opensAt.has(cycleId));
  const begins = ({ cycleId }: Rating) => opensAt.get(cycleId) ?? 0;
  const oldestFirst = placed.sort((one, other) => begins(one) - begins(other) || one.revealedAt - other.revealedAt || (one.ratingId < other.ratingId ? -1 : 1));
  const firsts = new Map<string, number>();
  for (const rating of oldestFirst) if (rating.outcome === 'level' && !firsts.has(rating.skillId)) firsts.set(rating.skillId, rating.level);
  return firsts;
}
