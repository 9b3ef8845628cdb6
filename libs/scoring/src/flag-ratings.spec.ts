import type { Cycle, Outcome, RatingKind } from './input.js';
import { defaultSettings } from './settings.js';
import { asOf, flag, reason } from './testing/flags.js';
import { cycles, day, level, noOpportunity, notApplicable, rating, requirement } from './testing/person.js';

const coding = [requirement('coding-craft')];
const ofCoding = (place: `${string}/${RatingKind}`, outcome: Outcome) => rating(place, outcome, { skillId: 'coding-craft' });
const q5: Cycle = { id: 'q5', opensAt: 364 * day, closedAt: null };

describe('neglecting coding practice', () => {
  it('is raised where the last two closed cycles have no rating, and shows which they are', () => {
    const ratings = [ofCoding('q2/self', level(3))];
    const found = flag('coding_neglected', { ratings });
    expect(found.outcome).toBe('raised');
    expect(reason(found, 'not_rated')).toMatchObject({ holds: true, measured: 2, threshold: 2, cycleIds: ['q4', 'q3'], ratingIds: [ratings[0]!.ratingId] });
  });

  it.each([
    ['self rating', ofCoding('q3/self', level(3))],
    ['manager who had no opportunity to see it', ofCoding('q3/manager', noOpportunity)],
    ['agreed rating', ofCoding('q4/agreed', level(3))],
  ])('is clear by any revealed rating in one of them: a %s', (_name, found) => {
    expect(flag('coding_neglected', { ratings: [found], requirements: coding }).outcome).toBe('clear');
  });

  it('does not know a rating that is not revealed yet', () => {
    const hidden = { ...ofCoding('q4/self', level(3)), revealedAt: asOf + 1 };
    expect(flag('coding_neglected', { ratings: [hidden], requirements: coding }).outcome).toBe('raised');
  });

  it('does not count a cycle that closes later, and is ended by a rating in an open one', () => {
    const ratings = [ofCoding('q3/self', level(3))];
    const closing = { ...q5, closedAt: asOf + 1 };
    expect(reason(flag('coding_neglected', { ratings, cycles: [...cycles, closing] }), 'not_rated').measured).toBe(1);
    const again = { ...ofCoding('q4/self', level(3)), cycleId: 'q5' };
    expect(reason(flag('coding_neglected', { ratings: [again], cycles: [...cycles, q5] }), 'not_rated').measured).toBe(0);
  });

  it('is raised where the track asks for it and it was never rated, once two cycles have closed', () => {
    expect(flag('coding_neglected', { requirements: coding }).outcome).toBe('raised');
    expect(flag('coding_neglected', { requirements: coding, cycles: cycles.slice(0, 1) }).outcome).toBe('not_judged');
  });

  it('is not judged where it was never rated and the track does not ask, or the manager has exempted it', () => {
    expect(flag('coding_neglected').outcome).toBe('not_judged');
    expect(flag('coding_neglected', { requirements: coding, ratings: [ofCoding('q1/manager', notApplicable)] }).outcome).toBe('not_judged');
  });

  it('is raised where the level falls two rated cycles in a row, and shows the three', () => {
    const ratings = [ofCoding('q1/manager', level(4)), ofCoding('q3/agreed', level(3)), ofCoding('q4/manager', level(3)), ofCoding('q4/self', level(2))];
    const found = flag('coding_neglected', { ratings });
    expect(found.outcome).toBe('raised');
    expect(reason(found, 'falling')).toMatchObject({
      holds: true, measured: 2, threshold: 2, cycleIds: ['q4', 'q3', 'q1'], ratingIds: ratings.map(({ ratingId }) => ratingId).sort(),
    });
  });

  it.each([
    ['one fall', [3, 3, 3, 2], 1],
    ['a level that stands between two falls', [4, 3, 3, 2], 1],
    ['two falls that have ended', [4, 3, 2, 2], 0],
    ['a rise', [1, 2, 3, 4], 0],
  ])('is clear by %s', (_name, levels, falls) => {
    const found = flag('coding_neglected', { ratings: levels.map((value, at) => ofCoding(`q${at + 1}/manager`, level(value))) });
    expect([found.outcome, reason(found, 'falling').measured]).toEqual(['clear', falls]);
  });

  it('passes over a cycle without a level, and over one that has not closed', () => {
    const ratings = [4, 3].map((value, at) => ofCoding(`q${at + 1}/manager`, level(value)));
    const third = ofCoding('q3/manager', noOpportunity);
    expect(reason(flag('coding_neglected', { ratings: [...ratings, third, ofCoding('q4/manager', level(2))] }), 'falling').measured).toBe(2);
    const open = { ...ofCoding('q4/manager', level(2)), cycleId: 'q5' };
    expect(reason(flag('coding_neglected', { ratings: [...ratings, open], cycles: [...cycles, q5] }), 'falling').measured).toBe(1);
  });

  it('does not take a stricter manager for a fall, and takes the self ratings where no manager ever rated', () => {
    const self = [4, 3, 2].map((value, at) => ofCoding(`q${at + 1}/self`, level(value)));
    expect(reason(flag('coding_neglected', { ratings: self }), 'falling').measured).toBe(2);
    expect(reason(flag('coding_neglected', { ratings: [...self, ofCoding('q4/manager', level(1))] }), 'falling').measured).toBe(0);
  });

  it('of several skills looks at the one that fell most often', () => {
    const settings = { ...defaultSettings, flags: { ...defaultSettings.flags, codingSkillIds: ['a', 'b'] } };
    const ratings = [3, 3, 3].map((value, at) => rating(`q${at + 1}/manager`, level(value), { skillId: 'a' }));
    const fell = [3, 2, 1].map((value, at) => rating(`q${at + 1}/manager`, level(value), { skillId: 'b' }));
    expect(reason(flag('coding_neglected', { settings, ratings: [...fell, ...ratings] }), 'falling')).toMatchObject({ holds: true, cycleIds: ['q3', 'q2', 'q1'] });
  });
});

describe('underestimating communication', () => {
  const of = (place: `${string}/${RatingKind}`, value: number) => rating(place, level(value), { skillId: 'communication' });

  it('is raised where the self rating stands two levels above the manager\'s, and shows both', () => {
    const found = flag('communication_underestimated', { ratings: [of('q3/self', 4), of('q3/manager', 2)] });
    expect(found.outcome).toBe('raised');
    expect(reason(found, 'self_above_manager')).toMatchObject({
      holds: true, measured: 2, threshold: 2, cycleIds: ['q3'], ratingIds: ['communication/q3/manager/192', 'communication/q3/self/192'],
    });
  });

  it('is clear one level above, and where the manager stands above the person', () => {
    expect(flag('communication_underestimated', { ratings: [of('q3/self', 4), of('q3/manager', 3)] }).outcome).toBe('clear');
    expect(flag('communication_underestimated', { ratings: [of('q3/self', 1), of('q3/manager', 3)] }).outcome).toBe('clear');
  });

  it('looks at the newest cycle in which both gave a level', () => {
    const ratings = [of('q1/self', 4), of('q1/manager', 1), of('q2/self', 3), of('q2/manager', 3), of('q3/self', 4)];
    expect(flag('communication_underestimated', { ratings }).outcome).toBe('clear');
    const noLevel = rating('q4/manager', noOpportunity, { skillId: 'communication' });
    expect(reason(flag('communication_underestimated', { ratings: [...ratings, of('q4/self', 4), noLevel] }), 'self_above_manager').cycleIds).toEqual(['q2']);
  });

  it('is raised below target', () => {
    const found = flag('communication_underestimated', { requirements: [requirement('communication')], ratings: [of('q3/manager', 2)] });
    expect([found.outcome, reason(found, 'self_above_manager').measured]).toEqual(['raised', null]);
  });

  it('is not judged by a self rating alone, where the track does not ask', () => {
    expect(flag('communication_underestimated', { ratings: [of('q3/self', 4)] }).outcome).toBe('not_judged');
  });

  it('of several skills looks at the widest difference', () => {
    const settings = { ...defaultSettings, flags: { ...defaultSettings.flags, communicationSkillIds: ['communication', 'writing'] } };
    const writing = [rating('q1/self', level(4), { skillId: 'writing' }), rating('q1/manager', level(1), { skillId: 'writing' })];
    const ratings = [of('q3/self', 3), of('q3/manager', 3), ...writing];
    expect(reason(flag('communication_underestimated', { settings, ratings }), 'self_above_manager')).toMatchObject({ measured: 3, cycleIds: ['q1'] });
  });
});
