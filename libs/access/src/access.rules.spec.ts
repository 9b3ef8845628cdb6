import { decide, standingsOf } from './access.rules.js';

const viewer = { organisationId: 'o', personId: 'me' };
const standings = (roles: string[], personId: string, relation: { known: boolean; leads: boolean }) =>
  standingsOf({ ...viewer, roles: roles as never }, personId, relation);

describe('what a viewer is to a person', () => {
  it('is oneself even before the directory has told', () => {
    expect(standings(['engineer'], 'me', { known: false, leads: false })).toEqual(['self']);
  });

  it('is nothing to a person who is not known, whatever else is claimed', () => {
    expect(standings(['hr', 'admin', 'manager'], 'you', { known: false, leads: true })).toEqual([]);
  });

  it('is the lead by the projection, never by the role in the token', () => {
    expect(standings(['manager'], 'you', { known: true, leads: false })).toEqual([]);
    expect(standings(['engineer'], 'you', { known: true, leads: true })).toEqual(['lead']);
  });

  it('is HR by role, and nothing by being admin', () => {
    expect(standings(['hr'], 'you', { known: true, leads: false })).toEqual(['hr']);
    expect(standings(['admin'], 'you', { known: true, leads: false })).toEqual([]);
  });
});

describe('the decision', () => {
  it.each(['read-ratings', 'read-evidence', 'read-readiness', 'read-plan'] as const)('%s: self, lead and HR, nobody else', (action) => {
    expect(decide(action, [])).toBe(false);
    for (const standing of ['self', 'lead', 'hr'] as const) expect(decide(action, [standing])).toBe(true);
  });

  it('decide-evidence: the lead alone; being HR is no reason to know whether it is so', () => {
    expect(decide('decide-evidence', ['lead'])).toBe(true);
    expect(decide('decide-evidence', ['self', 'hr'])).toBe(false);
  });

  it('write-plan: the person and the lead; HR reads', () => {
    for (const standing of ['self', 'lead'] as const) expect(decide('write-plan', [standing])).toBe(true);
    expect(decide('write-plan', ['hr'])).toBe(false);
  });

  it('write-certificates: the person and HR, no lead', () => {
    for (const standing of ['self', 'hr'] as const) expect(decide('write-certificates', [standing])).toBe(true);
    expect(decide('write-certificates', ['lead'])).toBe(false);
  });
});
