import { asOfIn } from './as-of.js';
import { stateChanges } from './history-words.js';
import { historyOf } from './server-readiness.js';

describe('a past day', () => {
  it('is taken from the address where it is one, and has passed', () => {
    const asOf = (address: string) => asOfIn(new URLSearchParams(address), '2026-11-10');
    expect(['asOf=2026-07-01', 'asOf=2026-11-10', 'asOf=2027-01-01', 'asOf=2026-13-45', 'asOf=yesterday', ''].map(asOf)).toEqual(['2026-07-01', null, null, null, null, null]);
  });

  it('knows nothing of what came after it', () => {
    const step = { __typename: 'ReadinessStep' as const, state: 'NOT_YET' as const, score: 84.797, low: 80, high: 90, met: 22, planCost: 3.5 };
    const steps = [
      { ...step, from: '2026-01-01T00:00:00Z', until: '2026-06-01T00:00:00Z' },
      { ...step, from: '2026-06-01T00:00:00Z', until: '2026-09-01T00:00:00Z', state: 'READY_IF' as const, met: 21, planCost: 2 },
      { ...step, from: '2026-09-01T00:00:00Z', until: null },
    ];
    const { points } = historyOf({ steps, cycles: [] }, Date.parse('2026-07-01T00:00:00Z'));
    expect(points.map(({ until }) => until)).toEqual([Date.parse('2026-06-01T00:00:00Z'), null]);
    expect(stateChanges({ points, cycles: [] }, 85)[0]?.text).toMatch(/from “Not yet” to “Ready if”\. Requirements met: 22 → 21; cost of the smallest plan: 3\.5 → 2\.$/);
  });
});
