import { v7 } from 'uuid';
import { contentOf, draftProblems, reasonOf, reasonProblems, submitProblems, type EvidenceFacts, type WrittenEvidence } from './evidence.rules.js';

const facts: EvidenceFacts = { personId: v7(), now: new Date('2026-11-24T09:00:00Z'), skillIds: new Set(['security']), verifierKnown: true };
const whole: WrittenEvidence = { what: 'Hardened the login', skillIds: ['security'], occurredOn: '2026-11-01', verifierId: v7() };
const fieldsOf = (problems: readonly { field: string }[]) => problems.map(({ field }) => field);
const draft = (more: Partial<WrittenEvidence>, against: Partial<EvidenceFacts> = {}) => fieldsOf(draftProblems(contentOf({ ...whole, ...more }), { ...facts, ...against }));
const submit = (more: Partial<WrittenEvidence>) => fieldsOf(submitProblems(contentOf({ ...whole, ...more }), facts));

it('refuses a link that is no address of the web', () => {
  expect(draft({ link: 'https://example.org/design?id=1#top' })).toEqual([]);
  expect(draft({ link: 'javascript:alert(1)' })).toEqual(['link']);
});

describe('a draft', () => {
  it('may be incomplete', () => {
    expect(draft({ what: '', skillIds: [], verifierId: null })).toEqual([]);
  });

  it.each([
    ['a part that is too long', { metric: 'x'.repeat(1001) }, ['metric']],
    ['a part of the greatest length', { metric: 'x'.repeat(1000) }, []],
    ['a role that no event could carry', { ownRole: 'x'.repeat(41) }, ['ownRole']],
    ['a skill of another framework', { skillIds: ['security', 'juggling'] }, ['skillIds']],
    ['the day before people wrote of it', { occurredOn: '1899-12-31' }, ['occurredOn']],
    ['the first day', { occurredOn: '1900-01-01' }, []],
    ['a day that has begun somewhere on earth', { occurredOn: '2026-11-24' }, []],
    ['a day that has begun nowhere', { occurredOn: '2026-11-25' }, ['occurredOn']],
    ['oneself as verifier', { verifierId: facts.personId.toUpperCase() }, ['verifierId']],
    ['several at once', { what: 'x'.repeat(1001), link: 'x', occurredOn: '2027-01-01' }, ['what', 'link', 'occurredOn']],
  ] as const)('is held against the rules: %s', (_what, more, fields) => {
    expect(draft(more)).toEqual(fields);
  });

  it('takes tomorrow once it has begun in the east', () => {
    expect(draft({ occurredOn: '2026-11-25' }, { now: new Date('2026-11-24T10:00:00Z') })).toEqual([]);
  });

  it('names nobody who is not there', () => {
    expect(draft({}, { verifierKnown: false })).toEqual(['verifierId']);
    expect(draft({ verifierId: null }, { verifierKnown: false })).toEqual([]);
  });
});

it('is complete when it says what, for which skill, and who can confirm it', () => {
  expect(submit({})).toEqual([]);
  expect(submit({ what: ' \u0000 ', skillIds: [], verifierId: null })).toEqual(['what', 'skillIds', 'verifierId']);
});

it('needs a reason where it is rejected, and not where it is accepted', () => {
  expect(fieldsOf(reasonProblems(reasonOf('  '), true))).toEqual(['reason']);
  expect(fieldsOf(reasonProblems(reasonOf('  '), false))).toEqual([]);
  expect(fieldsOf(reasonProblems(reasonOf('x'.repeat(1001)), false))).toEqual(['reason']);
});

it('keeps texts without what a database cannot hold, and each skill once', () => {
  expect(contentOf({ ...whole, metric: ' p\u000095 ', unit: '  ', skillIds: ['security', 'security'] })).toMatchObject({ skillIds: ['security'], parts: { what: 'Hardened the login', metric: 'p95' } });
});
