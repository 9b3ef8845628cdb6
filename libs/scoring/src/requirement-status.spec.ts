import { scoreReadiness } from './index.js';
import type { Outcome, PersonInput, Rating, RequirementResult } from './index.js';
import { day, evidence, level, noOpportunity, notApplicable, person, requirement, said } from './testing/person.js';

/** The row of "Go or Java or Rust, level 3" for these ratings. */
function rowOf(ratings: readonly Rating[], more: Partial<PersonInput> = {}): RequirementResult {
  const anyOf = requirement('language', { skillIds: ['rust', 'java', 'go'] });
  return scoreReadiness({ requirements: [anyOf], ...person(ratings, more) }).requirements[0]!;
}

describe('status of a requirement', () => {
  it.each<[string, Outcome, string]>([
    ['MET at the level', level(3), 'MET'],
    ['MET above the level', level(4), 'MET'],
    ['SHORT just beneath it', level(2.9), 'SHORT'],
    ['SHORT at zero', level(0), 'SHORT'],
    ['NO_OPPORTUNITY', noOpportunity, 'NO_OPPORTUNITY'],
    ['EXEMPT', notApplicable, 'EXEMPT'],
  ])('is %s by the word of the manager', (_name, outcome, status) => {
    expect(rowOf(said('java', outcome))).toMatchObject({ status, skillId: 'java', source: 'manager', confirmed: true });
  });

  it('is EXEMPT by the agreed word', () => {
    expect(rowOf(said('java', notApplicable, 'agreed')).status).toBe('EXEMPT');
  });

  it('is UNKNOWN where the person alone says not applicable, and shows whose word that is', () => {
    expect(rowOf(said('java', notApplicable, 'self'))).toMatchObject({
      status: 'UNKNOWN', skillId: 'java', source: 'self', givenAt: 365 * day, confirmed: false, level: null, attainment: null,
    });
  });

  it('is NO_OPPORTUNITY where the person alone says so', () => {
    expect(rowOf(said('java', noOpportunity, 'self'))).toMatchObject({ status: 'NO_OPPORTUNITY', confirmed: false });
  });

  it('is UNKNOWN, with nothing but the requirement itself, where nothing was said', () => {
    expect(rowOf([])).toEqual({
      requirementId: 'language', status: 'UNKNOWN', skillId: 'go', level: null, required: 3, weight: 1, mustHave: false, confirmed: false,
      attainment: null, contribution: null, lostPoints: null, source: null, givenAt: null, confidence: null, gate: null,
    });
  });

  it('is UNKNOWN where the requirement names no skill', () => {
    const empty = scoreReadiness({ requirements: [requirement('nothing', { skillIds: [] })], ...person([]) });
    expect(empty.requirements[0]).toMatchObject({ status: 'UNKNOWN', skillId: null });
  });

  it('stays EXEMPT, unconfirmed, while that is disputed', () => {
    const disputes = [{ skillId: 'java', cycleId: 'q4', openedAt: 0, settledAt: null }];
    expect(rowOf(said('java', notApplicable), { disputes })).toMatchObject({ status: 'EXEMPT', confirmed: false });
  });

  it.each<[string, Outcome]>([['NO_OPPORTUNITY', noOpportunity], ['EXEMPT', notApplicable]])('has no numbers where it is %s', (_name, outcome) => {
    expect(rowOf(said('java', outcome))).toMatchObject({ level: null, attainment: null, contribution: null, lostPoints: null, confidence: null });
  });
});

describe('any-of takes', () => {
  it.each<[string, readonly Rating[], string]>([
    ['the highest level', [...said('java', level(1)), ...said('rust', level(2))], 'rust'],
    ['no account of what is above the required level', [...said('java', level(3)), ...said('rust', level(4))], 'java'],
    ['a rated zero before no opportunity', [...said('java', noOpportunity), ...said('rust', level(0), 'self')], 'rust'],
    ['no opportunity before an exemption', [...said('java', notApplicable), ...said('rust', noOpportunity, 'self')], 'rust'],
    ['an exemption before an unknown', [...said('java', notApplicable, 'self'), ...said('rust', notApplicable)], 'rust'],
    ['an exemption before a skill of which nothing was said', said('rust', notApplicable), 'rust'],
    ['a higher level before a confirmed one', [...said('go', level(1)), ...said('rust', level(2), 'self')], 'rust'],
    ['on a tie the confirmed one', [...said('java', level(2), 'self'), ...said('rust', level(2))], 'rust'],
    ['a confirmed old one before a fresh self rating', [...said('java', level(2), 'self'), ...said('rust', level(2), ['manager', 36])], 'rust'],
    ['then the one with the higher base of confidence', [...said('java', level(2)), ...said('rust', level(2), 'agreed')], 'rust'],
    ['then the fresher one', [...said('java', level(2), ['manager', 2]), ...said('rust', level(2), ['manager', 1])], 'rust'],
    ['then the smaller id', [...said('rust', level(2)), ...said('java', level(2))], 'java'],
  ])('%s', (_name, ratings, chosen) => {
    expect(rowOf(ratings).skillId).toBe(chosen);
  });

  it('a self rating before a confirmed one of the same level that is disputed, where it is the higher in confidence', () => {
    const disputes = [{ skillId: 'java', cycleId: 'q4', openedAt: 0, settledAt: null }];
    const ratings = [...said('java', level(2), ['manager', 12]), ...said('rust', level(2), 'self')];
    expect(rowOf(ratings).skillId).toBe('java');
    expect(rowOf(ratings, { disputes })).toMatchObject({ skillId: 'rust', confirmed: false });
  });

  it('the skill that accepted evidence keeps fresh', () => {
    const ratings = [...said('java', level(2), ['manager', 2]), ...said('rust', level(2), ['manager', 3])];
    expect(rowOf(ratings).skillId).toBe('java');
    expect(rowOf(ratings, { evidence: [evidence('e', { skillIds: ['rust'], acceptedDay: 364 })] }).skillId).toBe('rust');
  });

  it('the skill that ages slower', () => {
    const ratings = [...said('java', level(2), ['manager', 2]), ...said('rust', level(2), ['manager', 2])];
    expect(rowOf(ratings).skillId).toBe('java');
    expect(rowOf(ratings, { skills: [{ id: 'rust', halfLifeMonths: 24, effort: 1 }] }).skillId).toBe('rust');
  });
});
