import { axisLabel, levelAxes } from './level-axes.js';
import { asks, held, inputOf, storyOf } from './story.fixture.js';

describe('the directions of the radar', () => {
  it('say of how many skills they speak, where not of all', () => {
    const many = Array.from({ length: 13 }, (_, index) => asks(`skill-${index}`));
    const [engineering] = levelAxes(storyOf(inputOf(many, [...held('skill-0', 3), ...held('skill-1', 2)])));
    expect(axisLabel(engineering!)).toBe('Engineering (2 of 13 rated)');
    const [caching] = levelAxes(storyOf(inputOf([asks('caching')], held('caching', 3))));
    expect(axisLabel(caching!)).toBe('Caching');
  });
});
