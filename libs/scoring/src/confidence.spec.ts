import { scoreReadiness } from './index.js';
import type { PersonInput, Rating } from './index.js';
import { day, evidence, level, month, noOpportunity, person, rating, requirement, said, type Voice } from './testing/person.js';

function confidenceOf(ratings: readonly Rating[], more: Partial<PersonInput> = {}): number | null {
  return scoreReadiness({ requirements: [requirement('security')], ...person(ratings, more) }).requirements[0]!.confidence;
}

const ofAge = (months: number, voice: Voice = 'agreed') => said('security', level(2), [voice, months]);

describe('confidence', () => {
  it.each<[Voice, number]>([['agreed', 1], ['manager_and_self', 0.8], ['manager', 0.7], ['self', 0.4]])('of a fresh level by %s is %d', (voice, base) => {
    expect(confidenceOf(ofAge(0, voice))).toBe(base);
  });

  it('of a level that is assumed is 1, however old what was said is', () => {
    expect(confidenceOf(ofAge(36, 'self'), { assumptions: { levels: new Map([['security', 1]]) } })).toBe(1);
  });

  it('is not there where no level is', () => {
    expect(confidenceOf([])).toBeNull();
    expect(confidenceOf(said('security', noOpportunity))).toBeNull();
  });

  it('halves in twelve months where the skill says nothing else', () => {
    expect(confidenceOf(ofAge(12))).toBeCloseTo(0.5, 12);
    expect(confidenceOf(ofAge(24))).toBeCloseTo(0.25, 12);
    expect(confidenceOf(ofAge(6, 'manager'))).toBeCloseTo(0.7 * Math.SQRT1_2, 12);
  });

  it('halves in the half-life of the skill itself, not of another', () => {
    const skills = [{ id: 'security', halfLifeMonths: 6, effort: 1 }, { id: 'caching', halfLifeMonths: 1, effort: 1 }];
    expect(confidenceOf(ofAge(12), { skills })).toBeCloseTo(0.25, 12);
  });

  it('counts months of 30.4375 days: 365.25 days are a half-life of twelve', () => {
    expect(confidenceOf([rating('q1/agreed', level(2), { givenDay: 0 })], { asOf: 365.25 * day })).toBeCloseTo(0.5, 12);
    expect(confidenceOf([rating('q1/agreed', level(2), { givenDay: 0 })], { asOf: month })).toBeCloseTo(2 ** (-1 / 12), 12);
  });

  it('runs from the later of the two ratings that were combined', () => {
    const [manager, self] = [rating('q4/manager', level(2), { givenDay: 280 }), rating('q4/self', level(2), { givenDay: 365 })];
    expect(confidenceOf([manager, self])).toBe(0.8);
    expect(confidenceOf([{ ...manager, givenAt: self.givenAt }, { ...self, givenAt: manager.givenAt }])).toBe(0.8);
  });

  it('runs from when a rating was given, not from when it was revealed', () => {
    expect(confidenceOf([rating('q1/agreed', level(2), { givenDay: 365 - 365.25, revealedDay: 365 })])).toBeCloseTo(0.5, 12);
  });

  it('is not renewed by a newer self rating that waits for the manager', () => {
    expect(confidenceOf([rating('q1/agreed', level(2), { givenDay: 0 }), rating('q4/self', level(2))], { asOf: 365.25 * day })).toBeCloseTo(0.5, 12);
  });

  it('is never more than its base, whatever the clocks say', () => {
    expect(confidenceOf([rating('q4/manager', level(2), { givenDay: 400, revealedDay: 300 })])).toBe(0.7);
  });

  it('touches no level and no score', () => {
    const [fresh, faded] = [0, 120].map((months) => scoreReadiness({ requirements: [requirement('security')], ...person(ofAge(months)) }));
    expect(faded!.score).toBe(fresh!.score);
    expect(faded!.requirements[0]!.level).toBe(2);
    expect(faded!.requirements[0]!.confidence).toBeLessThan(0.01);
  });
});

describe('accepted evidence', () => {
  const accepted = (acceptedDay: number, skillIds = ['security']) => evidence(`e${acceptedDay}`, { acceptedDay, skillIds });

  it('renews confidence up to its base, not above', () => {
    expect(confidenceOf(ofAge(24, 'manager'), { evidence: [accepted(365)] })).toBe(0.7);
  });

  it('ages from when the work was done: accepting it late makes it no fresher', () => {
    const yearAgo = (365 - 365.25) * day;
    expect(confidenceOf(ofAge(36), { evidence: [{ ...accepted(365), occurredAt: yearAgo }] })).toBeCloseTo(0.5, 12);
  });

  it('counts by the latest of several, in any order', () => {
    const yearAgo = 365 - 365.25;
    expect(confidenceOf(ofAge(36), { evidence: [accepted(yearAgo)] })).toBeCloseTo(0.5, 12);
    expect(confidenceOf(ofAge(36), { evidence: [accepted(yearAgo), accepted(365), accepted(yearAgo - 1)] })).toBe(1);
  });

  it('changes nothing where the rating is the later', () => {
    expect(confidenceOf(ofAge(12), { evidence: [accepted(-100)] })).toBeCloseTo(0.5, 12);
  });

  it('is of the skills that it names, each of them', () => {
    expect(confidenceOf(ofAge(12), { evidence: [accepted(365, ['caching'])] })).toBeCloseTo(0.5, 12);
    expect(confidenceOf(ofAge(12), { evidence: [accepted(365, ['caching', 'security'])] })).toBe(1);
  });

  it('of any quality renews: it shows that the skill was used', () => {
    expect(confidenceOf(ofAge(12), { evidence: [{ ...accepted(365), quality: 0 }] })).toBe(1);
  });

  it('that is accepted after the instant is not there yet', () => {
    expect(confidenceOf(ofAge(12), { evidence: [{ ...accepted(365), acceptedAt: 365 * day + 1, occurredAt: 365 * day }] })).toBeCloseTo(0.5, 12);
  });
});
