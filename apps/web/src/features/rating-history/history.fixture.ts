import type { History, PastRating, SkillHistory, SkillInCycle } from './history.model.js';

export const scale = ['Awareness', 'Working', 'Practitioner', 'Expert'].map((name, index) => ({ __typename: 'ScaleLevel' as const, level: index + 1, name }));
const priya = { __typename: 'Person' as const, id: 'priya', name: 'Priya Raman' };
const amara = { __typename: 'Person' as const, id: 'amara', name: 'Amara Okafor' };

let made = 0;

/** A rating of a skill, revealed when it was given. */
export function said(kind: PastRating['kind'], level: number | null, more: Partial<PastRating> = {}): PastRating {
  const outcome = level === null ? 'NO_OPPORTUNITY' : 'LEVEL';
  const givenAt = more.givenAt ?? '2026-03-05T09:00:00Z';
  made += 1;
  return { __typename: 'PastRating', id: `r${made}`, kind, outcome, level, comment: null, givenAt, revealedAt: givenAt, replaced: false, rater: kind === 'SELF' ? amara : priya, ...more } as PastRating;
}

export function inCycle(cycleId: string, ratings: PastRating[], disputes: SkillInCycle['disputes'] = []): SkillInCycle {
  return { __typename: 'SkillInCycle', cycleId, ratings, disputes } as SkillInCycle;
}

export function skillOf(skillId: string, cycles: SkillInCycle[], category = 'Craft'): SkillHistory {
  return { __typename: 'SkillHistory', skillId, name: skillId, category, cycles } as SkillHistory;
}

const cycles = ['q1', 'q2', 'q3'].map((id) => ({ __typename: 'RatedCycle', cycle: { __typename: 'Cycle', id, name: `2026 ${id.toUpperCase()}`, state: 'CLOSED', opensAt: '2026-01-01T00:00:00Z' }, scale })) as History['cycles'];

export const dispute = { __typename: 'Dispute' as const, id: 'd1', openedBy: amara, openedAt: '2026-09-05T09:00:00Z', reason: 'I run it.', settledAt: null, settledBy: null, settlement: null };

/** Security rose and was agreed, Caching was said anew, Mentoring is in another category and has no level. */
export const history = {
  __typename: 'RatingHistory',
  cycles,
  skills: [
    skillOf('Security', [inCycle('q1', [said('SELF', 1), said('MANAGER', 2)]), inCycle('q3', [said('SELF', 4), said('MANAGER', 2, { comment: 'Saw two reviews.' }), said('AGREED', 3)])]),
    skillOf('Caching', [inCycle('q2', [said('SELF', 3, { replaced: true, givenAt: '2026-06-01T09:00:00Z' }), said('SELF', 2, { givenAt: '2026-06-09T09:00:00Z' })], [dispute])]),
    skillOf('Mentoring', [inCycle('q1', [said('SELF', null)])], 'Leading'),
  ],
} as History;
