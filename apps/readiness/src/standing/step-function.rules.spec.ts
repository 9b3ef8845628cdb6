import { scoreReadiness, defaultSettings } from '@waymark/scoring';
import fc from 'fast-check';
import { frameworkAt, measuredFramework, type MeasuredFramework } from '../framework/measured-framework.js';
import { frameworks, instant, personFacts } from '../testing/arbitraries.js';
import { documentOf } from '../testing/documents.js';
import type { PersonFacts } from './person-facts.js';
import { personAt } from './standing.rules.js';
import { stepsOf, type Step } from './step-function.rules.js';

const always = Number.NEGATIVE_INFINITY;

/** What a reader of the stored rows finds. */
function lookUp(steps: readonly Step[], versions: readonly MeasuredFramework[], { trackId, asOf }: { trackId: string; asOf: number }): Step | undefined {
  const inForce = frameworkAt(versions, asOf)?.frameworkVersionId;
  return steps.filter((step) => step.trackId === trackId && step.validFrom <= asOf && step.frameworkVersionId === inForce).sort((one, other) => other.validFrom - one.validFrom)[0];
}

function expectExact(facts: PersonFacts, versions: readonly MeasuredFramework[], asOf: number): void {
  const { steps } = stepsOf(facts, versions, always);
  const framework = frameworkAt(versions, asOf);
  for (const track of framework?.tracks ?? []) {
    const person = personAt(facts, framework as MeasuredFramework, asOf);
    expect(lookUp(steps, versions, { trackId: track.id, asOf })?.standing).toEqual(person.isBlank ? undefined : person.standing(track));
  }
}

describe('the steps of a person', () => {
  it('say of every instant what scoring says of that instant', () => {
    fc.assert(fc.property(personFacts, frameworks, fc.array(instant, { minLength: 5, maxLength: 5 }), (facts, versions, instants) => {
      for (const asOf of [...instants, ...facts.ratings.flatMap(({ revealedAt }) => [revealedAt - 1, revealedAt])]) expectExact(facts, versions, asOf);
    }), { numRuns: 300 });
  });

  it('before an instant do not depend on what changes from then on, and what follows is given whole', () => {
    fc.assert(fc.property(personFacts, frameworks, instant, (facts, versions, from) => {
      const known = { ...facts, ratings: facts.ratings.filter(({ revealedAt }) => revealedAt < from), evidence: facts.evidence.filter(({ acceptedAt }) => acceptedAt < from) };
      const stored = stepsOf(known, versions, always).steps;
      const { after, steps } = stepsOf(facts, versions, from);
      const byTrack = (one: Step, other: Step) => one.validFrom - other.validFrom || (one.trackId < other.trackId ? -1 : 1);
      expect([...stored.filter(({ validFrom }) => validFrom <= after), ...steps].sort(byTrack)).toEqual([...stepsOf(facts, versions, always).steps].sort(byTrack));
    }), { numRuns: 300 });
  });

  it('are the same whatever the order in which the facts are listed', () => {
    fc.assert(fc.property(personFacts, frameworks, (facts, versions) => {
      const backwards = { ...facts, ratings: [...facts.ratings].reverse(), cycles: [...facts.cycles].reverse(), evidence: [...facts.evidence].reverse() };
      expect(JSON.stringify(stepsOf(backwards, [...versions].reverse(), always))).toBe(JSON.stringify(stepsOf(facts, versions, always)));
    }));
  });

  it('are not repeated where nothing changes', () => {
    fc.assert(fc.property(personFacts, frameworks, (facts, versions) => {
      const { steps } = stepsOf(facts, versions, always);
      for (const trackId of ['track', 'other']) {
        const own = steps.filter((step) => step.trackId === trackId).map(({ validFrom, ...step }) => ({ ...step, validFrom }));
        for (const [index, step] of own.entries()) {
          const before = own[index - 1];
          if (before && before.frameworkVersionId === step.frameworkVersionId) expect(before.standing).not.toEqual(step.standing);
        }
      }
    }));
  });
});

describe('two equally good skills of which one fades faster', () => {
  const document = documentOf([{ id: 'java', halfLifeMonths: 3 }, { id: 'python', halfLifeMonths: 24 }], [
    { id: 'track', requirements: [{ id: 'backend', skillIds: ['java', 'python'], level: 3 }] },
  ]);
  const framework = measuredFramework({ frameworkVersionId: 'f', number: 1, effectiveFrom: 0 }, document);
  const at = (date: string) => Date.parse(`${date}T00:00:00Z`);
  const rated = (skillId: string, on: string, level: number) => ({
    ratingId: skillId, skillId, cycleId: 'c', kind: 'manager' as const, givenAt: at(on), revealedAt: at(on), outcome: 'level' as const, level,
  });
  // Java was rated a year after Python, so it counts first; it fades eight times as fast.
  const facts = { personId: 'p', cycles: [{ id: 'c', opensAt: 0 }], evidence: [], ratings: [rated('java', '2025-01-01', 4), rated('python', '2024-01-01', 3)] };

  it('change places at the very millisecond that scoring says, with nobody doing anything', () => {
    const { steps } = stepsOf(facts, [framework], always);
    expect(steps.map(({ standing }) => [standing.cells.chosen[0], standing.cells.levels[0], standing.score])).toEqual([[1, 300, 100], [0, 400, 100], [1, 300, 100]]);
    const turn = steps[2]!.validFrom;
    const chosenAt = (asOf: number) =>
      scoreReadiness({ ...facts, settings: defaultSettings, asOf, requirements: framework.tracks[0]!.requirements, traits: framework.traits }).requirements[0]!.skillId;
    expect([chosenAt(turn - 1), chosenAt(turn)]).toEqual(['java', 'python']);
    expect(new Date(turn).toISOString().slice(0, 7)).toBe('2025-02');
  });

  it('cost no step where both fade alike', () => {
    const alike = documentOf([{ id: 'java' }, { id: 'python' }], [{ id: 'track', requirements: [{ id: 'backend', skillIds: ['java', 'python'], level: 3 }] }]);
    const version = measuredFramework({ frameworkVersionId: 'f', number: 1, effectiveFrom: 0 }, alike);
    expect(version.tracks[0]!.drifts).toBe(false);
    expect(stepsOf(facts, [version], always).steps).toHaveLength(2);
  });
});
