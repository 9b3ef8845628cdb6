import { differsText, distanceText, whatTheyMiss } from './compare-words.js';
import { asks, held, inputOf, oneStep, ready, rated, storyOf, tooLittle } from './story.fixture.js';

describe('what other rules would say, and why ours differs', () => {
  const story = storyOf(oneStep);

  it('over-fulfilment is a miss to exact matches and makes up for gaps in uncapped ratios', () => {
    expect(differsText('exact_matches', story)).toBe('Caching is above what is asked for and counts as a miss.');
    expect(differsText('ratios_capped_at_two', story)).toBe('Strength in Caching makes up for the gap in Security.');
  });

  it('all or nothing, and gaps alone', () => {
    expect(differsText('met_share', story)).toBe('Security counts for nothing, where ours counts the part that is reached.');
    expect(differsText('gap_table', story)).toBe('Security counts by the size of the gap alone, whatever level is asked for.');
    expect(differsText('capped_ratios', story)).toBe('For these rows it comes to the same score as ours.');
  });

  it('unknown is zero to all of them', () => {
    expect(differsText('capped_ratios', storyOf(tooLittle))).toBe('It reads four unrated requirements as zero, which ours leaves out of the score.');
  });

  it('weights are known to none of them', () => {
    const weighted = storyOf(inputOf([asks('caching', { weight: 2 }), asks('mentoring')], [...held('caching', 3), rated('mentoring', 'q3/manager', 2)]));
    expect(differsText('capped_ratios', weighted)).toBe('All requirements weigh the same, where ours weighs them as the track does.');
  });

  it('must-haves and evidence are seen by none', () => {
    expect(whatTheyMiss(story)).toContain('So none of these numbers shows that Security is not fulfilled.');
    expect(whatTheyMiss(storyOf(ready))).not.toContain('none of these numbers');
  });

  it('the distance is said in words', () => {
    expect([distanceText(80, 93.3), distanceText(110, 93.3), distanceText(93.4, 93.3), distanceText(null, 93)]).toEqual(['13 less than ours', '17 more than ours', 'the same as ours', 'nothing to compare']);
  });
});
