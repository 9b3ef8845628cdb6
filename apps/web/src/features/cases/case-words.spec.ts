import { partsText, stepTexts } from './case-words.js';

const step = (id: string, name: string, [from, to]: readonly (number | null)[] = []) => ({ id, name, from: from ?? null, to: to ?? null });

describe('the least that would change a decision', () => {
  it('is things to do, a raise by several levels and several cycles as one each', () => {
    const steps = [step('evidence:ci', 'Implements pipelines'), step('raise:security', 'Security', [1, 2]), step('raise:security', 'Security', [2, 3]), step('confirm:java', 'Java', [2.7]), step('rate:go', 'Go', [null, 3]), step('sustain', 'One more cycle'), step('sustain', 'One more cycle')];
    expect(stepTexts(steps)).toEqual(['Bring evidence: Implements pipelines', 'Raise Security from 1 to 3', 'Have Java confirmed at level 2.7', 'Have Go rated', 'Hold the must-haves for 2 more cycles']);
  });
});

describe('what was looked at', () => {
  it('is said in words, and as the service says it where there are none', () => {
    expect(partsText('state, packet, novelty')).toBe('where it stands, the packet, novelty');
  });
});
