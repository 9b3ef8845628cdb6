import { confidence, scoreLevels } from './index.js';
import type { RequirementResult, SkillLevel, SkillTraits } from './index.js';
import { level, month, noOpportunity, notApplicable, requirement, standing } from './testing/person.js';

type Levels = Readonly<Record<string, SkillLevel>>;

/** The row of "Go or Java or Rust, level 3" for these levels, at instant 0. */
function rowOf(levels: Levels, traits?: ReadonlyMap<string, SkillTraits>): RequirementResult {
  const anyOf = requirement('language', { skillIds: ['rust', 'java', 'go'] });
  return scoreLevels({ requirements: [anyOf], levels: new Map(Object.entries(levels)), asOf: 0, traits }).requirements[0]!;
}

const aged = (months: number) => ({ givenAt: -months * month });
const self = { source: 'self', confirmed: false } as const;

describe('status of a requirement', () => {
  it.each([
    ['MET at the level', level(3), 'MET'],
    ['MET above the level', level(4), 'MET'],
    ['SHORT just beneath it', level(2.9), 'SHORT'],
    ['SHORT at zero', level(0), 'SHORT'],
    ['NO_OPPORTUNITY', noOpportunity, 'NO_OPPORTUNITY'],
    ['EXEMPT', notApplicable, 'EXEMPT'],
  ] as const)('is %s by the word of the manager', (_name, outcome, status) => {
    expect(rowOf({ java: standing(outcome) })).toMatchObject({ status, skillId: 'java', source: 'manager', confirmed: true });
  });

  it('is EXEMPT by the agreed word', () => {
    expect(rowOf({ java: standing(notApplicable, { source: 'agreed' }) }).status).toBe('EXEMPT');
  });

  it('is UNKNOWN where the person alone says not applicable, and shows whose word that is', () => {
    expect(rowOf({ java: standing(notApplicable, self) })).toMatchObject({
      status: 'UNKNOWN', skillId: 'java', source: 'self', givenAt: 0, confirmed: false, level: null, attainment: null,
    });
  });

  it('is NO_OPPORTUNITY where the person alone says so', () => {
    expect(rowOf({ java: standing(noOpportunity, self) })).toMatchObject({ status: 'NO_OPPORTUNITY', confirmed: false });
  });

  it('is UNKNOWN, with nothing but the requirement itself, where nothing was said', () => {
    expect(rowOf({})).toEqual({
      requirementId: 'language', status: 'UNKNOWN', skillId: 'go', level: null, required: 3, weight: 1, mustHave: false,
      confirmed: false, attainment: null, contribution: null, lostPoints: null, source: null, givenAt: null,
    });
  });

  it('is UNKNOWN where the requirement names no skill', () => {
    const empty = scoreLevels({ requirements: [requirement('nothing', { skillIds: [] })], levels: new Map(), asOf: 0 });
    expect(empty.requirements[0]).toMatchObject({ status: 'UNKNOWN', skillId: null });
  });

  it('stays EXEMPT, unconfirmed, while that is disputed', () => {
    const row = rowOf({ java: standing(notApplicable, { confirmed: false }) });
    expect(row).toMatchObject({ status: 'EXEMPT', confirmed: false });
  });
});

describe('any-of takes', () => {
  it.each<[string, Levels, string]>([
    ['the highest level', { java: standing(level(1)), rust: standing(level(2)) }, 'rust'],
    ['no account of what is above the required level', { java: standing(level(3)), rust: standing(level(4)) }, 'java'],
    ['a rated zero before no opportunity', { java: standing(noOpportunity), rust: standing(level(0), self) }, 'rust'],
    ['no opportunity before an exemption', { java: standing(notApplicable), rust: standing(noOpportunity, self) }, 'rust'],
    ['an exemption before an unknown', { java: standing(notApplicable, self), rust: standing(notApplicable) }, 'rust'],
    ['an exemption before a skill of which nothing was said', { rust: standing(notApplicable) }, 'rust'],
    ['a higher level before a confirmed one', { go: standing(level(1)), rust: standing(level(2), self) }, 'rust'],
    ['on a tie the confirmed one', { java: standing(level(2), self), rust: standing(level(2)) }, 'rust'],
    ['a confirmed old one before a fresh self rating', { java: standing(level(2), self), rust: standing(level(2), aged(36)) }, 'rust'],
    ['then the one with the higher base of confidence', { java: standing(level(2)), rust: standing(level(2), { source: 'agreed' }) }, 'rust'],
    ['then the fresher one', { java: standing(level(2), aged(2)), rust: standing(level(2), aged(1)) }, 'rust'],
    ['then the smaller id', { rust: standing(level(2)), java: standing(level(2)) }, 'java'],
  ])('%s', (_name, levels, chosen) => {
    expect(rowOf(levels).skillId).toBe(chosen);
  });

  it('the skill that accepted evidence keeps fresh', () => {
    const levels = { java: standing(level(2), aged(2)), rust: standing(level(2), aged(3)) };
    expect(rowOf(levels, new Map([['rust', { latestEvidenceAt: -1 }]])).skillId).toBe('rust');
  });

  it('the skill that ages slower', () => {
    const levels = { java: standing(level(2), aged(2)), rust: standing(level(2), aged(2)) };
    expect(rowOf(levels, new Map([['rust', { halfLifeMonths: 24 }]])).skillId).toBe('rust');
  });
});

describe('confidence', () => {
  it.each([
    ['agreed', 1],
    ['manager_and_self', 0.8],
    ['manager', 0.7],
    ['self', 0.4],
  ] as const)('of a fresh level by %s is %d', (source, base) => {
    expect(confidence(standing(level(2), { source }), {}, 0)).toBe(base);
  });

  it('is 0 where nothing was said', () => {
    expect(confidence({ outcome: 'unknown' }, {}, 0)).toBe(0);
  });

  it('halves in twelve months of 30.4375 days, or in the half-life of the skill', () => {
    expect(confidence(standing(level(2)), {}, 12 * month)).toBeCloseTo(0.35, 12);
    expect(confidence(standing(level(2)), { halfLifeMonths: 6 }, 12 * month)).toBeCloseTo(0.175, 12);
  });

  it('runs from accepted evidence where that is later than the rating, and from the rating where not', () => {
    const rated = standing(level(2), { givenAt: 12 * month });
    expect(confidence(rated, { latestEvidenceAt: 24 * month }, 24 * month)).toBe(0.7);
    expect(confidence(rated, { latestEvidenceAt: 0 }, 24 * month)).toBeCloseTo(0.35, 12);
  });

  it('is never more than its base, whatever the clocks say', () => {
    expect(confidence(standing(level(2), { givenAt: 5 }), {}, 0)).toBe(0.7);
  });
});
