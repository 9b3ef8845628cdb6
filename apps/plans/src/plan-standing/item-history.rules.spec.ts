import { defaultSettings, type Rating } from '@waymark/scoring';
import fc from 'fast-check';
import type { PersonFacts } from '../facts/person-facts.js';
import type { DoneWhen } from './done-when.rules.js';
import { standingsOf, type ItemStanding } from './item-history.rules.js';
import { momentOf, proofOf } from './item-holds.rules.js';
import type { Asks, PlanItem } from './plan-item.js';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-01-01T00:00:00Z');
const at = (days: number) => start + days * day;

const nothing: PersonFacts = { personId: 'someone', ratings: [], cycles: [{ id: 'q1', opensAt: at(0), closedAt: at(90) }], settings: [], disputes: [], evidence: [], certificates: [], scored: null };
const itemOf = (asks: Asks): PlanItem => ({
  id: 'item', asks, name: 'It', requirementIds: [], effort: 1, gain: 0, words: null, dueOn: '2026-06-01', caseId: null, addedBy: 'someone', addedAt: at(10), droppedBy: null, droppedAt: null,
});
const rating = (kind: Rating['kind'], level: number, days: number): Rating => ({ ratingId: `${kind}-${days}`, skillId: 'security', cycleId: 'q1', kind, givenAt: at(days), revealedAt: at(days), outcome: 'level', level });
const inSecond = (given: Rating): Rating => ({ ...given, cycleId: 'q2' });
const evidence = (days: number, until: number | null = null, quality = 7) => ({
  evidenceId: `e${days}`, skillIds: ['security'], occurredAt: at(days), acceptedAt: at(days), until: until === null ? null : at(until), ownRole: 'lead', filled: ['metric'], quality,
});
const rule = { minimumQuality: null, roles: [], fields: [] };
const requirement = { id: 'r', skillIds: ['security'], level: 3, evidenceRule: rule };
const standing = (asks: Asks, facts: Partial<PersonFacts>, asOf = 200): ItemStanding => standingsOf([itemOf(asks)], { ...nothing, ...facts }, at(asOf)).get('item')!;

describe('what closes an item', () => {
  const raise: Asks = { kind: 'raise', skillId: 'security', from: 1, to: 3 };

  it('of a raise: a manager’s or an agreed rating at the level, combined as readiness combines it; not the own word, and not less', () => {
    expect(standing(raise, { ratings: [rating('self', 4, 20)] }).isClosed).toBe(false);
    expect(standing(raise, { ratings: [rating('manager', 2, 20)] }).isClosed).toBe(false);
    expect(standing(raise, { ratings: [rating('manager', 3, 20)] })).toMatchObject({ isClosed: true, since: at(20), closings: [{ by: { kind: 'rating', id: 'manager-20' } }] });
    // 0.7 x 3 + 0.3 x 2 is 2.7: both together do not say 3.
    expect(standing(raise, { ratings: [rating('manager', 3, 20), rating('self', 2, 19)] }).isClosed).toBe(false);
    expect(standing(raise, { ratings: [rating('agreed', 3, 30), rating('manager', 3, 20), rating('self', 2, 19)] })).toMatchObject({ isClosed: true, since: at(30) });
  });

  it('of a raise, never accepted evidence: that shows it is under way', () => {
    expect(standing(raise, { evidence: [evidence(20), evidence(5), evidence(30, 40)] })).toMatchObject({ isClosed: false, underWay: ['e20'] });
  });

  it('of a rating that is asked for: any outcome, of a manager; of a confirmation: a level nobody disputes', () => {
    const opportunity = { ...rating('manager', 0, 20), outcome: 'no_opportunity' } as Rating;
    expect(standing({ kind: 'rate', skillId: 'security', to: 3 }, { ratings: [opportunity] }).isClosed).toBe(true);
    expect(standing({ kind: 'rate', skillId: 'security', to: 3 }, { ratings: [rating('self', 3, 20)] }).isClosed).toBe(false);
    const confirm: Asks = { kind: 'confirm', skillId: 'security', level: 2 };
    const disputes = [{ skillId: 'security', cycleId: 'q1', openedAt: at(20), settledAt: at(50) }];
    expect(standing(confirm, { ratings: [rating('manager', 2, 30)], disputes }, 40).isClosed).toBe(false);
    expect(standing(confirm, { ratings: [rating('manager', 2, 30)], disputes })).toMatchObject({ isClosed: true, since: at(50) });
  });

  it('of evidence: an accepted item that satisfies the rule, by the settings in force', () => {
    const asks: Asks = { kind: 'evidence', requirement };
    expect(standing(asks, { evidence: [evidence(20, null, 4)] }).isClosed).toBe(false);
    const milder = { version: 1, effectiveFrom: at(60), settings: { ...defaultSettings, evidenceQuality: 4 } };
    expect(standing(asks, { evidence: [evidence(20, null, 4)], settings: [milder] })).toMatchObject({ isClosed: true, since: at(60) });
  });

  it('of a certificate: one with dates, on the days it is valid, and then it is open again and says why', () => {
    const certificate = { certificateId: 'c', certificationId: 'k8s', issuedAt: at(0), expiresAt: at(100), from: at(20), until: null };
    const asks: Asks = { kind: 'certify', certificationId: 'k8s' };
    expect(standing(asks, { certificates: [certificate] }, 99)).toMatchObject({ isClosed: true, since: at(20) });
    expect(standing(asks, { certificates: [certificate] }, 100)).toMatchObject({ isClosed: false, since: at(100), closings: [{ because: 'CERTIFICATE_EXPIRED' }] });
    expect(standing(asks, { certificates: [{ ...certificate, until: at(30) }] })).toMatchObject({ closings: [{ reopenedAt: at(30), because: 'CERTIFICATE_REMOVED' }] });
    expect(standing({ kind: 'certify', certificationId: 'other' }, { certificates: [certificate] }, 99).isClosed).toBe(false);
  });

  it('of held cycles: when the rule of the formula for that holds', () => {
    const cycles = ['q1', 'q2'].map((id, index) => ({ id, opensAt: at(index * 50), closedAt: at(index * 50 + 40) }));
    const ratings = [rating('manager', 3, 20), inSecond(rating('manager', 3, 70))];
    const asks: Asks = { kind: 'sustain', cycles: 2, requirements: [requirement] };
    expect(standing(asks, { cycles, ratings }, 89).isClosed).toBe(false);
    expect(standing(asks, { cycles, ratings }, 90)).toMatchObject({ isClosed: true, since: at(90) });
  });
});

describe('what opens it again, saying why', () => {
  it('other settings, by which the same ratings say less', () => {
    const half = { version: 1, effectiveFrom: at(60), settings: { ...defaultSettings, managerWeight: 0.5, selfWeight: 0.5 } };
    const ratings = [rating('manager', 4, 20), rating('self', 1, 19)];
    expect(standing({ kind: 'raise', skillId: 'security', from: 1, to: 3 }, { ratings, settings: [half] })).toMatchObject({ isClosed: false, closings: [{ closedAt: at(20), reopenedAt: at(60), because: 'SETTINGS_CHANGED' }] });
  });

  it('a withdrawn acceptance, until another is accepted', () => {
    const closings = standing({ kind: 'evidence', requirement }, { evidence: [evidence(20, 40), evidence(60)] }).closings;
    expect(closings).toEqual([
      { closedAt: at(20), by: { kind: 'evidence', id: 'e20' }, reopenedAt: at(40), because: 'EVIDENCE_WITHDRAWN' },
      { closedAt: at(60), by: { kind: 'evidence', id: 'e60' }, reopenedAt: null, because: null },
    ]);
  });

  it('a lower rating of a newer cycle, and a dispute while it is open', () => {
    const raise: Asks = { kind: 'raise', skillId: 'security', from: 1, to: 3 };
    const cycles = [...nothing.cycles, { id: 'q2', opensAt: at(91), closedAt: null }];
    expect(standing(raise, { cycles, ratings: [rating('agreed', 3, 20), inSecond(rating('manager', 2, 100))] })).toMatchObject({ isClosed: false, since: at(100), closings: [{ because: 'RATED_LOWER' }] });
    const disputes = [{ skillId: 'security', cycleId: 'q1', openedAt: at(30), settledAt: at(35) }];
    expect(standing(raise, { ratings: [rating('agreed', 3, 20)], disputes })).toMatchObject({ isClosed: true, since: at(35), closings: [{ because: 'DISPUTED' }, { reopenedAt: null }] });
  });
});

const days = fc.integer({ min: 0, max: 180 });
const ratings = fc.array(
  fc.record({ kind: fc.constantFrom('self', 'manager', 'agreed'), level: fc.nat(4), given: days, cycleId: fc.constantFrom('q1', 'q2'), skillId: fc.constantFrom('security', 'java') }),
  { maxLength: 6 },
).map((all) => all.map(({ given, level, ...rest }, index): Rating => ({ ...rest, ratingId: `r${index}`, outcome: 'level', level, givenAt: at(given), revealedAt: at(given) })));
const lasting = fc.record({ from: days, lasts: fc.option(fc.integer({ min: 1, max: 90 })) });
const facts: fc.Arbitrary<PersonFacts> = fc.record({ ratings, pieces: fc.array(lasting, { maxLength: 4 }), certificates: fc.array(lasting, { maxLength: 3 }), disputes: fc.array(lasting, { maxLength: 2 }), closes: fc.boolean() }).map(
  ({ ratings, pieces, certificates, disputes, closes }) => ({
    ...nothing,
    ratings,
    cycles: [{ id: 'q1', opensAt: at(0), closedAt: at(60) }, { id: 'q2', opensAt: at(61), closedAt: closes ? at(120) : null }],
    evidence: pieces.map(({ from, lasts }, index) => ({ ...evidence(from, lasts === null ? null : from + lasts), evidenceId: `e${index}` })),
    certificates: certificates.map(({ from, lasts }, index) => ({ certificateId: `c${index}`, certificationId: 'k8s', issuedAt: at(0), expiresAt: lasts === null ? null : at(from + lasts), from: at(from), until: null })),
    disputes: disputes.map(({ from, lasts }) => ({ skillId: 'security', cycleId: 'q1', openedAt: at(from), settledAt: lasts === null ? null : at(from + lasts) })),
  }),
);
const step = (rule: DoneWhen): Asks => ({ kind: 'step', templateId: 't', templateName: 'T', templateVersion: 1, stepId: 's', doneWhen: [rule], doneWhenText: 'It.' });
const asked: fc.Arbitrary<Asks> = fc.constantFrom<Asks>(
  { kind: 'raise', skillId: 'security', from: 1, to: 3 }, { kind: 'rate', skillId: 'security', to: 3 }, { kind: 'confirm', skillId: 'security', level: 2 },
  { kind: 'evidence', requirement }, { kind: 'sustain', cycles: 1, requirements: [requirement] }, { kind: 'certify', certificationId: 'k8s' },
  step({ kind: 'raised', skillIds: [], level: null, withEvidence: true }), step({ kind: 'raised', skillIds: ['java'], level: 3, withEvidence: false }),
  step({ kind: 'evidence', skillIds: [], alsoSkillIds: [], fields: [], minimumQuality: 5 }), step({ kind: 'evidence', skillIds: ['security'], alsoSkillIds: ['java'], fields: [], minimumQuality: 0 }),
);

describe('whatever happens', () => {
  it('an item is closed exactly when what it asks for holds', () => {
    fc.assert(fc.property(facts, asked, fc.integer({ min: 10, max: 260 }), (known, asks, asOf) => {
      expect(standingsOf([itemOf(asks)], known, at(asOf)).get('item')!.isClosed).toBe(proofOf(asks, momentOf(known, at(asOf))) !== null);
    }));
  });

  it('the order in which facts arrived never matters, to the byte', () => {
    fc.assert(fc.property(facts, asked, (known, asks) => {
      const turned = { ...known, ratings: [...known.ratings].reverse(), cycles: [...known.cycles].reverse(), evidence: [...known.evidence].reverse(), certificates: [...known.certificates].reverse(), disputes: [...known.disputes].reverse() };
      const bytes = (given: PersonFacts) => JSON.stringify([...standingsOf([itemOf(asks)], given, at(300))]);
      expect(bytes(turned)).toBe(bytes(known));
    }));
  });

  it('what happens later changes nothing of what was so: closings only grow, but for the last one that opens again', () => {
    fc.assert(fc.property(facts, asked, fc.integer({ min: 10, max: 150 }), (known, asks, asOf) => {
      const [before, after] = [asOf, asOf + 40].map((until) => standingsOf([itemOf(asks)], known, at(until)).get('item')!.closings);
      const closed = ({ closedAt }: { closedAt: number }) => closedAt;
      expect(after!.slice(0, before!.length).map(closed)).toEqual(before!.map(closed));
      expect(after!.slice(0, Math.max(0, before!.length - 1))).toEqual(before!.slice(0, -1));
    }));
  });

  it('closings and reopenings take turns, and each reopening has a reason', () => {
    fc.assert(fc.property(facts, asked, (known, asks) => {
      const { closings } = standingsOf([itemOf(asks)], known, at(300)).get('item')!;
      const instants = closings.flatMap(({ closedAt, reopenedAt }) => (reopenedAt === null ? [closedAt] : [closedAt, reopenedAt]));
      expect(instants).toEqual([...new Set(instants)].sort((one, other) => one - other));
      for (const { reopenedAt, because } of closings) expect(because === null).toBe(reopenedAt === null);
    }));
  });

  it('a fact about another skill never matters', () => {
    fc.assert(fc.property(facts, (known) => {
      const asks: Asks = { kind: 'raise', skillId: 'security', from: 1, to: 3 };
      const without = { ...known, ratings: known.ratings.filter(({ skillId }) => skillId === 'security') };
      expect(standingsOf([itemOf(asks)], without, at(300))).toEqual(standingsOf([itemOf(asks)], known, at(300)));
    }));
  });
});
