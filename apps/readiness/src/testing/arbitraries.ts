import { defaultSettings, type Rating } from '@waymark/scoring';
import fc from 'fast-check';
import { measuredFramework, type MeasuredFramework } from '../framework/measured-framework.js';
import { defaultVersion, type SettingsVersion } from '../scoring-settings/settings-version.js';
import type { Measures } from '../standing/measures.js';
import type { PersonFacts } from '../standing/person-facts.js';
import { documentOf } from './documents.js';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2024-01-01T00:00:00Z');
export const skillIds = ['ada', 'c', 'go', 'java', 'rust'];

/** Some instant of three years, to the day: so that many things happen at once. */
export const instant = fc.integer({ min: 0, max: 1100 }).map((days) => start + days * day);

const outcome = fc.oneof(
  { weight: 6, arbitrary: fc.record({ outcome: fc.constant('level' as const), level: fc.integer({ min: 0, max: 4 }) }) },
  fc.constant({ outcome: 'not_applicable' as const }),
  fc.constant({ outcome: 'no_opportunity' as const }),
);

const rating = fc
  .record({ skillId: fc.constantFrom(...skillIds), cycleId: fc.constantFrom('c1', 'c2', 'c3', 'absent'), kind: fc.constantFrom('self', 'manager', 'agreed'), givenAt: instant, wait: fc.nat(40), outcome })
  .map(({ outcome, wait, ...given }) => ({ ...given, revealedAt: given.givenAt + wait * day, ...outcome }));

const evidence = fc.record({
  skillIds: fc.uniqueArray(fc.constantFrom(...skillIds), { minLength: 1, maxLength: 2 }), acceptedAt: instant, took: fc.nat(90), lasts: fc.option(fc.nat(300)),
  ownRole: fc.constantFrom('lead', 'contributor', null), filled: fc.subarray(['metric', 'security', 'verifier']), quality: fc.nat(7),
});
const cycle = fc.record({ opensAt: instant, open: fc.integer({ min: 10, max: 120 }), closes: fc.boolean() });

const dispute = fc.record({ skillId: fc.constantFrom(...skillIds), cycleId: fc.constantFrom('c1', 'c2', 'c3'), openedAt: instant, lasts: fc.option(fc.nat(90)) });

const facts = fc.record({ ratings: fc.array(rating, { maxLength: 14 }), cycles: fc.tuple(cycle, cycle, cycle), evidence: fc.array(evidence, { maxLength: 4 }), disputes: fc.array(dispute, { maxLength: 4 }) });

/** A person of whom anything may have been revealed in three cycles and one that never arrived. */
export const personFacts: fc.Arbitrary<PersonFacts> = facts.map(({ ratings, cycles, evidence, disputes }) => ({
  personId: 'someone',
  ratings: ratings.map((given, index) => ({ ratingId: `r${index.toString().padStart(2, '0')}`, ...given }) as Rating).filter(({ cycleId }) => cycleId !== 'absent'),
  cycles: cycles.map(({ opensAt, open, closes }, index) => ({ id: `c${index + 1}`, opensAt, closedAt: closes ? opensAt + open * day : null })),
  evidence: evidence.map(({ took, lasts, ...item }, index) => ({
    evidenceId: `e${index}`, ...item, occurredAt: item.acceptedAt - took * day, until: lasts === null ? null : item.acceptedAt + lasts * day,
  })),
  disputes: disputes.map(({ lasts, ...given }) => ({ ...given, settledAt: lasts === null ? null : given.openedAt + lasts * day })),
}));

/** What was decided up to twice, in the order of the versions; the flags look at skills that are there. */
const settings: fc.Arbitrary<SettingsVersion[]> = fc.array(fc.record({ effectiveFrom: instant, managerWeight: fc.constantFrom(0, 0.5, 0.7, 1), readyScore: fc.constantFrom(40, 85, 100), cycles: fc.nat(2), ofLast: fc.integer({ min: 2, max: 3 }), readyIfCost: fc.nat(6) }), { maxLength: 2 }).map((decided) =>
  decided.sort((one, other) => one.effectiveFrom - other.effectiveFrom).filter(({ effectiveFrom }, index, all) => effectiveFrom !== all[index - 1]?.effectiveFrom).map(({ effectiveFrom, managerWeight, readyScore, readyIfCost, ...sustained }, index) => ({
    version: index + 1, effectiveFrom,
    settings: { ...defaultSettings, managerWeight, selfWeight: 1 - managerWeight, readyScore, readyIfCost, sustained, flags: { ...defaultSettings.flags, securitySkillIds: ['rust'], codingSkillIds: ['java'], communicationSkillIds: ['go'] } },
  })),
);

const halfLives = fc.array(fc.constantFrom(3, 6, 12, 24), { minLength: skillIds.length, maxLength: skillIds.length });

/** Up to three versions with any-of requirements over skills that fade at different speeds. */
const frameworks: fc.Arbitrary<MeasuredFramework[]> = fc.array(fc.record({ effectiveFrom: instant, halfLives, level: fc.integer({ min: 1, max: 4 }) }), { maxLength: 3 }).map((versions) =>
  versions.map(({ effectiveFrom, halfLives, level }, index) => {
    const skills = skillIds.map((id, place) => ({ id, halfLifeMonths: halfLives[place] }));
    const requirements = [
      { id: 'any', skillIds, level, weight: 2, mustHave: true },
      { id: 'shown', skillIds: ['go'], level: 2, mustHave: true, evidenceRule: { minimumQuality: 3, roles: ['lead'], fields: [] } },
      { id: 'native', skillIds: ['rust', 'c'], level: 2 },
      { id: 'one', skillIds: ['java'], level: 3, weight: 0.5 },
    ];
    return measuredFramework({ frameworkVersionId: `f${index}`, number: index + 1, effectiveFrom }, documentOf(skills, [{ id: 'track', requirements }, { id: 'other', requirements: requirements.slice(1).reverse() }]));
  }),
);

/** What they are measured by: frameworks, and settings of which version 0 was always there. */
export const measures: fc.Arbitrary<Measures> = fc.record({ frameworks, settings }).map(({ frameworks, settings }) => ({ frameworks, settings: [defaultVersion, ...settings] }));
