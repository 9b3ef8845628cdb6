import { createHash } from 'node:crypto';
import { compareRules, defaultSettings, riskFlags, scoreReadiness, toResultDocument, type ScoringInput } from '@waymark/scoring';
import fc from 'fast-check';
import { frameworkAt, measuredFramework, type MeasuredTrack } from '../framework/measured-framework.js';
import { defaultVersion, settingsAt } from '../scoring-settings/settings-version.js';
import { instant, measures, personFacts } from '../testing/arbitraries.js';
import { documentOf } from '../testing/documents.js';
import type { Measures } from './measures.js';
import type { PersonFacts } from './person-facts.js';
import { gatePart } from './standing.rules.js';
import { stepsOf, type Step } from './step-function.rules.js';

const always = Number.NEGATIVE_INFINITY;

/** What a reader of the stored rows finds. */
function lookUp(steps: readonly Step[], { frameworks }: Measures, { trackId, asOf }: { trackId: string; asOf: number }): Step | undefined {
  const inForce = frameworkAt(frameworks, asOf)?.frameworkVersionId;
  return steps.filter((step) => step.trackId === trackId && step.validFrom <= asOf && step.frameworkVersionId === inForce).sort((one, other) => other.validFrom - one.validFrom)[0];
}

/** What the library is given of an instant, by somebody who knows nothing of what came after it. */
function inputAt({ ratings, evidence, cycles, disputes }: PersonFacts, { frameworks, settings }: Measures, { track, asOf }: { track: MeasuredTrack; asOf: number }): ScoringInput {
  return {
    ratings: ratings.filter(({ revealedAt }) => revealedAt <= asOf),
    evidence: evidence.filter(({ acceptedAt, until }) => acceptedAt <= asOf && asOf < (until ?? Infinity)),
    cycles: cycles.map((cycle) => ({ ...cycle, closedAt: cycle.closedAt !== null && cycle.closedAt <= asOf ? cycle.closedAt : null })),
    disputes: disputes.filter(({ openedAt }) => openedAt <= asOf).map((dispute) => ({ ...dispute, settledAt: dispute.settledAt !== null && dispute.settledAt <= asOf ? dispute.settledAt : null })),
    skills: frameworkAt(frameworks, asOf)!.skills,
    settings: settingsAt(settings, asOf).settings,
    requirements: track.requirements,
    asOf,
  };
}

/** The second computation: straight from the library's own result. */
function lastingFrom(input: ScoringInput, track: MeasuredTrack) {
  const { state, score, coverage, met, plan, requirements } = scoreReadiness(input);
  const gates = track.requirements.map(({ id }) => {
    const gate = requirements.find(({ requirementId }) => requirementId === id)!.gate;
    if (!gate) return 0;
    const lacking = [[gate.met, gatePart.met], [gate.confirmed, gatePart.confirmed], [gate.evidence?.holds !== false, gatePart.evidence], [gate.sustained.holds, gatePart.sustained]] as const;
    return lacking.reduce((sum, [holds, part]) => sum + (holds ? 0 : part), 0);
  });
  return { state, score, coverage, met, plan, gates };
}

function expectExact(facts: PersonFacts, given: Measures, { steps, asOf }: { steps: readonly Step[]; asOf: number }): void {
  for (const track of frameworkAt(given.frameworks, asOf)?.tracks ?? []) {
    const found = lookUp(steps, given, { trackId: track.id, asOf });
    const known = facts.ratings.some(({ revealedAt }) => revealedAt <= asOf);
    expect(found !== undefined).toBe(known);
    if (!found) continue;
    const input = inputAt(facts, given, { track, asOf });
    expect(found.standing).toMatchObject(lastingFrom(input, track));
    expect(found.settingsVersion).toBe(settingsAt(given.settings, asOf).version);
    if (found.validFrom === asOf) expectFading(found, input);
  }
}

/** What fades is so at the instant a step begins, and so are the bytes of the whole result. */
function expectFading({ standing }: Step, input: ScoringInput): void {
  const result = scoreReadiness(input);
  const flags = riskFlags(input);
  const bytes = JSON.stringify(toResultDocument(result, flags, compareRules(result)));
  expect([standing.low, standing.high, standing.flags]).toEqual([result.low, result.high, flags.filter(({ outcome }) => outcome === 'raised').map(({ id }) => id)]);
  expect(standing.digest).toBe(createHash('sha256').update(bytes).digest('base64url'));
}

describe('the steps of a person', () => {
  it('say of every instant what scoring says of that instant', () => {
    fc.assert(fc.property(personFacts, measures, fc.array(instant, { minLength: 5, maxLength: 5 }), (facts, given, instants) => {
      const { steps } = stepsOf(facts, given, always);
      const happened = [...facts.ratings.map(({ revealedAt }) => revealedAt), ...facts.cycles.flatMap(({ closedAt }) => closedAt ?? []), ...facts.disputes.flatMap(({ openedAt, settledAt }) => [openedAt, settledAt ?? openedAt]), ...given.settings.slice(1).map(({ effectiveFrom }) => effectiveFrom)];
      for (const asOf of [...instants, ...happened.flatMap((at) => [at - 1, at]), ...steps.map(({ validFrom }) => validFrom)]) expectExact(facts, given, { steps, asOf });
    }), { numRuns: 100 });
  }, 120_000);

  it('before an instant do not depend on what changes from then on, and what follows is given whole', () => {
    fc.assert(fc.property(personFacts, measures, instant, (facts, given, from) => {
      const known = {
        ...facts,
        ratings: facts.ratings.filter(({ revealedAt }) => revealedAt < from),
        disputes: facts.disputes.filter(({ openedAt }) => openedAt < from).map((dispute) => ({ ...dispute, settledAt: (dispute.settledAt ?? from) < from ? dispute.settledAt : null })),
        evidence: facts.evidence.filter(({ acceptedAt }) => acceptedAt < from).map((item) => ({ ...item, until: (item.until ?? from) < from ? item.until : null })),
        cycles: facts.cycles.map((cycle) => ({ ...cycle, closedAt: cycle.closedAt !== null && cycle.closedAt < from ? cycle.closedAt : null })),
      };
      const decided = { ...given, settings: given.settings.filter(({ effectiveFrom }) => effectiveFrom < from) };
      const stored = stepsOf(known, decided, always).steps;
      const { after, steps } = stepsOf(facts, given, from);
      const byTrack = (one: Step, other: Step) => one.validFrom - other.validFrom || (one.trackId < other.trackId ? -1 : 1);
      expect([...stored.filter(({ validFrom }) => validFrom <= after), ...steps].sort(byTrack)).toEqual([...stepsOf(facts, given, always).steps].sort(byTrack));
    }), { numRuns: 100 });
  }, 120_000);

  it('are the same whatever the order in which the facts are listed', () => {
    fc.assert(fc.property(personFacts, measures, (facts, given) => {
      const backwards = { ...facts, ratings: [...facts.ratings].reverse(), cycles: [...facts.cycles].reverse(), evidence: [...facts.evidence].reverse(), disputes: [...facts.disputes].reverse() };
      const turned = { frameworks: [...given.frameworks].reverse(), settings: [...given.settings].reverse() };
      expect(JSON.stringify(stepsOf(backwards, turned, always))).toBe(JSON.stringify(stepsOf(facts, given, always)));
    }), { numRuns: 100 });
  }, 120_000);

  it('are not repeated where nothing changes', () => {
    fc.assert(fc.property(personFacts, measures, (facts, given) => {
      const { steps } = stepsOf(facts, given, always);
      for (const trackId of ['track', 'other']) {
        const own = steps.filter((step) => step.trackId === trackId).map((step) => ({ ...step, validFrom: 0, standing: { ...step.standing, low: null, high: null, digest: '' } }));
        for (const [index, step] of own.entries()) if (own[index - 1]) expect(own[index - 1]).not.toEqual(step);
      }
    }), { numRuns: 100 });
  }, 120_000);
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
  const facts = { personId: 'p', cycles: [{ id: 'c', opensAt: 0, closedAt: null }], evidence: [], disputes: [], ratings: [rated('java', '2025-01-01', 4), rated('python', '2024-01-01', 3)] };

  it('change places at the very millisecond that scoring says, with nobody doing anything', () => {
    const { steps } = stepsOf(facts, { frameworks: [framework], settings: [defaultVersion] }, always);
    expect(steps.map(({ standing }) => [standing.cells.chosen[0], standing.cells.levels[0], standing.score])).toEqual([[1, 300, 100], [0, 400, 100], [1, 300, 100]]);
    const turn = steps[2]!.validFrom;
    const chosenAt = (asOf: number) =>
      scoreReadiness({ ...facts, settings: defaultSettings, asOf, requirements: framework.tracks[0]!.requirements, skills: framework.skills }).requirements[0]!.skillId;
    expect([chosenAt(turn - 1), chosenAt(turn)]).toEqual(['java', 'python']);
    expect(new Date(turn).toISOString().slice(0, 7)).toBe('2025-02');
  });

  it('cost no step where both fade alike', () => {
    const alike = documentOf([{ id: 'java' }, { id: 'python' }], [{ id: 'track', requirements: [{ id: 'backend', skillIds: ['java', 'python'], level: 3 }] }]);
    const version = measuredFramework({ frameworkVersionId: 'f', number: 1, effectiveFrom: 0 }, alike);
    expect(version.tracks[0]!.drifting).toEqual([]);
    expect(stepsOf(facts, { frameworks: [version], settings: [defaultVersion] }, always).steps).toHaveLength(2);
  });
});
