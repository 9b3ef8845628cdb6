import { defaultSettings } from '@waymark/scoring';
import type { PersonFacts } from '../facts/person-facts.js';
import { changesBetween, instantOfTalk, proposedAfter } from './talk-changes.rules.js';

const day = 24 * 60 * 60 * 1000;
const facts: PersonFacts = {
  personId: 'ada', settings: [{ version: 1, effectiveFrom: 0, settings: defaultSettings }], disputes: [], certificates: [], scored: null,
  cycles: [{ id: 'q1', opensAt: 0, closedAt: null }],
  ratings: [
    { ratingId: 'a', skillId: 'java', cycleId: 'q1', kind: 'manager', givenAt: 2 * day, revealedAt: 2 * day, outcome: 'level', level: 2 },
    { ratingId: 'b', skillId: 'java', cycleId: 'q1', kind: 'agreed', givenAt: 5 * day, revealedAt: 5 * day, outcome: 'level', level: 3 },
    { ratingId: 'c', skillId: 'go', cycleId: 'q1', kind: 'self', givenAt: 5 * day, revealedAt: 5 * day, outcome: 'level', level: 1 },
  ],
  evidence: [
    { evidenceId: 'e', skillIds: ['java'], occurredAt: 0, acceptedAt: 3 * day, ownRole: null, filled: [], quality: 7, until: 6 * day },
    { evidenceId: 'e', skillIds: ['java'], occurredAt: 0, acceptedAt: 7 * day, ownRole: null, filled: [], quality: 7, until: null },
  ],
};
const between = (from: number, until: number, given = facts) => changesBetween({ from: from * day, until: until * day }, { facts: given, plans: [], then: null, now: null });

describe('what changed between two instants', () => {
  it('is what came after the one, with the other and nothing later', () => {
    expect(between(1, 4)).toMatchObject({ skills: [{ skillId: 'java', before: null, after: 2, isConfirmed: true }], acceptedEvidenceIds: ['e'], withdrawnEvidenceIds: [] });
    expect(between(2, 5)).toMatchObject({ skills: [{ skillId: 'go', before: null, after: 1, isConfirmed: false }, { skillId: 'java', before: 2, after: 3 }] });
    expect(between(5, 6)).toMatchObject({ skills: [], acceptedEvidenceIds: [], withdrawnEvidenceIds: ['e'] });
    expect(between(4, 8)).toMatchObject({ acceptedEvidenceIds: [], withdrawnEvidenceIds: [] });
  });

  it('is the same for the same facts in any order', () => {
    const turned = { ...facts, ratings: [...facts.ratings].reverse(), evidence: [...facts.evidence].reverse() };
    expect(between(1, 8, turned)).toEqual(between(1, 8));
  });
});

it('a talk is of the moment it was recorded on its day; recorded later, of the day’s end', () => {
  expect(instantOfTalk('2026-03-02', new Date('2026-03-02T15:00:00Z'))).toBe(Date.parse('2026-03-02T15:00:00Z'));
  expect(instantOfTalk('2026-03-02', new Date('2026-03-09T15:00:00Z'))).toBe(Date.parse('2026-03-03T00:00:00Z'));
});

it('the next is proposed four weeks later, on a working day', () => {
  // A Wednesday, a Saturday and a Sunday.
  expect(['2026-03-04', '2026-03-07', '2026-03-08'].map(proposedAfter)).toEqual(['2026-04-01', '2026-04-06', '2026-04-06']);
});
