import { history, inCycle, said, skillOf } from './history.fixture.js';
import { chosenSkills } from './history-address.js';
import { cyclesById, historySentence, moveText, skillSentence } from './history-words.js';
import { lastWord, movedBy } from './history.model.js';

const cycles = cyclesById(history);
const over = (...levels: (number | null)[]) => skillOf('Security', levels.map((level, index) => inCycle(`q${index + 1}`, [said('MANAGER', level)])));

describe('a skill over cycles', () => {
  it('ends a cycle with what both agreed on, else with the manager’s, else with the own; what was said anew counts', () => {
    expect(lastWord(inCycle('q1', [said('SELF', 4), said('MANAGER', 1), said('AGREED', 2)]))?.level).toBe(2);
    expect(lastWord(inCycle('q1', [said('SELF', 4), said('MANAGER', 1)]))?.level).toBe(1);
    expect(lastWord(inCycle('q1', [said('SELF', 4, { replaced: true }), said('SELF', 3)]))?.level).toBe(3);
    expect(lastWord(inCycle('q1', []))).toBeUndefined();
  });

  it.each([
    [over(2, 3, 4), 'From 2 Working in 2026 Q1 to 4 Expert in 2026 Q3, by way of 3 Practitioner in 2026 Q2.', 2],
    [over(3, 2), 'From 3 Practitioner in 2026 Q1 to 2 Working in 2026 Q2.', -1],
    [over(2, 3, 2), '2 Working in 2026 Q1 and again in 2026 Q3, 3 Practitioner between.', 0],
    [over(2, 2, 2), '2 Working in every cycle from 2026 Q1 to 2026 Q3.', 0],
    [over(0), '0 Not demonstrated in 2026 Q1, the only cycle with a level so far.', null],
    [over(null), 'No level yet: no opportunity in 2026 Q1.', null],
    [skillOf('Security', [inCycle('q1', [])]), 'Nobody has rated it yet.', null],
  ])('%#: is told in one sentence', (skill, sentence, by) => {
    expect([skillSentence(skill, cycles), movedBy(skill)]).toEqual([sentence, by]);
  });

  it('says how far it moved', () => {
    expect([2, 1, -1, 0, null].map(moveText)).toEqual(['2 levels up', '1 level up', '1 level down', 'stayed', null]);
  });
});

describe('all skills', () => {
  it('are told in one sentence', () => {
    expect(historySentence(history)).toBe('3 skills over 3 cycles, 2026 Q1 to 2026 Q3. Since each was first rated, 1 rose, none fell, 0 stayed.');
    expect(historySentence({ ...history, cycles: history.cycles.slice(0, 1), skills: [over(2)] })).toBe('1 skill in 2026 Q1. With the next cycle it shows what moved.');
  });

  it('are found by category, by name whatever its accents, and by whether they moved', () => {
    const named = (choices: Partial<Parameters<typeof chosenSkills>[1]>) => chosenSkills(history.skills, { category: '', search: '', moved: false, ...choices }).map(({ name }) => name);
    expect(named({ category: 'Leading' })).toEqual(['Mentoring']);
    expect(named({ search: ' SÉCUR' })).toEqual(['Security']);
    expect(named({ moved: true })).toEqual(['Security']);
  });
});
