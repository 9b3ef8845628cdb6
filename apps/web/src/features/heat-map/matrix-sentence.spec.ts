import { matrixSentence, type SentenceFacts } from './matrix-sentence.js';

type Skill = SentenceFacts['skills'][number];

function skill(name: string, more: Partial<Skill> = {}): Skill {
  return { name, short: 0, unknown: 0, meeting: 3, mustHave: false, gap: 0, ...more };
}

function sentence(more: Partial<SentenceFacts>): string {
  return matrixSentence({ people: 9, meeting: 3, track: 'Senior Backend Developer', past: false, skills: [skill('Caching')], ...more });
}

describe('the matrix in one sentence', () => {
  it('says how many reach every level, of levels alone, and in what most are below', () => {
    const skills = [skill('Caching', { short: 2 }), skill('Security', { short: 5 }), skill('API design', { short: 1 })];
    expect(sentence({ skills })).toBe('3 of 9 reach every level asked for; 5 are below level in security.');
  });

  it('prefers a must-have, then the larger gap, where as many fall short', () => {
    const skills = [skill('Caching', { short: 4, gap: 2 }), skill('Security', { short: 4, gap: 0.5, mustHave: true }), skill('Coding craft', { short: 4, gap: 3 })];
    expect(sentence({ skills })).toMatch(/below level in security\.$/);
    expect(sentence({ skills: [skill('Caching', { short: 4, gap: 1 }), skill('Coding craft', { short: 4, gap: 3 })] })).toMatch(/below level in coding craft\.$/);
  });

  it('keeps the capitals of names and abbreviations', () => {
    for (const name of ['API design', 'NoSQL', 'CI/CD', 'Kubernetes']) {
      expect(sentence({ skills: [skill(name, { short: 4 })] })).toContain(`; 4 are below level in ${name}.`);
    }
  });

  it('says so of one who falls short, and of one who reaches all', () => {
    expect(sentence({ skills: [skill('Security', { short: 1 })] })).toBe('3 of 9 reach every level asked for; one is below level in security.');
    expect(sentence({ meeting: 1 })).toBe('1 of 9 reaches every level asked for.');
  });

  it('speaks of a day that is over as over', () => {
    expect(sentence({ past: true, skills: [skill('Security', { short: 5 })] })).toBe('3 of 9 reached every level asked for; 5 were below level in security.');
    expect(sentence({ past: true, people: 1, meeting: 0, skills: [skill('Security', { short: 1 })] })).toBe('The one person here did not yet reach every level asked for; one was below level in security.');
    expect(sentence({ past: true, skills: [skill('Security', { unknown: 6 })] })).toBe('3 of 9 reached every level asked for; security was not rated for 6 people.');
  });

  it('says that all reach them, and nothing else', () => {
    expect(sentence({ meeting: 9, skills: [skill('Security', { unknown: 1 })] })).toBe('All 9 reach every level asked for.');
  });

  it('names what is not rated where nobody falls short and yet not all reach them', () => {
    expect(sentence({ skills: [skill('Security', { unknown: 6 })] })).toBe('3 of 9 reach every level asked for; security is not rated for 6 people.');
  });

  it('does not call missing ratings a failure', () => {
    expect(sentence({ meeting: 0, skills: [skill('Security', { meeting: 0, unknown: 9 })] })).toBe('Nothing is known yet of the 9 people here; levels appear once they are rated.');
  });

  it('says that totals of so few are not shown, where they are not', () => {
    const withheld = { ...skill('Security'), meeting: null, short: null, unknown: null, gap: null };
    expect(sentence({ people: 3, meeting: null, skills: [withheld] })).toBe('Too few people for totals toward Senior Backend Developer; each row says how one person stands.');
  });

  it('fits one person and none', () => {
    expect(sentence({ people: 1, meeting: 0, skills: [skill('Security', { short: 1 })] })).toMatch(/^The one person here does not yet reach/);
    expect(sentence({ people: 0, meeting: 0 })).toBe('Nobody is in this team on this day.');
  });
});
