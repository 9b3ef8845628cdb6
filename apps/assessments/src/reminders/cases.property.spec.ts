import { afterAll, beforeAll } from '@jest/globals';
import fc from 'fast-check';
import type { Api } from '../testing/api.js';
import { members, RemindedCase, type CaseStep } from '../testing/reminded-case.js';
import { openReminding, Reminding } from '../testing/reminding.js';

let api: Api;
beforeAll(async () => void (api = await openReminding()));
afterAll(() => api.close());

const who = fc.subarray([...members], { minLength: 2 });
const one = fc.constantFrom('ada' as const, 'lead' as const, ...members);
const step: fc.Arbitrary<CaseStep> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constant('run' as const), after: fc.integer({ min: 0, max: 6 }), hour: fc.constantFrom(3, 9, 13, 17, 18) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'seat' as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('vote' as const), by: fc.constantFrom(...members) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('decide' as const, 'decide' as const, 'tell' as const, 'tell' as const, 'appeal' as const, 'withdraw' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), to: fc.constantFrom('team' as const, 'otherTeam' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('leave' as const, 'return' as const), one }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('opt' as const), one, out: fc.boolean() }) },
);

it('of a promotion case everybody is told what is theirs to know when it is, once, and nobody anything else', async () => {
  let told = 0;
  const property = fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 45 }), async (steps) => {
    const played = await new RemindedCase(await Reminding.begin(api)).begin();
    for (const each of steps) await played.take(each);
    told += played.told;
  });
  await fc.assert(property, { numRuns: 8, endOnFailure: true });
  expect(told).toBeGreaterThan(5);
}, 400_000);
