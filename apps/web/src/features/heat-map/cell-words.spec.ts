import { cellLabel, personLabel, scoreInRow, skillLabel, standingInPanel, totalLabel } from './cell-words.js';
import { matrixPerson, matrixSkill } from './matrix.fixture.js';
import { cellOf, chosenSkillId, countedFor, named, type MatrixView } from './matrix.model.js';

const security = { index: 0, skill: matrixSkill('Security', { mustHave: true }) };

function words(level: number, more: { confirmed?: number; self?: number; view?: MatrixView } = {}): string {
  const person = matrixPerson('Amara Okafor', [level], { confirmed: [more.confirmed ?? 0], selfLevels: [more.self ?? level] });
  return cellLabel(person, security.skill, cellOf(person, security, more.view ?? 'level'));
}

describe('a cell in words', () => {
  it.each([
    [200, 'Amara Okafor, Security: level 2 of 3 required, short by 1, not confirmed'],
    [270, 'Amara Okafor, Security: level 2.7 of 3 required, short by 0.3, not confirmed'],
    [0, 'Amara Okafor, Security: level 0 of 3 required, short by 3, not confirmed'],
    [300, 'Amara Okafor, Security: level 3 of 3 required, meets, not confirmed'],
    [400, 'Amara Okafor, Security: level 4 of 3 required, exceeds, not confirmed'],
    [-1, 'Amara Okafor, Security: no level known, 3 required'],
    [-2, 'Amara Okafor, Security: not applicable'],
    [-3, 'Amara Okafor, Security: no opportunity yet, 3 required'],
  ])('%d says what it is', (level, expected) => {
    expect(words(level)).toBe(expected);
  });

  it('says who stands behind it, and never calls a self rating confirmed', () => {
    expect(words(200, { confirmed: 1 })).toMatch(/short by 1, confirmed$/);
    expect(words(200, { confirmed: 1, self: 300, view: 'self' })).toBe('Amara Okafor, Security: level 3 of 3 required, meets, not confirmed');
  });

  it.each([
    [400, 'level 4; 3 is required: exceeds'],
    [300, 'level 3 of 3 required, meets'],
    [270, 'level 2.7 of 3 required, short by 0.3'],
  ])('%d beside the grid is never more than what it is of', (level, expected) => {
    expect(standingInPanel(cellOf(matrixPerson('Amara Okafor', [level]), security, 'level'))).toBe(expected);
  });

  it('a code that nobody agreed on is unknown, not a level', () => {
    expect(words(-9)).toMatch(/no level known/);
  });
});

describe('the edges of the grid in words', () => {
  it('a person with too little known has a score that says so', () => {
    const thin = matrixPerson('Chiara', [300, -1, -2], { score: 100, coverage: 0.33 });
    expect(countedFor(thin)).toBe(2);
    expect(scoreInRow(thin, 85)).toBe('100?');
    expect(personLabel(thin, 85)).toBe('Chiara: meets 1 of 2, score 100, of only 33 % of the track known');
    expect(scoreInRow(matrixPerson('None', [-1], { score: null, coverage: 0 }), 85)).toBe('–');
  });

  it('shows a score just below the one that is asked for as below it', () => {
    const near = matrixPerson('Near', [300], { score: 84.96, coverage: 1 });
    expect([scoreInRow(near, 85), personLabel(near, 85)]).toEqual(['84.9', 'Near: meets 1 of 1, score 84.9']);
    expect(scoreInRow(near, 70)).toBe('85');
  });

  it('headings and totals', () => {
    expect(skillLabel(security.skill)).toBe('Security: level 3 required, must-have');
    expect(totalLabel(matrixSkill('Security', { meeting: 6, short: 2, unknown: 1, gap: 0.667 }))).toBe('Security: 6 meet, 2 short, 1 unknown; 0.7 levels short on average');
    expect(totalLabel(matrixSkill('Caching', { meeting: 9 }))).toBe('Caching: 9 meet');
    expect(totalLabel(matrixSkill('Caching', { meeting: null, short: null, unknown: null, gap: null }))).toBe('Caching: too few people for a total');
  });

  it('a column of one skill has the skill’s name, one of several keeps its own', () => {
    const gate = matrixSkill('Gate 4: secures production', { skillIds: ['security'] });
    const anyOf = matrixSkill('Java or Python', { skillIds: ['java', 'python'], anyOf: true });
    const { skills } = named({ teamId: '', teamName: '', track: { id: '', name: '' }, asOf: '', formulaVersion: '', meeting: 0, version: '', people: [], skills: [gate, anyOf] }, { skillNames: new Map([['security', 'Security'], ['java', 'Java']]), readyScore: 85 });
    expect(skills.map(({ name, requirement }) => [name, requirement])).toEqual([
      ['Security', 'Gate 4: secures production'],
      ['Java or Python', 'Java or Python'],
    ]);
    expect(chosenSkillId(matrixPerson('A', [300], { chosen: [1] }), { index: 0, skill: anyOf })).toBe('python');
  });
});
