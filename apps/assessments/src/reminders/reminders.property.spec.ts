import { afterAll, beforeAll } from '@jest/globals';
import fc from 'fast-check';
import type { Api } from '../testing/api.js';
import { people, RemindedQuarter, type Step, type Team, type Who } from '../testing/reminded-quarter.js';
import { openReminding } from '../testing/reminding.js';

let api: Api;
beforeAll(async () => void (api = await openReminding()));
afterAll(() => api.close());

const who = fc.constantFrom<Who>(...people);
const team = fc.constantFrom<Team>('team', 'division', 'otherTeam');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constant('run' as const), after: fc.integer({ min: 0, max: 3 }), hour: fc.constantFrom(3, 9, 13, 17, 18) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('answer' as const, 'rate' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), who, to: team }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('leave' as const, 'return' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lead' as const), team, by: who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('opt' as const), who, out: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('heed' as const), optOuts: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('extend' as const), days: fc.integer({ min: 1, max: 4 }) }) },
);

it('nobody is told twice for one reason, nobody who is done or has left is told at all, and nobody what is not theirs to know', async () => {
  let told = 0;
  const property = fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
    const quarter = await RemindedQuarter.begin(api);
    for (const one of steps) await quarter.take(one);
    told += quarter.told;
  });
  await fc.assert(property, { numRuns: 8, endOnFailure: true });
  expect(told).toBeGreaterThan(20);
}, 400_000);
