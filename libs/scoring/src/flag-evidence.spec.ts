import { defaultSettings } from './settings.js';
import { riskFlags } from './risk-flags.js';
import type { FlagSettings } from './input.js';
import { asOf, flag, input, item, reason } from './testing/flags.js';
import { day, level, month, notApplicable, rating, requirement } from './testing/person.js';

const withFlags = (flags: Partial<FlagSettings>) => ({ settings: { ...defaultSettings, flags: { ...defaultSettings.flags, ...flags } } });

describe('the six flags', () => {
  it('are always all there, in one order, and not judged where nothing is known', () => {
    expect(riskFlags(input()).map(({ id, outcome }) => [id, outcome])).toEqual([
      ['frontend_overemphasis', 'not_judged'],
      ['weak_scalability_and_cloud', 'not_judged'],
      ['security_ignored', 'not_judged'],
      ['coding_neglected', 'not_judged'],
      ['generic_descriptions', 'not_judged'],
      ['communication_underestimated', 'not_judged'],
    ]);
  });

  it('show a reason for every part of the rule, also where none is judged', () => {
    expect(riskFlags(input()).map(({ reasons }) => reasons.map(({ part }) => part))).toEqual([
      ['share_of_evidence', 'backend_items'],
      ['no_recent_evidence', 'below_target'],
      ['below_target', 'share_of_evidence'],
      ['not_rated', 'falling'],
      ['median_quality'],
      ['below_target', 'self_above_manager'],
    ]);
    for (const { holds, measured } of riskFlags(input()).flatMap(({ reasons }) => reasons)) expect([holds, measured]).toEqual([false, null]);
  });
});

describe('overemphasis on frontend', () => {
  const twoOfThree = [item('f1', ['frontend']), item('f2', ['frontend', 'security']), item('b1', ['java'])];

  it('is raised by more than half on frontend and one item on backend, and shows both', () => {
    expect(flag('frontend_overemphasis', { evidence: twoOfThree })).toEqual({
      id: 'frontend_overemphasis',
      outcome: 'raised',
      reasons: [
        { part: 'share_of_evidence', holds: true, measured: 2 / 3, threshold: 0.5, evidenceIds: ['f1', 'f2'], requirementIds: [], ratingIds: [], cycleIds: [] },
        { part: 'backend_items', holds: true, measured: 1, threshold: 2, evidenceIds: ['b1'], requirementIds: [], ratingIds: [], cycleIds: [] },
      ],
    });
  });

  it('is clear at exactly half', () => {
    expect(flag('frontend_overemphasis', { evidence: [item('f1', ['frontend']), item('b1', ['java'])] }).outcome).toBe('clear');
  });

  it('is clear where two items on backend or system design make up for it', () => {
    const evidence = [...twoOfThree, item('f3', ['frontend']), item('b2', ['system-design'])];
    const { outcome, reasons } = flag('frontend_overemphasis', { evidence });
    expect([outcome, reasons[0]!.holds, reasons[1]!.holds]).toEqual(['clear', true, false]);
  });

  it('looks at the last four quarters by when the work was done, in both parts', () => {
    const old = [item('b2', ['java'], { monthsAgo: 12.01, acceptedAt: asOf - month }), item('b3', ['java'], { monthsAgo: 13 })];
    expect(flag('frontend_overemphasis', { evidence: [...twoOfThree, ...old] }).outcome).toBe('raised');
    expect(flag('frontend_overemphasis', { evidence: old }).outcome).toBe('not_judged');
  });

  it('counts what was done exactly four quarters ago', () => {
    expect(flag('frontend_overemphasis', { evidence: [...twoOfThree, item('b2', ['java'], { monthsAgo: 12 })] }).outcome).toBe('clear');
  });

  it('does not know what was accepted, or done, after the instant', () => {
    const later = [item('b2', ['java'], { acceptedAt: asOf + 1 }), item('b3', ['java'], { monthsAgo: -1, acceptedAt: asOf })];
    expect(flag('frontend_overemphasis', { evidence: [...twoOfThree, ...later] })).toEqual(flag('frontend_overemphasis', { evidence: twoOfThree }));
  });

  it('is not judged where the settings name no frontend skill', () => {
    expect(flag('frontend_overemphasis', { evidence: twoOfThree, ...withFlags({ frontendSkillIds: [] }) }).outcome).toBe('not_judged');
  });
});

describe('weak in scalability and cloud', () => {
  const asked = [requirement('aws'), requirement('gcp')];

  it('is raised where the latest evidence on them is more than twelve months old, and shows that item', () => {
    const evidence = [item('e1', ['aws'], { monthsAgo: 13 }), item('e2', ['gcp'], { monthsAgo: 20 }), item('e3', ['java'])];
    const found = flag('weak_scalability_and_cloud', { requirements: asked, evidence });
    expect(found.outcome).toBe('raised');
    expect(reason(found, 'no_recent_evidence')).toMatchObject({ holds: true, measured: 13, threshold: 12, evidenceIds: ['e1'] });
  });

  it('is clear at exactly twelve months', () => {
    expect(flag('weak_scalability_and_cloud', { requirements: asked, evidence: [item('e1', ['aws'], { monthsAgo: 12 })] }).outcome).toBe('clear');
  });

  it('is raised where the track asks for them and there never was any', () => {
    const found = flag('weak_scalability_and_cloud', { requirements: asked });
    expect([found.outcome, reason(found, 'no_recent_evidence').measured]).toEqual(['raised', null]);
  });

  it('is raised where one of them is below target, whatever the evidence', () => {
    const ratings = [rating('q4/manager', level(2), { skillId: 'aws' }), rating('q4/manager', level(3), { skillId: 'gcp' })];
    const found = flag('weak_scalability_and_cloud', { requirements: asked, ratings, evidence: [item('e1', ['aws'])] });
    expect(found.outcome).toBe('raised');
    expect(reason(found, 'below_target')).toMatchObject({
      holds: true, measured: 1, threshold: 0, requirementIds: ['aws'], ratingIds: [ratings[0]!.ratingId],
    });
  });

  it('takes an any-of requirement by the skill that stands for it', () => {
    const cloud = [requirement('cloud', { skillIds: ['aws', 'gcp'] })];
    const ratings = [rating('q4/manager', level(2), { skillId: 'aws' }), rating('q4/manager', level(3), { skillId: 'gcp' })];
    expect(flag('weak_scalability_and_cloud', { requirements: cloud, ratings, evidence: [item('e1', ['aws'])] }).outcome).toBe('clear');
  });

  it('is not judged where the only requirement is exempt and nothing else speaks of them', () => {
    const ratings = [rating('q4/manager', notApplicable, { skillId: 'aws' })];
    expect(flag('weak_scalability_and_cloud', { requirements: [requirement('aws')], ratings }).outcome).toBe('not_judged');
  });

  it('is judged by a level alone, where the track does not ask', () => {
    expect(flag('weak_scalability_and_cloud', { ratings: [rating('q4/self', level(3), { skillId: 'aws' })] }).outcome).toBe('raised');
  });

  it('is cleared by fresh evidence alone, where the track does not ask', () => {
    expect(flag('weak_scalability_and_cloud', { evidence: [item('e1', ['microservices'])] }).outcome).toBe('clear');
    expect(flag('weak_scalability_and_cloud', { evidence: [item('e1', ['microservices'], { monthsAgo: 30 })] }).outcome).toBe('not_judged');
  });
});

describe('ignoring security', () => {
  const four = (filled: number) => [1, 2, 3, 4].map((at) => item(`e${at}`, ['java'], { filled: at <= filled ? ['security'] : ['metric'] }));

  it('is raised where under a quarter of the evidence has its security part filled, and shows what lacks it', () => {
    const found = flag('security_ignored', { evidence: [...four(1), item('e5', ['java'], { filled: [], monthsAgo: 40 })] });
    expect(found.outcome).toBe('raised');
    expect(reason(found, 'share_of_evidence')).toMatchObject({ holds: true, measured: 0.2, threshold: 0.25, evidenceIds: ['e2', 'e3', 'e4', 'e5'] });
  });

  it('is clear at exactly a quarter', () => {
    expect(flag('security_ignored', { evidence: four(1) }).outcome).toBe('clear');
  });

  it('is raised where security is below target, and says so where that is all that is known', () => {
    const found = flag('security_ignored', { requirements: [requirement('security')], ratings: [rating('q4/manager', level(2))] });
    expect(found.outcome).toBe('raised');
    expect(found.reasons).toMatchObject([{ holds: true, requirementIds: ['security'] }, { holds: false, measured: null }]);
  });

  it('is not below target by a requirement that is unknown or exempt', () => {
    const requirements = [requirement('security')];
    expect(flag('security_ignored', { requirements }).outcome).toBe('not_judged');
    expect(flag('security_ignored', { requirements, ratings: [rating('q4/manager', notApplicable)] }).outcome).toBe('not_judged');
    expect(flag('security_ignored', { requirements, evidence: four(4) }).outcome).toBe('clear');
  });

  it('is not below target where the level is supposed to be raised', () => {
    const more = { requirements: [requirement('security')], ratings: [rating('q4/manager', level(2))] };
    expect(flag('security_ignored', { ...more, assumptions: { levels: new Map([['security', 3]]) } }).outcome).toBe('clear');
  });
});

describe('generic descriptions', () => {
  const qualities = (...all: readonly number[]) => all.map((quality, at) => item(`e${at}`, ['java'], { quality }));

  it.each([
    { name: 'raised where the median is below half of the points', all: [7, 3, 3], measured: 3 / 7, outcome: 'raised' },
    { name: 'clear where it is above', all: [7, 4, 0], measured: 4 / 7, outcome: 'clear' },
    { name: 'clear at exactly half, between two in the middle', all: [3, 4], measured: 0.5, outcome: 'clear' },
    { name: 'raised between two in the middle that are too low', all: [7, 4, 2, 0], measured: 3 / 7, outcome: 'raised' },
  ])('are $name', ({ all, measured, outcome }) => {
    const found = flag('generic_descriptions', { evidence: qualities(...all) });
    expect([found.outcome, found.reasons[0]!.measured]).toEqual([outcome, measured]);
    expect(found.reasons[0]!.evidenceIds).toEqual(all.map((_, at) => `e${at}`));
  });

  it('are looked for in the last four quarters alone', () => {
    expect(flag('generic_descriptions', { evidence: [...qualities(7), item('old', ['java'], { quality: 0, monthsAgo: 13 })] }).outcome).toBe('clear');
    expect(flag('generic_descriptions', { evidence: [item('old', ['java'], { quality: 0, occurredAt: asOf - 400 * day })] }).outcome).toBe('not_judged');
  });
});
