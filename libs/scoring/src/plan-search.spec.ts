import { countedPlan } from './smallest-plan.js';
import { isReadyAfter } from './testing/exhaustive-plan.js';
import { heavyTracks } from './testing/heavy-track.js';

describe('of thirty open requirements', () => {
  it.each(Object.keys(heavyTracks))('looks at a tiny share of all plans: %s', (kind) => {
    const counts = heavyTracks[kind]!(20).map((input) => {
      const { plan, count } = countedPlan(input);
      expect(isReadyAfter(input, plan?.steps ?? [])).toBe(true);
      return count;
    });
    const sorted = counts.sort((one, other) => one - other);
    // There are up to 5^30 plans of each. What is kept is a thousand times less than without the bounds.
    expect(sorted[sorted.length / 2]).toBeLessThan(3_000);
    expect(sorted.at(-1)).toBeLessThan(12_000);
  });
});
