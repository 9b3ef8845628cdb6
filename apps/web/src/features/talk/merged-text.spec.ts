import { mergedText } from './merged-text.js';

describe('one text changed in two places', () => {
  it.each([
    ['one did not change it', 'a', 'a', 'a b', 'a b'],
    ['the other did not', 'a', 'a b', 'a', 'a b'],
    ['both say the same', 'a', 'b', 'b', 'b'],
    ['one wrote on where the other stopped', 'a', 'a b c', 'a b', 'a b c'],
    ['the other did', 'a', 'a b', 'a b c', 'a b c'],
    ['both wrote another line', 'a', 'a\nmine', 'a\ntheirs', 'a\ntheirs\nmine'],
    ['one took a line away that the other wrote below', 'a\nb', 'a', 'a\nb\nc', 'a\nb\nc'],
    ['both wrote where there was nothing', '', 'mine', 'theirs', 'theirs\nmine'],
  ])('%s', (_what, ...[base, mine, theirs, merged]) => {
    expect(mergedText({ base, mine, theirs })).toBe(merged);
  });
});
