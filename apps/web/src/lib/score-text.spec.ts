import fc from 'fast-check';
import { scoreTenths, scoreText } from './score-text.js';

describe('a score as every page shows it', () => {
  it('is whole points, and tenths close to the score that is asked for', () => {
    expect([93.3, 84.797, 85, 85.34, 84.2, 83.9, 86].map((score) => scoreText(score, 85))).toEqual(['93', '84.8', '85', '85.3', '84.2', '84', '86']);
    expect(scoreText(84.797)).toBe('85');
  });

  it('is cut off only where rounding would reach what is not reached', () => {
    expect(scoreText(84.96, 85)).toBe('84.9');
    expect(scoreText(84.9999999999, 85)).toBe('85');
    expect(scoreTenths(84.96)).toBe(85);
  });

  it('whatever the score and the threshold, what is shown stands on the side where the score does', () => {
    const points = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(points, points, (score, threshold) => {
        expect(Number(scoreText(score, threshold)) >= threshold - 1e-9).toBe(score >= threshold - 1e-9);
      }),
    );
  });
});
