import type { RatingHistoryQuery } from '../../generated/graphql.js';
import { historyOf, type PastDispute, type PastRating, type SkillInCycle, type SkillHistory } from './history.model.js';

export const scale = ['Awareness', 'Working', 'Practitioner', 'Expert'].map((name, index) => ({ __typename: 'ScaleLevel' as const, level: index + 1, name }));
const priya = { __typename: 'Person' as const, id: 'priya', name: 'Priya Raman' };
const amara = { __typename: 'Person' as const, id: 'amara', name: 'Amara Okafor' };

let made = 0;

/** A rating of a skill, revealed when it was given. */
export function said(kind: PastRating['kind'], level: number | null, more: Partial<PastRating> = {}): PastRating {
  const outcome = level === null ? 'NO_OPPORTUNITY' : 'LEVEL';
  const givenAt = more.givenAt ?? '2026-03-05T09:00:00Z';
  made += 1;
  const rating = { __typename: 'PastRating', id: `r${made}`, skillId: 'Security', cycleId: 'q1', kind, outcome, level, comment: null, givenAt, revealedAt: givenAt, replaced: false, rater: kind === 'SELF' ? amara : priya };
  return { ...rating, ...more } as PastRating;
}

export function inCycle(cycleId: string, ratings: readonly PastRating[]): SkillInCycle {
  return { cycleId, ratings, disputes: [] };
}

export function skillOf(skillId: string, cycles: readonly SkillInCycle[]): SkillHistory {
  return { skillId, name: skillId, category: 'Craft', cycles };
}

const caching = (level: number, more: Partial<PastRating>) => said('SELF', level, { skillId: 'Caching', cycleId: 'q2', ...more });
const dispute = { __typename: 'PastDispute', id: 'd1', skillId: 'Caching', cycleId: 'q2', openedBy: amara, openedAt: '2026-09-05T09:00:00Z', reason: 'I run it.', settledAt: null, settledBy: null, settlement: null } as unknown as PastDispute;

/** As the server answers. Security rose and was agreed, Caching was said anew and is disputed, Mentoring is in another category and has no level. */
export const answer = {
  __typename: 'RatingHistory',
  cycles: ['q1', 'q2', 'q3'].map((id) => ({ __typename: 'RatedCycle', cycle: { __typename: 'Cycle', id, name: `2026 ${id.toUpperCase()}`, state: 'CLOSED', opensAt: '2026-01-01T00:00:00Z' }, scale })),
  skills: [['Security', 'Craft'], ['Caching', 'Craft'], ['Mentoring', 'Leading']].map(([name, category]) => ({ __typename: 'RatedSkill', skillId: name, name, category })),
  ratings: [
    said('SELF', 1), said('MANAGER', 2),
    said('SELF', 4, { cycleId: 'q3' }), said('MANAGER', 2, { cycleId: 'q3', comment: 'Saw two reviews.' }), said('AGREED', 3, { cycleId: 'q3' }),
    caching(3, { replaced: true, givenAt: '2026-06-01T09:00:00Z' }), caching(2, { givenAt: '2026-06-09T09:00:00Z' }),
    said('SELF', null, { skillId: 'Mentoring' }),
  ],
  disputes: [dispute],
} as unknown as RatingHistoryQuery['ratingHistory'];

export const history = historyOf(answer);
