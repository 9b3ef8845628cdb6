import { afterAll, beforeAll } from '@jest/globals';
import { planV1, type PayloadOf } from '@waymark/contracts';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { planning } from '../testing/planning.js';
import type { PlanAnswer } from '../testing/operations.js';
import { accepted, ago, revealed, smallHouse, soon } from '../testing/small-house.js';
import { contracts, erase, tell, type Told } from '../testing/told.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

async function house() {
  const made = smallHouse();
  const heard: Told[] = [];
  const receive = async (...told: Told[]) => {
    heard.push(...told);
    await api.receive(made.organisation, ...told);
  };
  await receive(...made.told);
  return { ...made, ...planning(api, made), heard, receive };
}

const itemOf = (plan: PlanAnswer, key: string) => plan.items.find((item) => item.key === key)!;
const now = () => new Date().toISOString();

describe('an item closes by what happened', () => {
  it('evidence: when it is accepted; it opens again when that is taken back, and closes anew', async () => {
    const { who, id, draft, read, receive } = await house();
    await draft(who.ada);
    const evidenceId = v7();
    await receive(accepted(id.ada, ['security'], { evidenceId, quality: 4 }));
    expect(itemOf(await read(who.ada), 'evidence:security')).toMatchObject({ isClosed: false, evidenceIds: [evidenceId] });
    const good = v7();
    await receive(accepted(id.ada, ['security'], { evidenceId: good }));
    expect(itemOf(await read(who.lead), 'evidence:security')).toMatchObject({ isClosed: true, closings: [{ by: 'EVIDENCE', byId: good, reopenedAt: null }] });
    // A raise is under way by it, and no more: nobody said that the level is there.
    expect(itemOf(await read(who.lead), 'raise:security')).toMatchObject({ isClosed: false, evidenceIds: [evidenceId, good].sort() });
    await receive(tell(contracts.withdrawn, { evidenceId: good, personId: id.ada, withdrawnAt: now() }));
    expect(itemOf(await read(who.ada), 'evidence:security')).toMatchObject({ isClosed: false, closings: [{ because: 'EVIDENCE_WITHDRAWN', reopenedAt: expect.any(String) }] });
    await receive(accepted(id.ada, ['security'], { evidenceId: good, at: soon(0) }));
    expect(itemOf(await read(who.ada), 'evidence:security')).toMatchObject({ isClosed: true });
  });

  it('a raise: when the manager’s rating is revealed, not by the own word', async () => {
    const { who, id, draft, read, receive } = await house();
    await draft(who.ada);
    await receive(revealed({ personId: id.ada, cycleId: id.q2, kind: 'self', at: now() }, { security: 4 }));
    expect(itemOf(await read(who.ada), 'raise:security').isClosed).toBe(false);
    await receive(revealed({ personId: id.ada, cycleId: id.q2, kind: 'manager', at: now(), raterId: id.lead }, { security: 3 }));
    expect(itemOf(await read(who.ada), 'raise:security')).toMatchObject({ isClosed: true, closings: [{ by: 'RATING' }] });
    await receive(tell(contracts.dispute, { disputeId: v7(), personId: id.ada, cycleId: id.q2, skillId: 'security', openedAt: now(), settledAt: null, version: 1 }));
    expect(itemOf(await read(who.ada), 'raise:security')).toMatchObject({ isClosed: false, closings: [{ because: 'DISPUTED' }] });
  });

  it('a certificate that people added: while one with dates is valid', async () => {
    const { who, id, draft, change, kept, read, receive } = await house();
    const plan = await draft(who.ada);
    await change(who.ada, plan, { items: [...plan.items.map(kept), { id: v7(), key: 'certify:kubernetes', dueOn: '2030-01-01' }] });
    const certificateId = v7();
    await receive(tell(contracts.certificate, { certificateId, personId: id.ada, certificationId: 'kubernetes', issuedOn: ago(30).slice(0, 10), expiresOn: soon(300).slice(0, 10) }));
    expect(itemOf(await read(who.ada), 'certify:kubernetes')).toMatchObject({ isClosed: true, name: 'Certified Kubernetes Application Developer', closings: [{ by: 'CERTIFICATE', byId: certificateId }] });
    await receive(tell(contracts.removed, { certificateId, personId: id.ada, removedAt: now() }));
    expect(itemOf(await read(who.ada), 'certify:kubernetes')).toMatchObject({ isClosed: false, closings: [{ because: 'CERTIFICATE_REMOVED' }] });
  });
});

it('others are told how it stands, once for each change, without a word of it; and that it is gone', async () => {
  const { who, id, organisation, draft, change, kept, receive } = await house();
  const plan = await draft(who.ada);
  const [first, ...rest] = plan.items;
  await change(who.ada, plan, { items: [{ ...kept(first!), words: 'a secret of two' }, ...rest.map(kept)] });
  const evidence = accepted(id.ada, ['security']);
  await receive(evidence);
  await receive({ ...evidence, id: v7() });
  const told = await api.told<PayloadOf<typeof planV1>>(organisation, id.ada);
  expect(told.map((payload) => [planV1.payload.parse(payload).revision, payload!.items.filter(({ closedAt }) => closedAt).map(({ asks }) => asks)])).toEqual([[1, []], [2, []], [2, ['evidence:security']]]);
  expect(JSON.stringify(told)).not.toContain('secret');
  await receive(erase(contracts.person as never, id.ada));
  expect((await api.told(organisation, id.ada)).at(-1)).toBeNull();
  expect(await api.tenants.select(organisation, 'select 1 from plan_item union all select 1 from development_plan')).toEqual([]);
});

it('heard again from the beginning, in the order of each topic alone, it comes out byte for byte the same', async () => {
  const { who, id, organisation, draft, read, all, receive, heard } = await house();
  await draft(who.ada);
  const evidenceId = v7();
  await receive(accepted(id.ada, ['security'], { evidenceId }));
  await receive(tell(contracts.withdrawn, { evidenceId, personId: id.ada, withdrawnAt: now() }));
  await receive(revealed({ personId: id.ada, cycleId: id.q2, kind: 'agreed', at: now(), raterId: id.lead }, { security: 3, mentoring: 1 }));
  await receive(accepted(id.ada, ['security'], { evidenceId, at: now() }));
  const asOf = new Date().toISOString();
  const bytes = async () => JSON.stringify([await read(who.ada, id.ada, asOf), (await all(who.ada)).map(({ items, proposals }) => [items, proposals])]);
  const before = await bytes();
  expect(before).toContain('EVIDENCE_WITHDRAWN');
  await api.forget();
  const byTopic = [...Map.groupBy(heard, ({ topic }) => topic).values()].reverse().flat();
  await api.receive(organisation, ...byTopic);
  expect(await bytes()).toBe(before);
});
