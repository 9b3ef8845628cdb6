import { Outcome } from '../answers/outcome.model.js';
import type { PastRating } from './rating-history.model.js';
import { inOrder } from './rating-history.rules.js';
import { RatingKind } from './rating.model.js';

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const given = (kind: RatingKind, day: number, more: Partial<PastRating> = {}) => ({
  id: `${kind}-${day}`, cycleId: 'q1', skillId: 'security', kind, outcome: Outcome.LEVEL, level: 2, rater: { id: 'somebody' }, givenAt: at(day), revealedAt: at(day), comment: null, ...more,
});
const ordered = (...ratings: ReturnType<typeof given>[]) => inOrder(ratings).map(({ id, replaced }) => `${id}${replaced ? ' replaced' : ''}`);

describe('the history of a skill', () => {
  it('is in the order in which it was said; of what one side said twice in a cycle the later counts', () => {
    const ratings = [given(RatingKind.AGREED, 9), given(RatingKind.SELF, 5), given(RatingKind.MANAGER, 3), given(RatingKind.SELF, 2)];
    expect(ordered(...ratings)).toEqual(['self-2 replaced', 'manager-3', 'self-5', 'agreed-9']);
  });

  it('keeps what is said in another cycle, of another skill and by another side apart; who speaks first at one instant is the person', () => {
    const ratings = [given(RatingKind.MANAGER, 2), given(RatingKind.SELF, 2), given(RatingKind.SELF, 3, { cycleId: 'q2' }), given(RatingKind.SELF, 4, { skillId: 'caching' })];
    expect(ordered(...ratings)).toEqual(['self-2', 'manager-2', 'self-3', 'self-4']);
  });
});
