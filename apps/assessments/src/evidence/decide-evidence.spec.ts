import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Showing } from '../testing/evidence.js';
import type { Caller, House } from '../testing/house.js';
import { certificatesQuery, evidenceQuery, ratingsQuery } from '../testing/queries.js';

let api: Api;
let house: House;
let other: House;
let shown: Showing;
beforeAll(async () => {
  api = await openApi();
  other = await api.settle();
});
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security');
  shown = new Showing(api, house.ada);
  await shown.save(0);
  await shown.submit(1, house.ben);
});

const told = (topic: string) => api.told<Record<string, unknown>>(house.organisationId, `assessments.evidence-${topic}.v1`);
const codeOf = async (answer: Promise<unknown>) => answer.then(() => 'answered', (error: Error) => error.message);

describe('a decision', () => {
  it('is for the verifier and the leads of the person, never the person, HR, an admin, a colleague, another lead or another organisation', async () => {
    const outside: Caller = { ...house.lead, organisationId: other.organisationId, roles: ['engineer', 'manager', 'hr', 'admin'] };
    for (const caller of [house.ada, house.hr, house.admin, house.elsewhere, other.lead, other.hr, outside]) {
      expect(await codeOf(shown.decide(caller, 2, { verdict: 'ACCEPT' }))).toBe('FORBIDDEN');
      expect(await codeOf(shown.retract(caller, 2, 'because'))).toBe('FORBIDDEN');
      expect(await codeOf(new Showing(api, house.ada, v7()).decide(caller, 2, { verdict: 'ACCEPT' }))).toBe('FORBIDDEN');
    }
    expect(await shown.seenBy(house.ada)).toMatchObject({ state: 'submitted', revision: 2 });
    for (const [index, caller] of [house.ben, house.lead, house.head].entries()) {
      const next = new Showing(api, house.ada);
      await next.save(0);
      await next.submit(1, house.ben);
      expect(await next.decide(caller, 2, { verdict: index === 1 ? 'REJECT' : 'ACCEPT', reason: 'seen' })).toMatchObject({ decision: { by: { id: caller.personId }, reason: 'seen' } });
    }
  });

  it('is offered to those whom it is for, and to nobody else who reads it, one or many', async () => {
    for (const [caller, offered] of [[house.ada, false], [house.hr, false], [house.ben, true], [house.lead, true], [house.head, true]] as const) {
      expect((await shown.seenBy(caller))?.mayDecide).toBe(offered);
    }
    const second = new Showing(api, house.elsewhere);
    await second.save(0);
    await second.submit(1, house.lead);
    expect([(await second.seenBy(house.lead))?.mayDecide, (await second.seenBy(house.head))?.mayDecide]).toEqual([true, undefined]);
    const { data } = await api.graphql<{ evidenceToDecide: { mayDecide: boolean }[] }>(house.lead, '{ evidenceToDecide { mayDecide } }');
    expect(data?.evidenceToDecide).toEqual([{ mayDecide: true }, { mayDecide: true }]);
  });

  it('on one’s own is nobody’s, be they their own lead', async () => {
    const own = new Showing(api, house.lead);
    await own.save(0);
    await own.submit(1, house.head);
    expect(await codeOf(own.decide(house.lead, 2, { verdict: 'ACCEPT' }))).toBe('FORBIDDEN');
    expect(await own.waitsFor(house.lead)).toBe(false);
    expect(await own.waitsFor(house.head)).toBe(true);
  });

  it('needs a reason to reject; what was rejected is changed and submitted again, and its history kept', async () => {
    expect(await shown.decide(house.ben, 2, { verdict: 'REJECT', reason: '  ' })).toMatchObject({ reason: 'INVALID', problems: [{ field: 'reason' }] });
    expect(await shown.decide(house.ben, 2, { verdict: 'REJECT', reason: 'I was not there' })).toMatchObject({ state: 'rejected', decision: { state: 'rejected', reason: 'I was not there' } });
    expect(await shown.withdraw(3)).toMatchObject({ reason: 'WRONG_STATE' });
    expect(await shown.save(3, { metric: 'logins' })).toMatchObject({ state: 'draft', revision: 4 });
    expect(await shown.seenBy(house.lead)).toBeNull();
    expect(await shown.withdraw(4)).toMatchObject({ reason: 'DECIDED_BEFORE' });
    await shown.submit(4, house.lead);
    expect(await shown.decide(house.lead, 5, { verdict: 'ACCEPT' })).toMatchObject({ state: 'accepted' });
    expect(await shown.history(house.hr)).toMatchObject(['DRAFT', 'SUBMITTED', 'REJECTED', 'DRAFT', 'SUBMITTED', 'ACCEPTED'].map((state) => ({ state, reason: state === 'REJECTED' ? 'I was not there' : null })));
    expect(await told('accepted')).toHaveLength(1);
  });

  it('is on the words that were read: on others it is refused', async () => {
    await shown.withdraw(2);
    expect(await codeOf(shown.decide(house.ben, 2, { verdict: 'ACCEPT' }))).toBe('FORBIDDEN');
    await shown.save(3, { what: 'something greater' });
    await shown.submit(4, house.ben);
    expect(await shown.decide(house.ben, 2, { verdict: 'ACCEPT' })).toMatchObject({ reason: 'STALE_REVISION', evidence: { what: 'something greater' } });
    expect(await told('accepted')).toEqual([]);
  });

  it('that is accepted is final: it is neither changed, nor submitted, nor withdrawn, nor decided on again', async () => {
    await shown.decide(house.ben, 2, { verdict: 'ACCEPT' });
    for (const refusal of [await shown.save(3, { what: 'more' }), await shown.submit(3, house.lead), await shown.withdraw(3), await shown.decide(house.lead, 3, { verdict: 'REJECT', reason: 'no' })]) {
      expect(refusal).toMatchObject({ reason: 'WRONG_STATE', evidence: { state: 'accepted', revision: 3 } });
    }
  });

  it('of two who decide at once is one; of ten times the same it is one event', async () => {
    const both = await Promise.all([shown.decide(house.ben, 2, { verdict: 'ACCEPT' }), shown.decide(house.lead, 2, { verdict: 'REJECT', reason: 'no' }), shown.decide(house.head, 2, { verdict: 'ACCEPT' })]);
    expect(both.filter(({ reason }) => reason === 'WRONG_STATE')).toHaveLength(2);
    const next = new Showing(api, house.ada);
    await next.save(0);
    await next.submit(1, house.ben);
    const before = (await told('accepted')).length;
    const same = await Promise.all(Array.from({ length: 10 }, () => next.decide(house.ben, 2, { verdict: 'ACCEPT', reason: 'I saw it' })));
    expect(new Set(same.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await told('accepted')).toHaveLength(before + 1);
  });

  it('is taken back with a reason, told once, and may be made anew', async () => {
    await shown.decide(house.ben, 2, { verdict: 'ACCEPT' });
    expect(await shown.retract(house.lead, 3, ' ')).toMatchObject({ reason: 'INVALID', problems: [{ field: 'reason' }] });
    const back = await shown.retract(house.lead, 3, 'It was another team');
    expect(back).toMatchObject({ state: 'rejected', revision: 4, decision: { reason: 'It was another team' } });
    expect(await shown.retract(house.lead, 3, 'It was another team')).toEqual(back);
    expect(await shown.retract(house.lead, 4, 'again')).toMatchObject({ reason: 'WRONG_STATE' });
    const [{ acceptedAt }, withdrawn] = [(await told('accepted'))[0] as { acceptedAt: string }, await told('withdrawn')];
    expect(withdrawn).toEqual([{ evidenceId: shown.id, personId: house.ada.personId, withdrawnAt: expect.any(String) }]);
    expect(String(withdrawn[0]?.withdrawnAt) >= acceptedAt).toBe(true);
    await shown.submit(4, house.ben);
    await shown.decide(house.ben, 5, { verdict: 'ACCEPT' });
    expect(await told('accepted')).toHaveLength(2);
  });
});

describe('a verifier who leads nobody', () => {
  it('sees the one item that names them, and nothing else of the person', async () => {
    const second = new Showing(api, house.ada);
    await second.save(0, { what: 'not for Ben' });
    await second.submit(1, house.lead);
    expect(await shown.seenBy(house.ben)).toMatchObject({ id: shown.id });
    expect(await shown.history(house.ben)).toHaveLength(2);
    expect([await second.seenBy(house.ben), await second.history(house.ben), await second.waitsFor(house.ben)]).toEqual([null, 'FORBIDDEN', false]);
    expect(await codeOf(second.decide(house.ben, 2, { verdict: 'ACCEPT' }))).toBe('FORBIDDEN');
    for (const query of [evidenceQuery, ratingsQuery, certificatesQuery]) {
      expect((await api.graphql(house.ben, query, { personId: house.ada.personId })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('sees it no more when another is named, and may not decide on it', async () => {
    await shown.withdraw(2);
    await shown.submit(3, house.lead);
    expect([await shown.seenBy(house.ben), await shown.history(house.ben), await codeOf(shown.decide(house.ben, 4, { verdict: 'ACCEPT' }))]).toEqual([null, 'FORBIDDEN', 'FORBIDDEN']);
  });

  it('of the same id in another organisation is nobody', async () => {
    const outside: Caller = { ...house.ben, organisationId: other.organisationId };
    expect([await shown.seenBy(outside), await shown.history(outside), await shown.waitsFor(outside)]).toEqual([null, 'FORBIDDEN', false]);
  });

  it('who left the team of a lead leaves that lead with nothing to decide', async () => {
    await house.tellPerson(house.ada.personId, [], { version: 2 });
    expect([await shown.waitsFor(house.lead), await codeOf(shown.decide(house.lead, 2, { verdict: 'ACCEPT' })), await shown.waitsFor(house.ben)]).toEqual([false, 'FORBIDDEN', true]);
  });
});
