import { readFileSync } from 'node:fs';
import type { FrameworkDocument } from '@waymark/contracts';
import { checkFramework } from './framework.rules.js';

const shipped = readFileSync(new URL('default-framework.json', import.meta.url), 'utf8');

function problemsAfter(change: (document: FrameworkDocument) => void): string[] {
  const document = JSON.parse(shipped) as FrameworkDocument;
  change(document);
  const checked = checkFramework(document);
  return 'problems' in checked ? checked.problems.map(({ path, message }) => `${path}: ${message}`) : [];
}

describe('a framework document', () => {
  it('is taken as it is when nothing is wrong with it', () => {
    expect(checkFramework(JSON.parse(shipped))).toEqual({ document: JSON.parse(shipped) });
  });

  it.each([null, 7, 'text', [], {}])('is not %j', (given) => {
    expect(checkFramework(given)).toMatchObject({ problems: expect.arrayContaining([expect.anything()]) as unknown });
  });

  it('lists every mistake of its shape with its path', () => {
    const problems = problemsAfter((document) => {
      document.skills[0]!.name = '';
      document.tracks[1]!.requirements[2]!.weight = 0;
    });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['skills[0].name', 'tracks[1].requirements[2].weight']);
  });

  it.each<[string, (document: FrameworkDocument) => void]>([
    ['tracks[0].requirements[0].weight', (document) => (document.tracks[0]!.requirements[0]!.weight = 1.7e308)],
    ['tracks[0].requirements[0].weight', (document) => (document.tracks[0]!.requirements[0]!.weight = 5e-324)],
    ['skills[0].effort', (document) => (document.skills[0]!.effort = 1e308)],
    ['skills[0].halfLifeMonths', (document) => (document.skills[0]!.halfLifeMonths = 1e-320)],
    ['tracks[0].requirements[0].skillIds', (document) => (document.tracks[0]!.requirements[0]!.skillIds = document.skills.slice(0, 21).map(({ id }) => id))],
    ['tracks[0].requirements', ({ tracks: [track] }) => (track!.requirements = Array.from({ length: 61 }, (_, at) => ({ ...track!.requirements[0]!, id: `r${at}`, name: `Requirement ${at}` })))],
  ])('has no %s that nobody can be scored by', (path, change) => {
    expect(problemsAfter(change).map((problem) => problem.split(':')[0])).toEqual([path]);
  });

  it('may not carry a field that nobody reads: a misspelt mustHave would be lost in silence', () => {
    expect(problemsAfter((document) => Object.assign(document.tracks[0]!.requirements[0]!, { musthave: true }))).toEqual([
      'tracks[0].requirements[0].musthave: There is no such field.',
    ]);
  });
});

describe('parts that name each other', () => {
  it.each([
    ['tracks[0].requirements[0].skillIds[1]', (document: FrameworkDocument) => document.tracks[0]!.requirements[0]!.skillIds.push('cobol')],
    ['tools[3].skillIds[0]', (document: FrameworkDocument) => (document.tools[3]!.skillIds = ['cobol'])],
    ['certifications[0].skillIds[0]', (document: FrameworkDocument) => (document.certifications[0]!.skillIds = ['cobol'])],
  ])('%s must be a skill of the document', (path, change) => {
    expect(problemsAfter(change)).toEqual([`${path}: There is no skill "cobol".`]);
  });

  it('a skill stands in a list once', () => {
    expect(problemsAfter(({ tools }) => tools[0]!.skillIds.push(tools[0]!.skillIds[0]!))).toEqual([expect.stringMatching(/^tools\[0\]\.skillIds\[\d\]: "java" stands here a second time\.$/)]);
  });

  it('a requirement asks for a level of the scale', () => {
    expect(problemsAfter(({ tracks }) => (tracks[2]!.requirements[1]!.level = 5))).toEqual(['tracks[2].requirements[1].level: The scale ends at 4; here stands 5.']);
  });

  it('the scale has no gap and each skill a descriptor per level', () => {
    expect(problemsAfter(({ scale }) => (scale[3]!.level = 6))).toContain('scale[3].level: The levels of the scale are 1, 2, 3 ... in order; here stands 6.');
    expect(problemsAfter(({ skills }) => skills[5]!.descriptors.pop())).toEqual(['skills[5].descriptors: One descriptor per level: 1, 2, 3, 4; here stand 1, 2, 3.']);
    expect(problemsAfter(({ skills }) => (skills[5]!.descriptors = []))).toEqual(['skills[5].descriptors: One descriptor per level: 1, 2, 3, 4; here stand none.']);
  });
});

describe('names', () => {
  it.each([
    ['skills[1].id', (document: FrameworkDocument) => (document.skills[1]!.id = document.skills[0]!.id)],
    ['tracks[1].id', (document: FrameworkDocument) => (document.tracks[1]!.id = document.tracks[0]!.id)],
    ['tracks[0].requirements[3].id', ({ tracks: [track] }: FrameworkDocument) => (track!.requirements[3]!.id = track!.requirements[0]!.id)],
    ['certifications[2].name', ({ certifications }: FrameworkDocument) => (certifications[2]!.name = certifications[0]!.aliases[0]!.toUpperCase())],
    ['tools[1].name', ({ tools }: FrameworkDocument) => (tools[1]!.name = `${tools[0]!.name.toLowerCase()} `)],
  ])('%s means one thing, case aside', (path, change) => {
    expect(problemsAfter(change).filter((problem) => problem.includes('a second time')).map((problem) => problem.split(':')[0])).toEqual([path]);
  });
});
