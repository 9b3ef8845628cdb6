import type { RequirementResult } from '@waymark/scoring';
import { defaultSettings } from '@waymark/scoring';
import { readinessLine, rowState, sourceText, statusText } from './readiness-words.js';

function row(name: string, more: Partial<RequirementResult> = {}): RequirementResult {
  return { requirementId: name, skillId: name, status: 'MET', level: 3, required: 3, weight: 1, mustHave: false, confirmed: true, attainment: 1, contribution: 10, lostPoints: 0, source: 'manager', givenAt: null, confidence: 1, gate: null, ...more };
}

describe('readiness in words', () => {
  it('one line counts what is asked; no score is no zero', () => {
    const requirements = [row('Security', { status: 'SHORT', level: 1 }), row('Caching'), row('Cloud', { status: 'EXEMPT', level: null })];
    expect(readinessLine({ requirements, met: 1, score: 89.6, state: 'NOT_YET' })).toBe('Meets 1 of 2; score 90');
    expect(readinessLine({ requirements, met: 1, score: 89.6, state: 'NOT_ENOUGH_DATA' })).toBe('Meets 1 of 2; score 90 of the little that is known');
    expect(readinessLine({ requirements: [row('Security', { status: 'UNKNOWN', level: null })], met: 0, score: null, state: 'NOT_ENOUGH_DATA' })).toBe('Meets 0 of 1; too little is known for a score');
  });

  it('every status has its words and shape', () => {
    const rows = [row('a'), row('b', { level: 4 }), row('c', { status: 'SHORT', level: 2.7 }), row('d', { status: 'EXEMPT' }), row('e', { status: 'NO_OPPORTUNITY' }), row('f', { status: 'UNKNOWN' })];
    expect(rows.map(rowState)).toEqual(['met', 'exceeds', 'short', 'not-applicable', 'no-opportunity', 'unknown']);
    expect(rows.map(statusText)).toEqual(['Met', 'Exceeded', 'Short by 0.3', 'Not applicable', 'No opportunity', 'Not rated']);
  });

  it('weights are those of the organisation', () => {
    expect(sourceText('manager_and_self', { ...defaultSettings, managerWeight: 0.6, selfWeight: 0.4 })).toBe('Manager 60\u00a0%, self 40\u00a0%');
    expect(sourceText(null, defaultSettings)).toBe('–');
  });
});
