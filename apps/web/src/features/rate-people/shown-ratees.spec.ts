import type { Ratee } from './rate.model.js';
import { countsOf, orderOf, shownRatees } from './shown-ratees.js';

function ratee(id: string, { answers = 0, selfSubmitted = false, submitted = false, revealedAt = null as string | null } = {}): Ratee {
  return { person: { id, name: id }, takesAnswers: !revealedAt, selfSubmitted, revealedAt, own: { state: submitted ? 'SUBMITTED' : 'DRAFT', answers: Array.from({ length: answers }) } } as unknown as Ratee;
}

const people = [
  ratee('ada', { answers: 9 }),
  ratee('bo', { answers: 2, selfSubmitted: true }),
  ratee('cy', { answers: 29, submitted: true }),
  ratee('di', { answers: 29, selfSubmitted: true, submitted: true, revealedAt: '2026-11-01T00:00:00Z' }),
  ratee('eve'),
];

describe('the people of a lead', () => {
  it('are counted by what is left to do', () => {
    expect(countsOf(people)).toEqual({ all: 5, 'to-do': 3, waiting: 1 });
  });

  it.each([
    ['name', ['ada', 'bo', 'cy', 'di', 'eve']],
    ['waiting', ['bo', 'ada', 'eve', 'cy', 'di']],
    ['least', ['eve', 'bo', 'ada', 'cy', 'di']],
  ] as const)('stand by %s, those who are done last', (order, ids) => {
    expect(orderOf(people, order)).toEqual(ids);
  });

  it('keep their order while they are rated, and whom the reader is at stays when they are done', () => {
    const order = orderOf(people, 'least');
    const later = people.map((one) => (one.person.id === 'eve' ? ratee('eve', { answers: 29, submitted: true }) : one));
    expect(shownRatees(later, { shown: 'to-do', order, at: 'eve' }).map(({ person }) => person.id)).toEqual(['eve', 'bo', 'ada']);
    expect(shownRatees(later, { shown: 'to-do', order, at: 'bo' }).map(({ person }) => person.id)).toEqual(['bo', 'ada']);
  });

  it('who joined meanwhile come last', () => {
    const order = orderOf(people, 'name');
    expect(shownRatees([ratee('abel'), ...people], { shown: 'all', order, at: '' }).at(-1)?.person.id).toBe('abel');
  });
});
