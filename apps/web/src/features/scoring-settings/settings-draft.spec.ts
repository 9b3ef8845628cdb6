import { defaultSettings } from '@waymark/scoring';
import { draftOf, rebased, settingsIn, touchedFields, typedNumber, withNumber } from './settings-draft.js';
import { settingsWith } from './settings.fixture.js';

const opened = draftOf(defaultSettings);

describe('a number as it is typed', () => {
  it.each<[string, number | null]>([['85', 85], [' 0.7 ', 0.7], ['0,7', 0.7], ['.5', 0.5], ['-1', -1], ['', null], ['abc', null], ['1e3', null], ['8 5', null]])('“%s” is %s', (text, value) => {
    expect(typedNumber(text)).toBe(value);
  });
});

describe('the form', () => {
  it('that nobody touched stands for what is in force, to the last digit', () => {
    const odd = settingsWith({ managerWeight: 0.1 + 0.2, selfWeight: 0.7, readyCoverage: 2 / 3 });
    expect(settingsIn(draftOf(odd), odd)).toEqual(odd);
    expect(touchedFields(draftOf(odd), odd)).toEqual([]);
    expect(draftOf(odd).numbers.readyCoverage).toBe('66.666667');
  });

  it('writes shares of a hundred as such, and reads them back', () => {
    expect(opened.numbers).toMatchObject({ readyCoverage: '80', 'flags.securityShare': '25', managerWeight: '0.7', readyScore: '85' });
    expect(settingsIn(withNumber(opened, 'readyCoverage', '57'), defaultSettings).readyCoverage).toBe(0.57);
  });

  it('couples the weights: whichever is typed, the other makes it 1', () => {
    expect(withNumber(opened, 'managerWeight', '0.6').numbers.selfWeight).toBe('0.4');
    expect(withNumber(opened, 'selfWeight', '0,9').numbers.managerWeight).toBe('0.1');
    expect(settingsIn(withNumber(opened, 'managerWeight', '0.6'), defaultSettings)).toMatchObject({ managerWeight: 0.6, selfWeight: 0.4 });
  });

  it.each(['', '0.', 'x', '1.5', '-0.1'])('and leaves the other weight where “%s” is no weight yet', (text) => {
    expect(withNumber(opened, 'managerWeight', text).numbers.selfWeight).toBe(text === '0.' ? '1' : '0.3');
  });

  it('knows what is touched: another order of the same skills is not', () => {
    const flags = { 'flags.backendSkillIds': [...defaultSettings.flags.backendSkillIds].reverse(), 'flags.securitySkillIds': [] };
    expect(touchedFields({ ...opened, skills: { ...opened.skills, ...flags }, note: 'Why' }, defaultSettings)).toEqual(['flags.securitySkillIds', 'note']);
  });
});

describe('upon what somebody else put in force meanwhile', () => {
  const theirs = settingsWith({ readyScore: 88, readyIfCost: 5, managerWeight: 0.5, selfWeight: 0.5 }, { securitySkillIds: ['security', 'caching'] });

  it('own entries stay, and the rest is theirs', () => {
    const mine = { ...withNumber(opened, 'readyScore', '90'), note: 'More.' };
    expect(rebased(mine, defaultSettings, theirs)).toEqual({ ...draftOf(theirs), numbers: { ...draftOf(theirs).numbers, readyScore: '90' }, note: 'More.' });
  });

  it('own weights stay both', () => {
    expect(rebased(withNumber(opened, 'managerWeight', '0.6'), defaultSettings, theirs).numbers).toMatchObject({ managerWeight: '0.6', selfWeight: '0.4', readyScore: '88' });
    expect(rebased(withNumber(opened, 'managerWeight', '0.70'), defaultSettings, theirs).numbers).toMatchObject({ managerWeight: '0.70', selfWeight: '0.3' });
  });

  it('own skills stay', () => {
    const mine = { ...opened, skills: { ...opened.skills, 'flags.securitySkillIds': ['java'] } };
    expect(rebased(mine, defaultSettings, theirs).skills['flags.securitySkillIds']).toEqual(['java']);
  });
});
