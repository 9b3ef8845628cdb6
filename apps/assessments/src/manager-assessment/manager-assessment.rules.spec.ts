import { expect, it } from '@jest/globals';
import { Outcome } from '../answers/outcome.model.js';
import { byPerson } from './manager-assessment.rules.js';

const rating = (personId: string, skillId: string) => ({ personId, skillId, outcome: Outcome.NO_OPPORTUNITY });

it('takes a save apart by person, however their ids are written, in the order of ids', () => {
  const parts = byPerson({
    cycleId: 'any',
    ratings: [rating('B', 'security'), rating('a', 'security'), rating('b', 'kubernetes')],
    cleared: [{ personId: 'c', skillId: 'security' }, { personId: 'A', skillId: 'kubernetes' }],
    revisions: [{ personId: 'A', revision: 3 }, { personId: 'a', revision: 4 }, { personId: 'C', revision: 1 }, { personId: 'd', revision: 9 }],
  });
  expect(parts).toEqual([
    { personId: 'a', revision: 3, ratings: [rating('a', 'security')], cleared: ['kubernetes'] },
    { personId: 'b', revision: 0, ratings: [rating('B', 'security'), rating('b', 'kubernetes')], cleared: [] },
    { personId: 'c', revision: 1, ratings: [], cleared: ['security'] },
  ]);
});

it('looks at each line of a save a few times, so that one document of a great many people keeps nobody waiting', () => {
  let reads = 0;
  const line = (n: number) => ({
    skillId: 'security',
    outcome: Outcome.NO_OPPORTUNITY,
    revision: 0,
    get personId() {
      reads += 1;
      return `person-${n}`;
    },
  });
  const lines = Array.from({ length: 500 }, (_, n) => line(n));
  expect(byPerson({ cycleId: 'any', ratings: lines, cleared: lines, revisions: lines })).toHaveLength(500);
  expect(reads).toBeLessThanOrEqual(3 * 500 * 2);
});
