import { defaultSettings } from '../index.js';
import type { Cycle, Evidence, Outcome, PersonInput, Rating, RatingKind, Requirement, SkillLevel } from '../index.js';

export const day = 24 * 60 * 60 * 1000;
export const month = 30.4375 * day;

/** Four quarters, each closed a day before the next opens; specs count days from the opening of the first. */
export const cycles: readonly Cycle[] = [0, 1, 2, 3].map((quarter) => ({
  id: `q${quarter + 1}`,
  opensAt: quarter * 91 * day,
  closedAt: (quarter * 91 + 90) * day,
}));

export function level(value: number): Outcome {
  return { outcome: 'level', level: value };
}

export const notApplicable: Outcome = { outcome: 'not_applicable' };
export const noOpportunity: Outcome = { outcome: 'no_opportunity' };

interface Said {
  readonly skillId?: string;
  readonly givenDay?: number;
  /** The day it was given unless said otherwise. */
  readonly revealedDay?: number;
  readonly ratingId?: string;
}

/** `rating('q2/manager', level(3))`: of the skill `security`, given and revealed ten days after its cycle opened. */
export function rating(place: `${string}/${RatingKind}`, outcome: Outcome, said: Said = {}): Rating {
  const [cycleId = '', kind] = place.split('/') as [string, RatingKind];
  const opensAt = cycles.find(({ id }) => id === cycleId)?.opensAt ?? 0;
  const { skillId = 'security', givenDay = opensAt / day + 10, revealedDay = givenDay } = said;
  const ratingId = said.ratingId ?? `${skillId}/${place}/${givenDay}`;
  return { ratingId, skillId, cycleId, kind, givenAt: givenDay * day, revealedAt: revealedDay * day, ...outcome };
}

export type Voice = RatingKind | 'manager_and_self';

/** What somebody said of a skill in the last quarter, on the day `person` is seen or so many months before; both say the same. */
export function said(skillId: string, outcome: Outcome, by: Voice | readonly [voice: Voice, monthsAgo: number] = 'manager'): Rating[] {
  const [voice, monthsAgo] = typeof by === 'string' ? [by, 0] : by;
  const kinds: readonly RatingKind[] = voice === 'manager_and_self' ? ['manager', 'self'] : [voice];
  return kinds.map((kind) => rating(`q4/${kind}`, outcome, { skillId, givenDay: 365 - (monthsAgo * month) / day }));
}

/** An item of seven points, accepted on the day it was done; of the skill `security` unless said otherwise. */
export function evidence(evidenceId: string, { acceptedDay = 300, ...more }: Partial<Evidence> & { readonly acceptedDay?: number } = {}): Evidence {
  const acceptedAt = acceptedDay * day;
  return { evidenceId, skillIds: ['security'], occurredAt: acceptedAt, acceptedAt, ownRole: 'lead', filled: [], quality: 7, ...more };
}

/** A person with these ratings, seen a year after the first cycle opened. */
export function person(ratings: readonly Rating[], more: Partial<PersonInput> = {}): PersonInput {
  return { ratings, cycles, disputes: [], evidence: [], skills: [], settings: defaultSettings, asOf: 365 * day, ...more };
}

export function requirement(id: string, more: Partial<Requirement> = {}): Requirement {
  return { id, skillIds: [id], level: 3, weight: 1, mustHave: false, evidenceRule: null, ...more };
}

/** A level as `levelsOfSkills` would give it: the manager's, fresh on the given day. */
export function standing(outcome: Outcome, more: Partial<Exclude<SkillLevel, { outcome: 'unknown' }>> = {}): SkillLevel {
  const source = { confirmed: true, source: 'manager', givenAt: 0, cycleId: 'q1', ratingIds: ['r'] } as const;
  return { ...source, ...more, ...outcome } as SkillLevel;
}
