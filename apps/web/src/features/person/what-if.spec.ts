import { saysTheSame } from './recomputed.js';
import { failedGate, oneStep, ready, storyOf, tooLittle } from './story.fixture.js';
import { nothingSupposed, scoreSupposing, supposedCount, supposeEvidence, supposeLevel } from './what-if.js';
import { differenceText } from './what-if-words.js';

describe('what if', () => {
  it.each([['one step', oneStep], ['a failed gate', failedGate], ['ready', ready], ['too little', tooLittle]])('with nothing supposed it is what the server said: %s', (_name, input) => {
    const { readiness } = storyOf(input);
    expect(saysTheSame(readiness, scoreSupposing(input, nothingSupposed))).toBe(true);
    expect(saysTheSame(readiness, scoreSupposing(input, supposeLevel(nothingSupposed, 'caching', 0)))).toBe(false);
  });

  it('a level moves state, score and plan at once', () => {
    const { readiness } = storyOf(oneStep);
    const then = scoreSupposing(oneStep, supposeLevel(nothingSupposed, 'security', 3));
    expect(then.state).toBe('READY');
    expect(differenceText(readiness, then)).toBe('From “Ready if” to “Ready”; the score rises by 6.7 to 100; every must-have is fulfilled.');
  });

  it('not rated is not zero', () => {
    const unrated = scoreSupposing(ready, supposeLevel(nothingSupposed, 'caching', null));
    const zero = scoreSupposing(ready, supposeLevel(nothingSupposed, 'caching', 0));
    expect(unrated.score).toBe(100);
    expect(unrated.coverage).toBe(0.8);
    expect(zero.score).toBe(80);
    expect(differenceText(storyOf(ready).readiness, zero)).toBe('From “Ready” to “Ready if”; the score falls by 20 to 80; the smallest plan costs 1, where it cost 0.');
  });

  it('evidence and time count as well, and are counted', () => {
    const supposed = { ...supposeEvidence(supposeLevel(nothingSupposed, 'security', 3), 'security', true), cyclesHeld: 2 };
    expect(supposedCount(supposed)).toBe(3);
    expect(scoreSupposing(failedGate, supposed).state).toBe('READY');
    expect(scoreSupposing(failedGate, { ...supposed, cyclesHeld: 1 }).state).toBe('READY_IF');
    expect(differenceText(storyOf(failedGate).readiness, scoreSupposing(failedGate, { ...supposed, cyclesHeld: 0 }))).toContain('still one must-have that is not fulfilled; the smallest plan costs 2, where it cost 4.5.');
  });

  it('what is taken back is gone', () => {
    expect(supposedCount(supposeLevel(supposeLevel(nothingSupposed, 'security', 3), 'security', undefined))).toBe(0);
    expect(supposedCount(supposeEvidence(supposeEvidence(nothingSupposed, 'security', true), 'security', false))).toBe(0);
  });
});
