import { evidenceQuality } from './evidence-quality.js';

const complete = {
  metric: 'p95 latency of checkout',
  baseline: '420',
  result: '270',
  unit: 'ms',
  period: 'four weeks before and after the release',
  ownRole: 'lead',
  verifier: 'Priya Raman',
};

describe('evidence quality', () => {
  it('is a point for each of the seven parts', () => {
    expect(evidenceQuality(complete)).toEqual({ quality: 7, missing: [] });
    for (const part of Object.keys(complete)) {
      expect(evidenceQuality({ ...complete, [part]: null })).toEqual({ quality: 6, missing: [part] });
    }
  });

  it('takes a blank for nothing said', () => {
    expect(evidenceQuality({ ...complete, unit: '  ', verifier: '' })).toEqual({ quality: 5, missing: ['unit', 'verifier'] });
  });

  it('is nothing for words alone, and never counts parts that make no claim checkable', () => {
    const words: object = { what: 'Reduced API latency', scale: 'large', technologies: 'Redis', link: 'somewhere' };
    expect(evidenceQuality(words).quality).toBe(0);
  });

  it('fails "Reduced API latency by 35%": by how much, but not of what, from where, when, or who says so', () => {
    expect(evidenceQuality({ metric: 'API latency', result: '35', unit: '%' })).toEqual({ quality: 3, missing: ['baseline', 'period', 'ownRole', 'verifier'] });
  });

  it('fails "handled 10,000+ concurrent users"', () => {
    expect(evidenceQuality({ metric: 'concurrent users', result: '10,000+', unit: 'users' }).quality).toBeLessThan(5);
  });
});
