import fc from 'fast-check';
import { countedPlan, smallestPlan } from './smallest-plan.js';
import { isReadyAfter } from './testing/exhaustive-plan.js';
import { entangledTrack, heavyTracks } from './testing/heavy-track.js';
import { planCase } from './testing/plan-case.js';

describe('a search that is given up', () => {
  it('still leads to READY, costs no less than the smallest plan, and says that a smaller one may exist', () => {
    let more = 0;
    fc.assert(
      fc.property(planCase(), (input) => {
        const { plan } = countedPlan(input, 0);
        const smallest = smallestPlan(input);
        expect(plan === null).toBe(smallest === null);
        if (!plan || !smallest) return;
        expect(isReadyAfter(input, plan.steps)).toBe(true);
        expect(plan.cost).toBeGreaterThan(smallest.cost - 1e-9);
        if (!plan.givenUp) expect(plan).toEqual(smallest);
        more += plan.givenUp ? 1 : 0;
      }),
      { numRuns: 1500 },
    );
    expect(more).toBeGreaterThan(50);
  });

  it('is that of a track so entangled that it could last for hours, and of no track of thirty that we know', () => {
    const input = entangledTrack();
    const { plan, count } = countedPlan(input);
    expect(plan?.givenUp).toBe(true);
    expect(isReadyAfter(input, plan!.steps)).toBe(true);
    expect(count).toBeLessThan(1_000_000);
    for (const cases of Object.values(heavyTracks)) for (const heavy of cases(3)) expect(smallestPlan(heavy)).not.toHaveProperty('givenUp');
  });
});
