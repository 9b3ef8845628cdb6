import { scorePerson, type PersonScorer, type Requirement } from '@waymark/scoring';
import type { Certificate, PersonFacts } from '../facts/person-facts.js';
import { settingsAt } from '../facts/settings-version.js';
import { certificatesFor, proofsOf, proofsOfAll, type DoneWhen } from './done-when.rules.js';
import type { AskedRequirement, Asks } from './plan-item.js';

/** What makes an item hold: a rating, an accepted piece of evidence, a certificate, or a cycle in which all was held. */
export interface Proof {
  readonly kind: 'rating' | 'evidence' | 'certificate' | 'cycle';
  readonly id: string;
}

/** Why an item that held does not hold any more. */
export type LostBecause =
  | 'RATED_LOWER' | 'DISPUTED' | 'EVIDENCE_WITHDRAWN' | 'CERTIFICATE_EXPIRED' | 'CERTIFICATE_REMOVED' | 'CYCLE_MISSED' | 'SETTINGS_CHANGED';

/** What is known of a person at an instant, as items ask for it. */
export interface Moment {
  readonly at: number;
  /** Of every instant; what has not happened by then is not to be looked at. */
  readonly facts: PersonFacts;
  readonly person: PersonScorer;
  readonly certificates: readonly Certificate[];
}

/** Levels and gates are those of the formula; nobody looks for a smallest plan here. */
export function momentOf(facts: PersonFacts, at: number): Moment {
  const evidence = facts.evidence.filter(({ acceptedAt, until }) => acceptedAt <= at && (until === null || until > at));
  const { ratings, cycles, disputes } = facts;
  const person = scorePerson({ ratings, cycles, disputes, evidence, skills: [], settings: settingsAt(facts.settings, at), asOf: at }, () => null);
  return { at, facts, person, certificates: facts.certificates.filter(({ from, until }) => from <= at && (until === null || until > at)) };
}

/** What makes the item hold then; null: nothing does. */
export function proofOf(asks: Asks, moment: Moment): Proof | null {
  switch (asks.kind) {
    case 'raise':
    case 'rate':
    case 'confirm':
      return ratingFor(asks, moment);
    case 'evidence':
      return evidenceFor(asks.requirement, moment);
    case 'sustain':
      return cycleFor(asks.requirements, moment);
    case 'certify':
      return certificateFor(asks.certificationId, moment);
    case 'step':
      return proofsOfAll(asks.doneWhen, moment)[0] ?? null;
  }
}

/** A self rating alone closes nothing, and a raise or a confirmation waits while somebody disputes it. */
function ratingFor(asks: Extract<Asks, { skillId: string }>, { person }: Moment): Proof | null {
  const standing = person.levels.get(asks.skillId);
  if (!standing || standing.outcome === 'unknown' || standing.source === 'self') return null;
  const reaches = asks.kind !== 'raise' || (standing.outcome === 'level' && standing.level >= asks.to);
  const rated = asks.kind === 'rate' || standing.confirmed;
  const [id] = standing.ratingIds;
  return reaches && rated && id ? { kind: 'rating', id } : null;
}

const gateOf = ({ id, skillIds, level, evidenceRule }: AskedRequirement, { person }: Moment) => {
  const requirement: Requirement = { id, skillIds, level, evidenceRule, weight: 1, mustHave: true };
  return person.toward([requirement]).requirements[0]?.gate ?? null;
};

function evidenceFor(requirement: AskedRequirement, moment: Moment): Proof | null {
  const id = gateOf(requirement, moment)?.evidence?.evidenceIds[0];
  return id ? { kind: 'evidence', id } : null;
}

/** Of a requirement that somebody exempted the person from, nothing is to be held. */
function cycleFor(requirements: readonly AskedRequirement[], moment: Moment): Proof | null {
  const gates = requirements.flatMap((requirement) => gateOf(requirement, moment)?.sustained ?? []);
  const id = gates.flatMap(({ metIn }) => metIn)[0];
  return id && gates.every(({ holds }) => holds) ? { kind: 'cycle', id } : null;
}

/** Of several that are valid, the one that is so longest. */
function certificateFor(certificationId: string, moment: Moment): Proof | null {
  const valid = [...certificatesFor([certificationId], moment)];
  const lasts = ({ expiresAt }: Certificate) => expiresAt ?? Number.POSITIVE_INFINITY;
  const [longest] = valid.sort((one, other) => lasts(other) - lasts(one) || (one.certificateId < other.certificateId ? -1 : 1));
  return longest ? { kind: 'certificate', id: longest.certificateId } : null;
}

/** Why what held by this proof does not hold at this moment. */
export function lostBecause(asks: Asks, proof: Proof, { facts, moment }: { facts: PersonFacts; moment: Moment }): LostBecause {
  if (asks.kind === 'step') return stepLost(asks.doneWhen, moment);
  switch (proof.kind) {
    case 'rating':
      return facts.settings.some(({ effectiveFrom }) => effectiveFrom === moment.at) ? 'SETTINGS_CHANGED' : ratingLost(asks, moment);
    case 'evidence':
      return facts.evidence.some(({ evidenceId, until }) => evidenceId === proof.id && until === moment.at) ? 'EVIDENCE_WITHDRAWN' : 'SETTINGS_CHANGED';
    case 'cycle':
      return facts.settings.some(({ effectiveFrom }) => effectiveFrom === moment.at) ? 'SETTINGS_CHANGED' : 'CYCLE_MISSED';
    case 'certificate':
      return facts.certificates.some(({ certificateId, expiresAt }) => certificateId === proof.id && expiresAt === moment.at) ? 'CERTIFICATE_EXPIRED' : 'CERTIFICATE_REMOVED';
  }
}

function ratingLost(asks: Asks, { person }: Moment): LostBecause {
  const standing = 'skillId' in asks ? person.levels.get(asks.skillId) : undefined;
  const isDisputed = standing !== undefined && standing.outcome !== 'unknown' && standing.source !== 'self' && !standing.confirmed;
  return isDisputed ? 'DISPUTED' : 'RATED_LOWER';
}

/** A step holds by several facts: what is said is why the first of its rules that is not met any more is not. */
function stepLost(rules: readonly DoneWhen[], moment: Moment): LostBecause {
  const { facts, at, person } = moment;
  const failing = rules.find((rule) => proofsOf(rule, moment).length === 0);
  if (facts.settings.some(({ effectiveFrom }) => effectiveFrom === at)) return 'SETTINGS_CHANGED';
  if (failing?.kind === 'certificate') return facts.certificates.some(({ expiresAt }) => expiresAt === at) ? 'CERTIFICATE_EXPIRED' : 'CERTIFICATE_REMOVED';
  if (failing?.kind === 'evidence' || facts.evidence.some(({ until }) => until === at)) return 'EVIDENCE_WITHDRAWN';
  const asked = failing?.kind === 'raised' && failing.skillIds.length > 0 ? failing.skillIds : [...person.levels.keys()];
  const isDisputed = facts.disputes.some(({ skillId, openedAt }) => openedAt === at && asked.includes(skillId));
  return isDisputed ? 'DISPUTED' : 'RATED_LOWER';
}
