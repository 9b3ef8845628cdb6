import { matrixSentence, type SentenceFacts } from './matrix-sentence.js';

type Skill = SentenceFacts['skills'][number];

function skill(name: string, more: Partial<Skill> = {}): Skill {
  return { name, short: 0, unknown: 0, meeting: 3, mustHave: false, gap: 0, ...more };
}

function sentence(more: Partial<SentenceFacts>): string {
  return matrixSentence({ people: 9, meeting: 3, track: 'Senior Backend Developer', skills: [skill('Caching')], ...more });
}

describe('the matrix in one sentence', () => {
  it('says how many meet the track and what holds most people back', () => {
    const skills = [skill('Caching', { short: 2 }), skill('Security', { short: 5 }), skill('API design', { short: 1 })];
    expect(sentence({ skills })).toBe('3 of 9 meet Senior Backend Developer; security holds most people back.');
  });

  it('prefers a must-have, then the larger gap, where as many fall short', () => {
    const skills = [skill('Caching', { short: 4, gap: 2 }), skill('Security', { short: 4, gap: 0.5, mustHave: true }), skill('Coding craft', { short: 4, gap: 3 })];
    expect(sentence({ skills })).toMatch(/; security holds/);
    expect(sentence({ skills: [skill('Caching', { short: 4, gap: 1 }), skill('Coding craft', { short: 4, gap: 3 })] })).toMatch(/; coding craft holds/);
  });

  it('keeps the capitals of names and abbreviations', () => {
    for (const name of ['API design', 'NoSQL', 'CI/CD', 'Kubernetes']) {
      expect(sentence({ skills: [skill(name, { short: 4 })] })).toContain(`; ${name} holds`);
    }
  });

  it('does not speak of most people where one falls short', () => {
    expect(sentence({ skills: [skill('Security', { short: 1 })] })).toBe('3 of 9 meet Senior Backend Developer; security is the first thing to work on.');
  });

  it('says that all meet, and nothing else', () => {
    expect(sentence({ meeting: 9, skills: [skill('Security', { unknown: 1 })] })).toBe('All 9 meet Senior Backend Developer.');
  });

  it('names what is not rated where nobody falls short and yet not all meet', () => {
    expect(sentence({ skills: [skill('Security', { unknown: 6 })] })).toBe('3 of 9 meet Senior Backend Developer; security is not rated for 6 people.');
  });

  it('does not call missing ratings a failure', () => {
    expect(sentence({ meeting: 0, skills: [skill('Security', { meeting: 0, unknown: 9 })] })).toBe('Nothing is known yet of the 9 people here; levels appear once they are rated.');
  });

  it('says that totals of so few are not shown, where they are not', () => {
    const withheld = { ...skill('Security'), meeting: null, short: null, unknown: null, gap: null };
    expect(sentence({ people: 3, meeting: null, skills: [withheld] })).toBe('Too few people for totals toward Senior Backend Developer; each row says how one person stands.');
  });

  it('fits one person and none', () => {
    expect(sentence({ people: 1, meeting: 0, skills: [skill('Security', { short: 1 })] })).toMatch(/^The one person here does not yet meet/);
    expect(sentence({ people: 0, meeting: 0 })).toBe('Nobody is in this team on this day.');
  });
});
