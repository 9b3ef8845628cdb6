import { setImmediate } from 'node:timers/promises';
import type { KnownMember } from './team-plans.rules.js';
import { judgedInTurns } from './team-plans.queries.js';

const facts = { ratings: [], cycles: [], settings: [], disputes: [], evidence: [], certificates: [], scored: null };
const members: KnownMember[] = Array.from({ length: 200 }, (_, index) => ({ personId: `p${index}`, name: `P ${index}`, plan: null, facts: { personId: `p${index}`, ...facts } }));

it('lets others have their turn while a large division is judged, and judges everybody in their order', async () => {
  let [turns, isDone] = [0, false];
  const other = (async () => {
    while (!isDone) {
      await setImmediate();
      turns += 1;
    }
  })();
  const judged = await judgedInTurns(members, { framework: null, asOf: 0 });
  isDone = true;
  await other;
  expect(judged.map(({ personId }) => personId)).toEqual(members.map(({ personId }) => personId));
  expect(turns).toBeGreaterThanOrEqual(10);
});
