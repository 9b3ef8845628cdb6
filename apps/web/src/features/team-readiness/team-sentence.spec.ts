import { teamSentence } from './team-sentence.js';
import { oneStepAway } from './team.model.js';
import { blocking, payments, plan, teamOf, teamPerson, teamRequirement } from './team.fixture.js';

const security = (people: number) => teamRequirement('Security', { mustHave: true, blocking: blocking({ people }) });

describe('the team in one sentence', () => {
  it('says how many are ready, who is one step away, and what holds most people back', () => {
    expect(teamSentence(payments())).toBe('1 of 5 is ready for Senior Backend Developer, 1 is one step away; security holds most people back.');
  });

  it('says so where all are, where none is, and of a team of one', () => {
    expect(teamSentence(teamOf([security(0)], [teamPerson('A', 'READY'), teamPerson('B', 'READY')]))).toBe('All 2 are ready for Senior Backend Developer.');
    expect(teamSentence(teamOf([security(2)], [teamPerson('A', 'NOT_YET'), teamPerson('B', 'NOT_YET')]))).toBe('None of the 2 is ready yet for Senior Backend Developer; security holds most people back.');
    expect(teamSentence(teamOf([security(1)], [teamPerson('A', 'READY_IF', plan(1, ['sustain']))]))).toBe('The one person here is not yet ready for Senior Backend Developer, but one step away; security is the first thing to work on.');
  });

  it('speaks of a day that is over as over', () => {
    const day = '2026-01-31';
    expect(teamSentence(payments({ day }))).toBe('1 of 5 was ready for Senior Backend Developer, 1 was one step away; security held most people back.');
    expect(teamSentence(teamOf([security(2)], [teamPerson('A', 'NOT_YET'), teamPerson('B', 'NOT_YET')], { day }))).toMatch(/^None of the 2 was ready yet for /);
    expect(teamSentence(teamOf([], [], { day }))).toBe('Nobody was in this team on this day.');
  });

  it('names two where both keep as many from ready', () => {
    const java = teamRequirement('Java', { blocking: blocking({ people: 2 }) });
    expect(teamSentence(teamOf([java, security(2)], [teamPerson('A', 'NOT_YET'), teamPerson('B', 'NOT_YET')]))).toMatch(/; security and Java hold most people back\.$/);
  });

  it('says nothing of totals that the viewer may not see, nor of people of whom nothing is known', () => {
    expect(teamSentence(payments({ counts: null }))).toBe('Too few people for totals toward Senior Backend Developer; each row says how one person stands.');
    expect(teamSentence(teamOf([security(0)], [teamPerson('A', 'NOT_ENOUGH_DATA', { score: null })]))).toBe('Nothing is known yet of the one person here toward Senior Backend Developer.');
    expect(teamSentence(teamOf([], []))).toBe('Nobody is in this team on this day.');
  });
});

describe('one step away', () => {
  it('is who is READY_IF by a single step, the cheapest first; nobody who needs two, and nobody of whom too little is known', () => {
    const people = [
      teamPerson('A', 'READY_IF', plan(3, ['raise:security', 200, 300])),
      teamPerson('B', 'READY_IF', plan(0.5, ['evidence:security'])),
      teamPerson('C', 'READY_IF', plan(0.5, ['confirm:java', 300, 300], ['confirm:security', 300, 300])),
      teamPerson('D', 'NOT_ENOUGH_DATA', plan(0.25, ['rate:java', -1, 300])),
    ];
    expect(oneStepAway({ people }).map(({ name }) => name)).toEqual(['B', 'A']);
  });
});
