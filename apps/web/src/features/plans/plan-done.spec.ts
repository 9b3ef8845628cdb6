import { defaultSettings, toInputDocument } from '@waymark/scoring';
import { outcomeOf } from './plan-done.js';
import { evidence, item, raise } from './plans.fixture.js';

const requirement = { id: 'security', skillIds: ['security'], level: 3, weight: 1, mustHave: true, evidenceRule: { minimumQuality: 5, roles: [], fields: [] } };
const document = toInputDocument({
  requirements: [requirement],
  ratings: [{ ratingId: 'r1', skillId: 'security', cycleId: 'q1', kind: 'agreed', givenAt: 5, revealedAt: 5, outcome: 'level', level: 1 }],
  cycles: [{ id: 'q1', opensAt: 1, closedAt: 9 }], disputes: [], evidence: [], skills: [], settings: defaultSettings, asOf: 10,
});
const sustain = item({ id: 'i3', key: 'sustain', kind: 'SUSTAIN', name: 'Backend', cycles: 2 });

it('when all open items are done, all that they ask for is supposed, and nothing else', () => {
  const { now, then } = outcomeOf(document, [raise, evidence, sustain]);
  expect([now.state, then.state, then.score]).toEqual(['NOT_YET', 'READY', 100]);
  expect(outcomeOf(document, [raise, sustain]).then.state).not.toBe('READY');
  expect(outcomeOf(document, [{ ...raise, isClosed: true }, { ...evidence, droppedAt: '2026-10-10T00:00:00Z' }]).then).toEqual(now);
  expect(outcomeOf(document, [item({ id: 'i9', key: 'certify:k', kind: 'CERTIFY', name: 'K' })]).then).toEqual(now);
});
