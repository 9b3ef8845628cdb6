import { gateHoldsText, gateReasons, shutGates } from '../../components/readiness/gate-words.js';
import { asks, evidence, failedGate, held, inputOf, names, now, rated, ready, rule, storyOf } from './story.fixture.js';

const must = asks('security', { mustHave: true });
const asked = asks('security', { mustHave: true, evidenceRule: rule });

function reasonsOf(input: Parameters<typeof storyOf>[0]) {
  const story = storyOf(input);
  return shutGates(story.readiness).flatMap((row) => gateReasons(row, story).map(({ title, text }) => `${title}. ${text}`));
}

describe('why a must-have is not fulfilled', () => {
  it('a level that is short says by how much', () => {
    expect(reasonsOf(inputOf([must], held('security', 2)))[0]).toBe('Short by one level. Level 3 (Practitioner) is asked for; it stands at 2.');
    const both = [...held('security', 3), rated('security', 'q4/manager', 2), rated('security', 'q4/self', 3)];
    expect(reasonsOf(inputOf([must], both))[0]).toBe('Short by 0.7 levels. Level 3 (Practitioner) is asked for; it stands at 2.3.');
  });

  it('what nobody rated is not rated, not zero, and has nothing to confirm', () => {
    expect(reasonsOf(inputOf([must], []))).toEqual([
      'Not rated yet. Level 3 (Practitioner) is asked for; nobody has said anything yet.',
      'Not held long enough. Not met in any of the last three closed cycles; two are needed: two more cycles at the level asked for.',
    ]);
  });

  it('no opportunity is named as that', () => {
    expect(reasonsOf(inputOf([must], held('security', 3).slice(0, 2).concat(rated('security', 'q3/manager', 'no_opportunity'))))[0]).toBe(
      'No opportunity to show it yet. Level 3 (Practitioner) is asked for; there was no chance to do it so far.',
    );
  });

  it('a self rating alone is not confirmed by anybody else', () => {
    expect(reasonsOf(inputOf([must], [rated('security', 'q3/self', 3)]))[0]).toBe('Not confirmed by anybody else. The level rests on the self rating alone. A manager’s or an agreed rating confirms it.');
  });

  it('an open dispute is a dispute, not a missing manager', () => {
    const disputes = [{ skillId: 'security', cycleId: 'q3', openedAt: now - 1000, settledAt: null }];
    expect(reasonsOf(inputOf([must], held('security', 3), { disputes }))).toEqual(['Disputed. An objection to this rating is open. The level stands, but counts as not confirmed until the objection is settled.']);
  });

  it('evidence names its rule, the nearest item and what that lacks', () => {
    expect(reasonsOf(failedGate)[1]).toBe(
      'Evidence is missing. One accepted item must have: own role lead or owner; security filled in; at least 5 of 7 points. The nearest accepted item, “Reduced API latency by 35%”, lacks two points, the own role that is asked for and the part “security”.',
    );
    expect(reasonsOf(inputOf([asked], held('security', 3)))).toEqual(['Evidence is missing. One accepted item must have: own role lead or owner; security filled in; at least 5 of 7 points. No evidence on it has been accepted yet.']);
  });

  it('not held long enough names the cycles in which it was met', () => {
    const once = [rated('security', 'q1/manager', 2), rated('security', 'q2/manager', 2), rated('security', 'q3/manager', 3)];
    expect(reasonsOf(inputOf([must], once))).toEqual(['Not held long enough. Met in one of the last three closed cycles (2026 Q3); two are needed: one more cycle at the level asked for.']);
    expect(reasonsOf(inputOf([must], [rated('security', 'q3/manager', 3)], { cycles: [] }))[1]).toBe('Not held long enough. No cycle has closed yet; it must be met in two: two more cycles at the level asked for.');
  });

  it('a gate that holds says what it rests on', () => {
    const [row] = storyOf(ready).readiness.requirements;
    expect(gateHoldsText(row!, names)).toBe('Level 3; confirmed; evidence: “hardening”; met in 2026 Q3, 2026 Q2 and 2026 Q1');
    expect(reasonsOf(inputOf([asked], held('security', 3), { evidence: [evidence('any')] }))).toEqual([]);
  });
});
