import { readinessExplanation, readinessLine, rowState, statusText, type Readiness, type RequirementRow } from './readiness-words.js';

function row(name: string, more: Partial<RequirementRow> = {}): RequirementRow {
  return { requirementId: name, name, skillId: name, status: 'MET', level: 3, required: 3, weight: 1, mustHave: false, confirmed: true, contribution: 10, lostPoints: 0, source: 'MANAGER', ratedAt: null, ...more };
}

function readiness(requirements: RequirementRow[], more: Partial<Readiness> = {}): Readiness {
  return { trackId: 'senior', trackName: 'Architect', asOf: '', formulaVersion: 'v1', score: 89.6, coverage: 0.95, met: 1, requirements, ...more };
}

describe('readiness in words', () => {
  it('names what is met, what is known, the missed must-have and what costs most', () => {
    const rows = [row('Security', { status: 'SHORT', level: 1, mustHave: true, lostPoints: 6.66 }), row('Caching'), row('Cloud', { status: 'EXEMPT', level: null })];
    expect(readinessExplanation(readiness(rows))).toBe('1 of 2 requirements of Architect are met. The score is 90 of 100; 95 % of the track is known. One must-have is not met: Security. Most is lost in “Security”: 6.7 points.');
    expect(readinessLine(readiness(rows))).toBe('Meets 1 of 2; score 90');
  });

  it('an unknown must-have is not met either', () => {
    expect(readinessExplanation(readiness([row('Security', { status: 'UNKNOWN', level: null, mustHave: true, contribution: null, lostPoints: null })]))).toContain('One must-have is not met: Security. Nothing that is known falls short.');
  });

  it('no score is no zero', () => {
    const nothing = readiness([row('Security', { status: 'UNKNOWN', level: null })], { score: null, coverage: 0, met: 0 });
    expect(readinessLine(nothing)).toBe('Meets 0 of 1; too little is known for a score');
    expect(readinessExplanation(nothing)).toBe('Nothing is known yet toward Architect: of its 1 requirements none is rated.');
  });

  it('every status has its words and shape', () => {
    const rows = [row('a'), row('b', { level: 4 }), row('c', { status: 'SHORT', level: 2.7 }), row('d', { status: 'EXEMPT' }), row('e', { status: 'NO_OPPORTUNITY' }), row('f', { status: 'UNKNOWN' })];
    expect(rows.map(rowState)).toEqual(['met', 'exceeds', 'short', 'not-applicable', 'no-opportunity', 'unknown']);
    expect(rows.map(statusText)).toEqual(['Met', 'Exceeded', 'Short by 0.3', 'Not applicable', 'No opportunity', 'Not rated']);
  });
});
