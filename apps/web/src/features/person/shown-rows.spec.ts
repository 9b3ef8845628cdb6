import { readinessLine, scoreSentence } from '../../components/readiness/readiness-words.js';
import { differsText, distanceText } from './compare-words.js';
import { shownRows, weightText } from './shown-rows.js';
import { headline } from './state-words.js';
import { asks, held, inputOf, rated, storyOf } from './story.fixture.js';
import { differenceText } from './what-if-words.js';
import { nothingSupposed, scoreSupposing } from './what-if.js';

/** 84.96: rounded, it would seem to reach the 85 that are asked for. */
const justShort = storyOf(inputOf([asks('caching', { weight: 45.12 }), asks('mentoring', { weight: 54.88 })], [rated('caching', 'q3/manager', 2), ...held('mentoring', 3)]));

describe('a score just short of what is asked for', () => {
  it('can be reckoned again from weights and levels', () => {
    const shown = shownRows(justShort);
    expect(shown.ratedWeight).toBeCloseTo(100, 9);
    expect((45.12 * (2 / 3) * 100) / shown.ratedWeight).toBeCloseTo(shown.rows[0]?.gained ?? 0, 0);
    expect([weightText(27.5), weightText(0.25), weightText(1)]).toEqual(['27.5', '0.25', '1']);
  });

  it('has the same text in headline, card, table, what-if and comparison', () => {
    const { readiness } = justShort;
    expect(readiness.score).toBeCloseTo(84.96, 6);
    expect(headline(justShort)).toContain('the score of 84.9 is below the 85 that are asked for');
    expect(scoreSentence(readiness, 85)).toMatch(/^84\.9 of 100/);
    expect(readinessLine(readiness, 85)).toBe('Meets 1 of 2; score 84.9');
    const { gained, lost, rows } = shownRows(justShort);
    expect([gained, lost]).toEqual([84.9, 15.1]);
    expect(Math.round(rows.reduce((sum, row) => sum + (row.gained ?? 0) * 10, 0))).toBe(849);
    expect(differenceText(readiness, scoreSupposing(justShort.input, nothingSupposed), 85)).toContain('the score stays 84.9');
    expect(distanceText(84.96, readiness.score, 85)).toBe('the same as ours');
    expect(differsText('capped_ratios', justShort)).toContain('All requirements weigh the same');
  });
});
