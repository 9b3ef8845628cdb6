import { Outcome } from '../answers/outcome.model.js';
import { RatingKind } from './rating.model.js';
import { historyOf, type RevealedRows } from './rating-history.rules.js';

type Given = RevealedRows['ratings'][number];

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const given = (kind: RatingKind, day: number, more: Partial<Given> = {}): Given => ({
  id: `${kind}-${day}`, cycleId: 'q1', skillId: 'security', kind, outcome: Outcome.LEVEL, level: 2, rater: { id: 'somebody' }, givenAt: at(day), revealedAt: at(day), comment: null, ...more,
});
const history = (rows: Partial<RevealedRows>) =>
  historyOf({ cycleIds: ['q1', 'q2'], skills: [{ skillId: 'security', name: 'Security', category: 'Craft' }], ratings: [], disputes: [], ...rows });

describe('the history of a skill', () => {
  it('is in the order in which it was said; of what one side said twice in a cycle the later counts', () => {
    const ratings = [given(RatingKind.AGREED, 9), given(RatingKind.SELF, 5), given(RatingKind.MANAGER, 3), given(RatingKind.SELF, 2), given(RatingKind.SELF, 1, { cycleId: 'q2' })];
    const [skill] = history({ ratings });
    expect(skill?.cycles.map(({ cycleId, ratings: said }) => [cycleId, said.map(({ id, replaced }) => [id, replaced])])).toEqual([
      ['q1', [['self-2', true], ['manager-3', false], ['self-5', false], ['agreed-9', false]]],
      ['q2', [['self-1', false]]],
    ]);
  });

  it('has the cycles that say something of it, a dispute alone included, and no others', () => {
    const dispute = { id: 'd1', cycleId: 'q2', skillId: 'security', openedBy: { id: 'ada' }, openedAt: at(4), reason: 'no', settledAt: null, settledBy: null, settlement: null };
    expect(history({ disputes: [dispute] })[0]?.cycles).toMatchObject([{ cycleId: 'q2', ratings: [], disputes: [{ id: 'd1' }] }]);
    expect(history({ ratings: [given(RatingKind.SELF, 1, { skillId: 'caching' })] })[0]?.cycles).toEqual([]);
  });
});
