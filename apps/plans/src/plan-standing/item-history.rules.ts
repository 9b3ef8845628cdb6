import type { PersonFacts } from '../facts/person-facts.js';
import { lostBecause, momentOf, proofOf, type LostBecause, type Moment, type Proof } from './item-holds.rules.js';
import { skillsAskedBy, skillsLookedAtBy, type PlanItem } from './plan-item.js';

/** One time that an item was closed. Milliseconds since 1970. */
export interface Closing {
  readonly closedAt: number;
  readonly by: Proof;
  /** Null: it still is. */
  readonly reopenedAt: number | null;
  readonly because: LostBecause | null;
}

/** How an item stands at an instant. */
export interface ItemStanding {
  /** Every time it was closed since it was added, the oldest first. */
  readonly closings: readonly Closing[];
  readonly isClosed: boolean;
  /** Since when it is closed, or open. */
  readonly since: number;
  /** Accepted evidence on its skill since it was added: something is under way. None where it is closed. */
  readonly underWay: readonly string[];
}

/** Every instant, from one on and up to another, at which something that an item looks at may change; the first is `from`. */
export function happenings(facts: PersonFacts, from: number, until: number): number[] {
  const instants = [
    ...facts.ratings.map(({ revealedAt }) => revealedAt),
    ...facts.cycles.flatMap(({ opensAt, closedAt }) => [opensAt, closedAt]),
    ...facts.settings.map(({ effectiveFrom }) => effectiveFrom),
    ...facts.disputes.flatMap(({ openedAt, settledAt }) => [openedAt, settledAt]),
    ...facts.evidence.flatMap(({ acceptedAt, until: gone }) => [acceptedAt, gone]),
    ...facts.certificates.flatMap(({ issuedAt, expiresAt, from: recorded, until: gone }) => [issuedAt, expiresAt, recorded, gone]),
  ].filter((instant) => instant !== null && instant > from && instant <= until) as number[];
  return [from, ...new Set(instants.sort((one, other) => one - other))];
}

/** Of the facts those that any of the items looks at: a person is rated in dozens of skills, and an item looks at one. */
function lookedAt(items: readonly PlanItem[], facts: PersonFacts): PersonFacts {
  const asked = items.map(({ asks }) => skillsLookedAtBy(asks));
  if (asked.includes(null)) return facts;
  const skills = new Set(asked.flatMap((skillIds) => skillIds ?? []));
  return {
    ...facts,
    ratings: facts.ratings.filter(({ skillId }) => skills.has(skillId)),
    disputes: facts.disputes.filter(({ skillId }) => skills.has(skillId)),
    evidence: facts.evidence.filter(({ skillIds }) => skillIds.some((skillId) => skills.has(skillId))),
  };
}

/** How items stand at an instant. The same facts in any order give the same; what has not happened by then changes nothing. */
export function standingsOf(items: readonly PlanItem[], allFacts: PersonFacts, asOf: number): ReadonlyMap<string, ItemStanding> {
  const known = items.filter(({ addedAt }) => addedAt <= asOf);
  const facts = lookedAt(known, allFacts);
  const first = Math.min(...known.map(({ addedAt }) => addedAt), asOf);
  const moments = happenings(facts, first, asOf).map((at) => momentOf(facts, at));
  const together = [...Map.groupBy(known, ({ addedAt }) => addedAt)];
  return new Map(
    together.flatMap(([addedAt, added]) => {
      const since = [momentOf(facts, addedAt), ...moments.filter(({ at }) => at > addedAt)];
      return added.map((item) => [item.id, standingOf(item, since, { facts, asOf })] as const);
    }),
  );
}

function standingOf(item: PlanItem, moments: readonly Moment[], { facts, asOf }: { facts: PersonFacts; asOf: number }): ItemStanding {
  const closings: Closing[] = [];
  for (const moment of moments) {
    const last = closings.at(-1);
    const open = last && last.reopenedAt === null ? last : null;
    const proof = proofOf(item.asks, moment);
    if (proof && !open) closings.push({ closedAt: moment.at, by: proof, reopenedAt: null, because: null });
    // Held by something else from now on: what would take it away is another fact.
    else if (proof && open) closings[closings.length - 1] = { ...open, by: proof };
    else if (open) closings[closings.length - 1] = { ...open, reopenedAt: moment.at, because: lostBecause(item.asks, open.by, { facts, moment }) };
  }
  const last = closings.at(-1);
  const isClosed = last?.reopenedAt === null;
  return { closings, isClosed, since: (isClosed ? last.closedAt : last?.reopenedAt) ?? item.addedAt, underWay: isClosed ? [] : underWay(item, facts, asOf) };
}

function underWay({ asks, addedAt }: PlanItem, facts: PersonFacts, asOf: number): string[] {
  const skillIds = skillsAskedBy(asks);
  return facts.evidence
    .filter(({ acceptedAt, until }) => acceptedAt >= addedAt && acceptedAt <= asOf && (until === null || until > asOf))
    .filter((item) => item.skillIds.some((skillId) => skillIds.includes(skillId)))
    .map(({ evidenceId }) => evidenceId)
    .sort();
}
