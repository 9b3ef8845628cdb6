import { compareRules } from './comparison-scores.js';
import { scoreReadiness } from './index.js';
import type { Readiness } from './index.js';
import { level, person, rating, requirement } from './testing/person.js';

/* One engineer of whom published rules say anything from 30 to 110 %. */

const target = {
  availability: 2, 'development-process': 2, 'information-security': 3, 'modern-standards': 3, programming: 3,
  prototyping: 3, 'service-support': 3, 'systems-design': 3, integration: 3, 'user-focus': 3,
};
const levels = [3, 3, 1, 4, 4, 4, 3, 2, 3, 3];
const ratings = Object.keys(target).map((skillId, at) => rating('q4/agreed', level(levels[at]!), { skillId }));

function goldenWith(mustHaves: readonly string[]): Readiness {
  const requirements = Object.entries(target).map(([id, required]) => requirement(id, { level: required, mustHave: mustHaves.includes(id) }));
  return scoreReadiness({ requirements, ...person(ratings) });
}

describe('the golden engineer', () => {
  const readiness = goldenWith([]);

  it('stands at 90 with two named gaps', () => {
    expect(readiness.score).toBeCloseTo(90, 9);
    expect(readiness).toMatchObject({ coverage: 1, met: 8 });
    const gaps = readiness.requirements.filter(({ status }) => status === 'SHORT');
    expect(gaps.map(({ requirementId, level: at, required }) => [requirementId, at, required])).toEqual([
      ['information-security', 1, 3],
      ['systems-design', 2, 3],
    ]);
  });

  it('loses 6.67 points by security and 3.33 by design, and none elsewhere', () => {
    const lost = readiness.requirements.filter(({ lostPoints }) => lostPoints !== 0).map(({ lostPoints }) => lostPoints!.toFixed(2));
    expect(lost).toEqual(['6.67', '3.33']);
  });

  it('is READY where neither gap is a must-have', () => {
    expect(readiness).toMatchObject({ state: 'READY', plan: { cost: 0, steps: [] } });
  });

  it('is 30, 80, 90, 91 and 110 % by the rules of others', () => {
    expect(compareRules(readiness).map(({ score }) => Number(score?.toFixed(9)))).toEqual([30, 80, 90, 91, 110]);
  });

  it('with the two as must-haves is NOT_YET at the same score: three raises, held for two cycles', () => {
    const strict = goldenWith(['information-security', 'systems-design']);
    expect(strict.score).toBe(readiness.score);
    expect(strict).toMatchObject({ state: 'NOT_YET', plan: { cost: 5 } });
    expect(strict.plan?.steps.map(({ id }) => id)).toEqual([
      'raise:information-security', 'raise:information-security', 'raise:systems-design', 'sustain', 'sustain',
    ]);
  });
});
