import { defaultSettings } from '@waymark/scoring';
import { draftOf, withNumber, type SettingsDraft } from './settings-draft.js';
import type { NumberKey } from './settings-fields.js';
import { fieldNamed, mistakesIn } from './settings-mistakes.js';

const right: SettingsDraft = { ...draftOf(defaultSettings), note: 'We ask for more.' };
const typed = (...entries: [NumberKey, string][]) => entries.reduce((draft, [key, text]) => withNumber(draft, key, text), right);

describe('what is wrong with the entries', () => {
  it('nothing, as they are in force', () => {
    expect([...mistakesIn(right)]).toEqual([]);
  });

  it.each<[string, [NumberKey, string], string]>([
    ['nothing typed', ['readyScore', ' '], 'Give a number.'],
    ['no number', ['readyScore', 'many'], '“many” is no number. Write it like 3 or 0.5.'],
    ['too much', ['readyScore', '100.1'], 'It has to be between 0 and 100.'],
    ['too little', ['readyIfCost', '-1'], 'It has to be between 0 and 1000.'],
    ['more than all', ['readyCoverage', '101'], 'It has to be between 0 and 100 %.'],
    ['a part of a point', ['evidenceQuality', '4.5'], 'It has to be a whole number.'],
    ['a part of a cycle', ['sustained.cycles', 'two'], '“two” is no number. Write it like 3.'],
    ['no cycles to look at', ['sustained.ofLast', '0'], 'It has to be between 1 and 12.'],
    ['more cycles than are looked at', ['sustained.cycles', '4'], 'Not more than the cycles that are looked at, which are 3.'],
    ['enough that is nothing', ['enoughCoverage', '0'], 'It has to be more than 0: of somebody who was never rated nothing is known.'],
    ['enough that is more than ready', ['enoughCoverage', '81'], 'Not more than what ready asks for, which is 80 %.'],
    ['a weight above 1', ['managerWeight', '1.2'], 'It has to be between 0 and 1.'],
  ])('%s', (_, entry, mistake) => {
    expect([...mistakesIn(typed(entry))]).toEqual([[entry[0], mistake]]);
  });

  it('at the edges nothing', () => {
    expect([...mistakesIn(typed(['enoughCoverage', '80'], ['readyScore', '100'], ['sustained.cycles', '3'], ['managerWeight', '1'], ['evidenceQuality', '7']))]).toEqual([]);
  });

  it('weights that do not make 1, and a reason that is none or too long', () => {
    const apart = { ...right, numbers: { ...right.numbers, selfWeight: '0.4' } };
    expect([...mistakesIn({ ...apart, note: '  ' })]).toEqual([['selfWeight', 'The two weights have to add up to 1.'], ['note', 'Say why. Everybody can read it.']]);
    expect([...mistakesIn({ ...right, note: 'x'.repeat(501) })]).toEqual([['note', 'At most 500 characters; these are 501.']]);
  });
});

describe('the field that the server names', () => {
  it.each([['selfWeight', 'selfWeight'], ['sustained.cycles', 'sustained.cycles'], ['flags.codingSkillIds.0', 'flags.codingSkillIds'], ['flags.securityShare', 'flags.securityShare'], ['note', 'note'], ['other', null], [undefined, null]])('%s', (named, key) => {
    expect(fieldNamed(named)).toBe(key);
  });
});
