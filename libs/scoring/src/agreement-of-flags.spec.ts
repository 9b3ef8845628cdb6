import fc from 'fast-check';
import type { RiskFlagId, ScoringInput } from './index.js';
import { riskFlags } from './risk-flags.js';
import { someCase } from './testing/arbitrary.js';
import { plainFlags } from './testing/independent/flags.js';
import { flagsAbout, richCase } from './testing/independent/rich-case.js';

const skillIds = fc.subarray(['a', 'b', 'c'], { minLength: 1, maxLength: 2 });

/** Anything at all, with flags that are about skills which occur. */
const flaggedCase: fc.Arbitrary<ScoringInput> = fc
  .tuple(someCase, skillIds, skillIds)
  .map(([input, top, other]) => ({ ...input, settings: { ...input.settings, flags: flagsAbout(top, other) } }));

const outcomesOf = (input: ScoringInput): Record<string, string> =>
  Object.fromEntries(riskFlags(input).map(({ id, outcome }) => [id, outcome]));

/** How often each flag had each outcome. */
function compareOn(cases: fc.Arbitrary<ScoringInput>): Map<string, number> {
  const counts = new Map<string, number>();
  fc.assert(
    fc.property(cases, (input) => {
      const mine = plainFlags(input);
      for (const [id, outcome] of Object.entries(mine)) {
        counts.set(`${id} ${outcome}`, (counts.get(`${id} ${outcome}`) ?? 0) + 1);
      }
      expect(outcomesOf(input)).toEqual(mine);
    }),
    { numRuns: 1500 },
  );
  return counts;
}

const flagIds: readonly RiskFlagId[] = [
  'frontend_overemphasis',
  'weak_scalability_and_cloud',
  'security_ignored',
  'coding_neglected',
  'generic_descriptions',
  'communication_underestimated',
];

describe('the library and a second reading of the six risk flags', () => {
  it.each([
    ['rated for a year', richCase],
    ['made of anything at all', flaggedCase],
  ])('agree on people who are %s, among whom each flag is raised and clear', (_, cases) => {
    const counts = compareOn(cases);
    const wanted = flagIds.flatMap((id) => [`${id} raised`, `${id} clear`]);
    expect(wanted.filter((name) => (counts.get(name) ?? 0) < 10)).toEqual([]);
  });
});
