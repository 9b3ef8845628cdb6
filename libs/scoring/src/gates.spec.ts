import { scoreReadiness } from './index.js';
import type { Gate, PersonInput, Rating, Requirement } from './index.js';
import { evidence, level, noOpportunity, notApplicable, person, rating, requirement, said } from './testing/person.js';

const rule = { minimumQuality: null, roles: [], fields: [] };

/** The gate of "Security 3, a must-have". */
function gateOf(ratings: readonly Rating[], input: Partial<PersonInput> = {}, more: Partial<Requirement> = {}): Gate | null {
  const requirements = [requirement('security', { mustHave: true, ...more })];
  return scoreReadiness({ requirements, ...person(ratings, input) }).requirements[0]!.gate;
}

/** MET and agreed in the last three cycles. */
const held = ['q2', 'q3', 'q4'].map((cycleId) => rating(`${cycleId}/agreed`, level(3)));
const disputeOf = (cycleId: string) => ({ skillId: 'security', cycleId, openedAt: 0, settledAt: null });

describe('gate', () => {
  it('is asked of must-haves alone', () => {
    expect(gateOf(held, {}, { mustHave: false, evidenceRule: rule })).toBeNull();
  });

  it('is not asked of what is exempt', () => {
    expect(gateOf([...held, rating('q4/agreed', notApplicable, { givenDay: 300 })])).toBeNull();
  });

  it('passes where the must-have is met, confirmed and sustained, and no evidence is asked for', () => {
    expect(gateOf(held)).toMatchObject({ passes: true, met: true, confirmed: true, evidence: null, sustained: { holds: true } });
  });

  it('does not pass where the level is beneath the required one now, though it was held before', () => {
    const fallen = [...held, rating('q4/agreed', level(2.9), { givenDay: 300 })];
    expect(gateOf(fallen)).toMatchObject({ passes: false, met: false, confirmed: true, sustained: { holds: true } });
  });

  it('does not pass where the level is disputed, and passes again where the dispute is about another cycle', () => {
    expect(gateOf(held, { disputes: [disputeOf('q4')] })).toMatchObject({ passes: false, met: true, confirmed: false, sustained: { holds: true } });
    expect(gateOf(held, { disputes: [disputeOf('q3')] })).toMatchObject({ passes: true, confirmed: true });
  });

  it('does not pass on the word of the person alone', () => {
    const settings = { ...person([]).settings, sustained: { cycles: 0, ofLast: 3 } };
    expect(gateOf(said('security', level(4), 'self'), { settings })).toMatchObject({ passes: false, met: true, confirmed: false });
    expect(gateOf(said('security', level(4)), { settings })).toMatchObject({ passes: true, confirmed: true });
  });

  it('does not pass where its evidence rule does not hold, and passes where it does', () => {
    expect(gateOf(held, {}, { evidenceRule: rule })).toMatchObject({ passes: false, met: true, confirmed: true, evidence: { holds: false } });
    expect(gateOf(held, { evidence: [evidence('e')] }, { evidenceRule: rule })).toMatchObject({ passes: true, evidence: { holds: true } });
  });

  it('does not pass where it is met for the first time', () => {
    expect(gateOf(held.slice(2))).toMatchObject({ passes: false, met: true, confirmed: true, sustained: { holds: false } });
  });

  it.each([
    ['nothing was said', []],
    ['the person had no opportunity', [rating('q4/manager', noOpportunity)]],
    ['the person alone says not applicable', [rating('q4/self', notApplicable)]],
  ])('stays closed where %s', (_name, ratings) => {
    expect(gateOf(ratings)).toMatchObject({ passes: false, met: false });
  });

  it('shows no confirmation where nothing was said', () => {
    expect(gateOf([])).toMatchObject({ confirmed: false });
  });
});
