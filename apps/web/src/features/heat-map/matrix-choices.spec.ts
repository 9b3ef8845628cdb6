import { readChoices, writeChoices } from './matrix-choices.js';

describe('choices in the address', () => {
  it('are short where all is as it begins', () => {
    expect(writeChoices(readChoices(new URLSearchParams())).toString()).toBe('');
  });

  it('come back as they were written', () => {
    const address = 'team=t1&track=architect&view=gap&people=skill%3Asecurity&skills=name&person=ama&skill=sec&must=1&gaps=1&beneath=1&asOf=2026-06-30&cell=p1%7Esecurity';
    const choices = readChoices(new URLSearchParams(address));
    expect(choices).toMatchObject({ view: 'gap', people: 'skill:security', onlyMustHaves: true, beneath: true, asOf: '2026-06-30', cell: { personId: 'p1', requirementId: 'security' } });
    expect(writeChoices(choices).toString()).toBe(address);
  });

  it.each(['view=nonsense', 'people=<b>', 'skills=', 'asOf=yesterday', 'cell=p1', 'must=true'])('what makes no sense is left out: %s', (address) => {
    expect(readChoices(new URLSearchParams(address))).toEqual(readChoices(new URLSearchParams()));
  });
});
