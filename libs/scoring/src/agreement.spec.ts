import fc from 'fast-check';
import { scoreReadiness } from './index.js';
import type { ScoringInput } from './index.js';
import { someCase } from './testing/arbitrary.js';
import { differences } from './testing/independent/differences.js';
import { countOfPlans, smallestOfEveryPlan } from './testing/independent/every-plan.js';
import { openCase } from './testing/independent/open-case.js';
import { richCase } from './testing/independent/rich-case.js';
import { plainReadiness, type PlainReadiness } from './testing/independent/score.js';

/** How often the generators made what the comparison is about: a comparison of what never occurs says nothing. */
class Tally {
  private readonly counts = new Map<string, number>();

  add(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  addCase({ state, rows, plan }: PlainReadiness): void {
    this.add(`state ${state}`);
    this.add(plan === null ? 'no plan' : 'a plan');
    plan?.stepIds.forEach((stepId) => this.add(`step ${stepId.split(':')[0] ?? ''}`));
    for (const { status, gate } of rows) {
      this.add(`status ${status}`);
      if (gate !== null) {
        this.add(`gate ${gate.passes ? 'passes' : 'shut'}`);
        this.add(`gate met ${gate.met}`);
        this.add(`gate confirmed ${gate.confirmed}`);
        this.add(`gate evidence ${gate.evidence}`);
        this.add(`gate sustained ${gate.sustained}`);
      }
    }
  }

  rarerThan(least: number, names: readonly string[]): string[] {
    return names.filter((name) => (this.counts.get(name) ?? 0) < least).map((name) => `${name}: ${this.counts.get(name) ?? 0}`);
  }
}

const statuses = ['MET', 'SHORT', 'NO_OPPORTUNITY', 'EXEMPT', 'UNKNOWN'].map((status) => `status ${status}`);
const steps = ['raise', 'rate', 'confirm', 'evidence', 'sustain'].map((kind) => `step ${kind}`);
const interesting = [
  ...['NOT_ENOUGH_DATA', 'READY', 'READY_IF', 'NOT_YET'].map((state) => `state ${state}`),
  ...statuses,
  ...steps,
  ...['met', 'confirmed', 'evidence', 'sustained'].flatMap((part) => [`gate ${part} true`, `gate ${part} false`]),
  'gate evidence null',
  'gate passes',
  'gate shut',
];

function compareOn(cases: fc.Arbitrary<ScoringInput>, numRuns: number): Tally {
  const tally = new Tally();
  fc.assert(
    fc.property(cases, (input) => {
      const mine = plainReadiness(input);
      tally.addCase(mine);
      expect(differences(scoreReadiness(input), mine)).toEqual([]);
    }),
    { numRuns },
  );
  return tally;
}

describe('the library and a second implementation of formula v1, written from its text alone', () => {
  it('agree on people who have been rated for a year, among whom every state and every part of a gate is common', () => {
    expect(compareOn(richCase, 1000).rarerThan(20, interesting)).toEqual([]);
  });

  it('agree on people with most of the way before them, among whom every kind of step is common', () => {
    expect(compareOn(openCase, 300).rarerThan(10, [...statuses, ...steps, 'no plan'])).toEqual([]);
  });

  it('agree on people who are made of anything at all', () => {
    expect(compareOn(someCase, 700).rarerThan(10, ['state NOT_YET', 'state NOT_ENOUGH_DATA', 'a plan'])).toEqual([]);
  });
});

describe('the second search for a plan', () => {
  it('finds what trying every set of steps finds', () => {
    const few = fc.oneof(openCase, richCase, someCase).filter((input) => countOfPlans(input) < 1000);
    fc.assert(
      fc.property(few, (input) => {
        expect(plainReadiness(input).plan).toEqual(smallestOfEveryPlan(input));
      }),
      { numRuns: 60 },
    );
  });
});
