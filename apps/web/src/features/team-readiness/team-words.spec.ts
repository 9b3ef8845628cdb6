import { keptText, whyText } from './blocking-words.js';
import { byDepth, departureTexts, depthText } from './depth-words.js';
import { blockersOf, flagsText, knownText, rangeText, reasonText } from './person-words.js';
import { costText, leastText } from './plan-words.js';
import { named } from './team.model.js';
import { blocking, payments, plan, skillNames, teamOf, teamPerson, teamRequirement } from './team.fixture.js';

const team = payments();
const [amara, chiara, kwame, lena, tomas] = team.people as [(typeof team.people)[number], (typeof team.people)[number], (typeof team.people)[number], (typeof team.people)[number], (typeof team.people)[number]];

describe('the least that would make somebody ready', () => {
  it('is told step by step, levels of one skill and cycles together, with its cost', () => {
    expect(leastText(team, amara)).toBe('Hold it for one more cycle (cost 1).');
    expect(leastText(team, lena)).toBe('Bring evidence for Security and hold it for one more cycle (cost 1.5).');
    expect(leastText(team, tomas)).toBe('Raise Security from 1 to 3, raise Technical strategy from 2 to 3 and hold it for 2 more cycles (cost 4).');
  });

  it('rates what nobody rated first, and begins a skill without opportunity with one', () => {
    expect(leastText(team, chiara)).toBe('Have Security rated (taken to come out at 3) and raise Mentoring from 0 to 2 (cost 4.25).');
    const without = payments({ requirements: [teamRequirement('Mentoring', { target: 2 })] });
    expect(leastText(without, { ...chiara, meets: [-3] })).toMatch(/ and give the opportunity to show Mentoring, up to 2 \(cost 4\.25\)\.$/);
    expect(leastText(team, teamPerson('E', 'READY_IF', plan(0.25, ['confirm:java', 270, 270])))).toBe('Have Java confirmed at 2.7 (cost 0.25).');
  });

  it('says so where nothing more is asked for, nothing is rated, or no steps lead there', () => {
    expect(leastText(team, kwame)).toBe('Nothing more is asked for.');
    expect(leastText(team, teamPerson('E', 'NOT_ENOUGH_DATA', { score: null }))).toBe('Nothing is rated yet: ratings come first.');
    expect(leastText(team, teamPerson('E', 'NOT_YET'))).toBe('No steps lead to ready by the rules in force.');
  });

  it('names three parts and counts the rest; cost has no more decimals than it takes', () => {
    const many = plan(6, ['evidence:security'], ['raise:caching', 0, 100], ['raise:java', 0, 100], ['raise:security', 0, 100], ['sustain']);
    expect(leastText(team, teamPerson('E', 'NOT_YET', many))).toBe('Raise Caching from 0 to 1, raise Java from 0 to 1, raise Security from 0 to 1 and 2 more (cost 6).');
    expect([costText(1.5), costText(2), costText(0.1 + 0.2)]).toEqual(['1.5', '2', '0.3']);
  });
});

describe('a person', () => {
  it('has a score with its interval, and how much is known', () => {
    expect(rangeText(amara, 85)).toBe('Score 90 of 100, between 84 and 93');
    expect(rangeText({ ...amara, low: 89.6, high: 90.4 }, 85)).toBe('Score 90 of 100');
    expect(rangeText({ ...amara, score: null, low: null, high: null }, 85)).toBe('No score: nothing is rated');
    expect(rangeText({ ...amara, score: 84.96, low: 80, high: 85.04 }, 85)).toBe('Score 84.9 of 100, between 80 and 85');
    expect([knownText(amara), knownText(chiara), knownText({ ...amara, coverage: 0 })]).toEqual(['All of the track is known', '40 % of the track is known', 'Nothing of the track is known']);
  });

  it('is kept from ready by requirements, each with why; of what is not rated there is nothing to confirm', () => {
    const told = (person: typeof amara) => blockersOf(team, person).map(({ requirement, why }) => `${requirement.name}: ${why}`);
    expect([told(amara), told(kwame)]).toEqual([['Security: not held long enough'], []]);
    expect(told(tomas)).toEqual(['Security: below the level, evidence lacking, not held long enough', 'Technical strategy: below the level']);
    expect(told(chiara)).toEqual(['Security: not rated, evidence lacking, not held long enough']);
    expect(reasonText({ ...amara, meets: [-3], gates: [3] }, 0)).toBe('no opportunity yet');
    expect(reasonText({ ...amara, meets: [1], gates: [2] }, 0)).toBe('not confirmed');
  });

  it('has flags as subjects to talk over, or none', () => {
    expect([flagsText(amara), flagsText(kwame)]).toEqual(['To talk over: security', null]);
    expect(flagsText({ ...amara, flags: ['coding_neglected', 'of a later version'] })).toBe('To talk over: coding practice and of a later version');
  });
});

describe('what holds people back', () => {
  it('is told by how many, and by what each of them lacks', () => {
    expect(keptText(team.requirements[0]!, 5)).toBe('Keeps 4 of 5 from ready');
    expect(whyText(team, team.requirements[0]!)).toBe('1 below level 3, 1 not rated, 2 without the evidence asked for and 3 not held long enough');
    expect(whyText(team, teamRequirement('Java', { blocking: blocking({ people: 1, notConfirmed: 1 }) }))).toBe('1 not confirmed');
  });

  it('counts who had no opportunity apart from who was not rated', () => {
    const people = [-3, -3, -1].map((code, at) => teamPerson(`Person ${at}`, 'NOT_YET', { meets: [code], keeps: [1], gates: [1] }));
    const requirement = teamRequirement('Mentoring', { blocking: blocking({ people: 3, notKnown: 3 }) });
    expect(whyText(teamOf([requirement], people), requirement)).toBe('1 not rated and 2 without an opportunity to show it');
    expect(whyText(teamOf([requirement], [...people.slice(0, 2), teamPerson('Kept by nothing', 'READY', { meets: [-3], keeps: [0] })]), requirement)).toMatch(/2 without an opportunity/);
  });
});

describe('who alone can do what', () => {
  it('is told by name, the thinnest first', () => {
    expect(byDepth(team).map((requirement) => depthText(team, requirement))).toEqual(['Nobody reaches Caching 3', 'Only Kwame Mensah reaches Technical strategy 3', '2 of 5 reach Security 3', '4 of 5 reach Java 3']);
    expect(depthText(team, teamRequirement('Mentoring', { holders: null, blocking: null }))).toBe('Mentoring 3: it is asked of fewer than 5 people, too few for totals');
  });

  it('says what a leaving would leave without anyone, and on whom the rest would hang', () => {
    expect(departureTexts(team, kwame)).toEqual(['Nobody would reach Technical strategy 3.', 'Only Amara Okafor would reach Security 3.', 'Of the 4 left, 2 “Ready if”, 1 “Not yet” and 1 “Not enough data to say”.']);
    expect(departureTexts(team, lena)?.[0]).toBe('Nothing would be left without anyone, nothing more would hang on one person, and nothing on two instead of three.');
    expect(departureTexts(team, { ...lena, leaving: null })).toBeNull();
  });

  it('says what three reach and two would', () => {
    const three = payments({ requirements: team.requirements.map((requirement) => (requirement.name === 'Java' ? { ...requirement, holders: 3 } : requirement)) });
    expect(departureTexts(three, lena)).toEqual(['Two instead of three would reach Java 3.', expect.stringMatching(/^Of the 4 left, /)]);
    expect(departureTexts(three, tomas)?.[0]).toMatch(/^Nothing would be left/);
  });
});

describe('a requirement', () => {
  it('of one skill is called by the skill, one of several by its own name', () => {
    const answer = { ...team, requirements: [teamRequirement('Gate 4: secures production', { skillIds: ['security'] }), teamRequirement('A language', { skillIds: ['java', 'python'] }), teamRequirement('Gone', { skillIds: ['gone'] })], people: [] };
    expect(named(answer as never, { skillNames, day: null, readyScore: 85 }).requirements.map(({ name }) => name)).toEqual(['Security', 'A language', 'Gone']);
  });
});
