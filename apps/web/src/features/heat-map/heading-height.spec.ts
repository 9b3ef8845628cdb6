import { headingHeight } from './heading-height.js';

describe('the height of the headings', () => {
  it('grows with the longest name, line by line, and no further than five', () => {
    expect(headingHeight(['Caching'], 86)).toBe(53);
    expect(headingHeight(['Caching', 'System design'], 86)).toBe(68);
    expect(headingHeight(['Observability and troubleshooting'], 86)).toBe(98);
    expect(headingHeight(['one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'], 86)).toBe(113);
  });

  it('counts a break that a long word may take', () => {
    expect(headingHeight(['Communication'], 78)).toBe(68);
  });

  it('is that of one line where no skill is shown', () => {
    expect(headingHeight([], 86)).toBe(53);
  });
});
