import type { ScoringInput } from '../../index.js';
import { evaluate } from './evaluation.js';
import { allOptions, comparePlans, type Option, type PlainPlan, planOf, supposing } from './plan.js';

/** All subsets of some ids. */
function subsets(ids: readonly string[]): string[][] {
  const [first, ...rest] = ids;
  return first === undefined ? [[]] : subsets(rest).flatMap((subset) => [subset, [first, ...subset]]);
}

function product(options: readonly (readonly Option[])[]): Option[][] {
  return options.reduce<Option[][]>((all, some) => all.flatMap((taken) => some.map((option) => [...taken, option])), [[]]);
}

/** How many sets of steps there are to be tried. */
export function countOfPlans(input: ScoringInput): number {
  const rules = input.requirements.filter(({ mustHave, evidenceRule }) => mustHave && evidenceRule !== null).length;
  return allOptions(input).reduce((count, { length }) => count * length, 2 ** rules * (input.settings.sustained.ofLast + 1));
}

/** Point 13 without one thought: the smallest of all sets of steps after which the state is READY. */
export function smallestOfEveryPlan(input: ScoringInput): PlainPlan | null {
  const withRule = input.requirements.filter(({ mustHave, evidenceRule }) => mustHave && evidenceRule !== null).map(({ id }) => id);
  const found: PlainPlan[] = [];
  for (const taken of product(allOptions(input))) {
    for (const evidenced of subsets(withRule)) {
      for (let sustain = 0; sustain <= input.settings.sustained.ofLast; sustain += 1) {
        if (evaluate(supposing(input, taken, { evidenced, sustain })).ready) {
          found.push(planOf(taken, { evidenced, sustain }));
        }
      }
    }
  }
  return found.sort(comparePlans)[0] ?? null;
}
