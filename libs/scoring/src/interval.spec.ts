import { scoreReadiness } from './index.js';
import type { Rating, Requirement } from './index.js';
import { level, noOpportunity, person, requirement, said } from './testing/person.js';

function endsOf(ratings: readonly Rating[], requirements: readonly Requirement[] = [requirement('security', { level: 4 })]) {
  const { low, score, high } = scoreReadiness({ requirements, ...person(ratings) });
  return { low, score, high };
}

const near = (low: number, score: number, high: number) => {
  const close = (value: number): unknown => expect.closeTo(value, 9);
  return { low: close(low), score: close(score), high: close(high) };
};

describe('interval', () => {
  it('is the score itself where confidence is whole', () => {
    expect(endsOf(said('security', level(3), 'agreed'))).toEqual({ low: 75, score: 75, high: 75 });
  });

  it('moves a level down and up by what is missing of its confidence', () => {
    expect(endsOf(said('security', level(2), 'manager'))).toEqual(near((100 * 1.7) / 4, 50, (100 * 2.3) / 4));
    expect(endsOf(said('security', level(2), 'self'))).toEqual(near((100 * 1.4) / 4, 50, (100 * 2.6) / 4));
  });

  it('widens with age', () => {
    expect(endsOf(said('security', level(2), ['agreed', 12]))).toEqual(near((100 * 1.5) / 4, 50, (100 * 2.5) / 4));
  });

  it('never takes a level beneath 0', () => {
    expect(endsOf(said('security', level(0), 'self'))).toEqual(near(0, 0, 15));
    expect(endsOf([...said('security', level(0), 'self'), ...said('a', level(4), 'agreed')], ['a', 'security'].map((id) => requirement(id, { level: 4 }))).low).toBe(50);
  });

  it('never attains more than all of the required level', () => {
    expect(endsOf(said('security', level(4), 'self'))).toEqual(near(85, 100, 100));
  });

  it('falls only as far as a level above the required one lets it', () => {
    expect(endsOf(said('security', level(4), 'self'), [requirement('security')])).toEqual({ low: 100, score: 100, high: 100 });
    expect(endsOf(said('security', level(3.5), 'self'), [requirement('security')])).toEqual(near((100 * 2.9) / 3, 100, 100));
  });

  it('weighs each requirement as the score does', () => {
    const two = [requirement('a', { level: 4, weight: 3 }), requirement('b', { level: 4 })];
    expect(endsOf([...said('a', level(2), 'manager'), ...said('b', level(2), 'self')], two)).toEqual(near((3 * 42.5 + 35) / 4, 50, (3 * 57.5 + 65) / 4));
  });

  it('leaves out what is not known, and is null where nothing is', () => {
    const two = [requirement('a', { level: 4 }), requirement('b')];
    expect(endsOf([...said('a', level(2), 'manager'), ...said('b', noOpportunity)], two)).toEqual(near(42.5, 50, 57.5));
    expect(endsOf(said('b', noOpportunity), two)).toEqual({ low: null, score: null, high: null });
  });
});

describe('interval of an any-of requirement', () => {
  const anyOf = [requirement('language', { skillIds: ['go', 'java'], level: 4 })];

  it('takes at each end the skill that is best there', () => {
    const ratings = [...said('go', level(2), 'agreed'), ...said('java', level(2), 'self')];
    expect(endsOf(ratings, anyOf)).toEqual(near(50, 50, 65));
  });

  it('takes for the upper end a doubtful skill that does not stand for the requirement', () => {
    const ratings = [...said('go', level(2), 'agreed'), ...said('java', level(1.9), 'self')];
    expect(endsOf(ratings, anyOf)).toEqual(near(50, 50, 62.5));
  });

  it('is not lowered at its lower end by raising an alternative that is in doubt', () => {
    const sure = said('go', level(2), 'agreed');
    const before = endsOf([...sure, ...said('java', level(1.9), 'self')], anyOf);
    const after = endsOf([...sure, ...said('java', level(2.1), 'self')], anyOf);
    expect(before).toEqual(near(50, 50, 62.5));
    expect(after).toEqual(near(50, 52.5, 67.5));
  });

  it('passes over a skill without a level', () => {
    expect(endsOf([...said('go', level(1), 'agreed'), ...said('java', noOpportunity)], anyOf)).toEqual({ low: 25, score: 25, high: 25 });
  });
});
