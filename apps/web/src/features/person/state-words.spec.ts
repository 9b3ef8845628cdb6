import { coverageSentence, scoreSentence } from '../../components/readiness/readiness-words.js';
import { headline } from './state-words.js';
import { asks, failedGate, held, inputOf, oneStep, rated, ready, storyOf, tooLittle } from './story.fixture.js';

const own = { name: 'Amara Okafor', own: true };

describe('where somebody stands, in the first sentence', () => {
  it('READY_IF names the step that is missing', () => {
    const story = storyOf(oneStep);
    expect(story.readiness.state).toBe('READY_IF');
    expect(headline(story)).toBe(
      'Amara Okafor is one step from ready for Senior Backend Developer: one must-have is not fulfilled (Security). The least that would change it: raise Security from 2 to 3. It costs 1; up to 3 is “Ready if”.',
    );
  });

  it('NOT_YET names the must-haves and the least that would change it', () => {
    const story = storyOf(failedGate);
    expect(story.readiness.state).toBe('NOT_YET');
    expect(headline(story)).toBe(
      'Amara Okafor is not yet ready for Senior Backend Developer: one must-have is not fulfilled (Security). The least that would change it: raise Security from 1 to 3, bring evidence for Security and hold it for two more cycles. It costs 4.5; up to 3 would be “Ready if”.',
    );
  });

  it('READY says so, and of oneself in the second person', () => {
    expect(headline(storyOf(ready, { who: own }))).toBe('You are ready for Senior Backend Developer: every must-have is fulfilled, and enough is known and reached.');
  });

  it('NOT_ENOUGH_DATA says what share is rated, and that what is missing is no zero', () => {
    const story = storyOf(tooLittle, { who: own });
    expect(story.readiness.state).toBe('NOT_ENOUGH_DATA');
    expect(headline(story)).toMatch(/^Nobody can say yet where you stand toward Senior Backend Developer: only 20 % of what it asks for is rated, and 60 % must be\. Missing ratings are not counted as zero\. The least that would change it: have /);
    expect(headline(storyOf(inputOf([asks('caching')], [])))).toContain('nothing that it asks for has been rated');
  });

  it('a score below the threshold stands in the way where every must-have is fulfilled', () => {
    const story = storyOf(inputOf([asks('caching', { weight: 4 }), asks('mentoring')], [...held('caching', 2), ...held('mentoring', 3)]));
    expect(headline(story)).toContain('the score of 73 is below the 85 that are asked for.');
  });

  it('a score that is just short is not rounded up to the threshold', () => {
    expect(scoreSentence({ score: 84.7, low: 80, high: 90 }, 85)).toBe('84.7 of 100, somewhere between 80 and 90');
    expect(scoreSentence({ score: 85, low: 85, high: 85 }, 85)).toBe('85 of 100');
    expect(scoreSentence({ score: null, low: null, high: null }, 85)).toBe('No score: nothing is rated.');
  });

  it('coverage leaves out what does not apply', () => {
    const input = inputOf([asks('caching'), asks('mentoring'), asks('security')], [...held('caching', 3), rated('mentoring', 'q3/manager', 'not_applicable')]);
    expect(coverageSentence(storyOf(input).readiness)).toBe('1 of 2 requirements are rated: 50 % of the track by weight.');
    expect(coverageSentence({ ...storyOf(input).readiness, coverage: 0.797 }, 0.8)).toContain(': 79.7 % of the track');
    expect(coverageSentence(storyOf(ready).readiness)).toBe('All 5 requirements are rated.');
  });
});
