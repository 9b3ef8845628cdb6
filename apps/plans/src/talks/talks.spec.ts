import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { planning } from '../testing/planning.js';
import { accepted, ago, revealed, smallHouse, soon } from '../testing/small-house.js';
import { talkingAbout } from '../testing/talking.js';
import { contracts, tell } from '../testing/told.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

async function house() {
  const made = smallHouse();
  await api.receive(made.organisation, ...made.told);
  /** The database's clock is not ours to turn: what was written is made older. */
  const age = (days: number) =>
    api.tenants.transaction(made.organisation, async (manager) => {
      await manager.query('update development_plan set drafted_at = drafted_at - make_interval(days => $1), person_agreed_at = person_agreed_at - make_interval(days => $1), manager_agreed_at = manager_agreed_at - make_interval(days => $1), agreed_at = agreed_at - make_interval(days => $1)', [days]);
      await manager.query('update plan_item set added_at = added_at - make_interval(days => $1), dropped_at = dropped_at - make_interval(days => $1)', [days]);
      await manager.query('update talk set recorded_at = recorded_at - make_interval(days => $1), held_on = held_on - $1::int, next_on = next_on - $1::int', [days]);
    });
  return { ...made, plans: planning(api, made), age, ...talkingAbout(api, made.id.ada) };
}

const today = () => ago(0).slice(0, 10);
const keys = (items: unknown) => (items as { key: string }[]).map(({ key }) => key);

describe('a talk', () => {
  it('is recorded by one of the two and confirmed by the other; the day twice is one talk', async () => {
    const { who, id, read, record, confirm } = await house();
    const talkId = v7();
    for (let twice = 0; twice < 2; twice += 1) {
      expect(await record(who.lead, { id: talkId, heldOn: today(), nextOn: soon(28).slice(0, 10) })).toMatchObject({ id: talkId, recordedById: id.lead, confirmedAt: null, isToConfirm: false, isToTakeBack: true });
    }
    expect((await read(who.ada)).talks).toMatchObject([{ id: talkId, isToConfirm: true, isToTakeBack: false }]);
    // Whoever else leads the person stands on the same side; HR on none.
    expect(await confirm(who.head, { id: talkId })).toMatchObject({ reason: 'NOT_YOURS' });
    expect((await read(who.hr)).talks).toMatchObject([{ isToConfirm: false, isToTakeBack: false }]);
    expect(await record(who.ada, { heldOn: today() })).toMatchObject({ id: talkId, confirmedAt: expect.any(String) });
    expect(await confirm(who.ada, { id: talkId })).toMatchObject({ id: talkId, isToConfirm: false });
    expect(await read(who.lead)).toMatchObject({ nextOn: soon(28).slice(0, 10), talks: [{ recordedByName: 'lead of House' }] });
  });

  it('of a day that many came after is one talk too', async () => {
    const { who, id, organisation, record } = await house();
    const first = await record(who.lead, { heldOn: ago(400).slice(0, 10) });
    await api.tenants.transaction(organisation, (manager) => manager.query(
      'insert into talk (organisation_id, id, person_id, held_on, recorded_by, recorded_at) select $1, gen_random_uuid(), $2, current_date - i, $3, now() from generate_series(1, 60) i', [organisation, id.ada, id.lead]));
    expect(await record(who.ada, { heldOn: ago(400).slice(0, 10) })).toMatchObject({ id: first.id, confirmedAt: expect.any(String) });
  });

  it('of a wrong day is taken back by who recorded it, until the other confirms', async () => {
    const { who, read, record, confirm, takeBack } = await house();
    const { id } = await record(who.ada, { heldOn: today() });
    expect(await takeBack(who.lead, { id })).toMatchObject({ reason: 'NOT_YOURS' });
    expect(await takeBack(who.ada, { id })).toMatchObject({ id });
    expect(await takeBack(who.ada, { id })).toMatchObject({ reason: 'NO_SUCH_TALK' });
    const again = await record(who.ada, { heldOn: ago(1).slice(0, 10) });
    await confirm(who.lead, { id: again.id });
    expect(await takeBack(who.ada, { id: again.id })).toMatchObject({ reason: 'NOT_YOURS' });
    expect((await read(who.ada)).talks).toHaveLength(1);
  });

  it('is of a day that has come, and the next is after it', async () => {
    const { who, record, confirm } = await house();
    expect(await record(who.ada, { heldOn: soon(2).slice(0, 10) })).toMatchObject({ reason: 'DAY_TO_COME' });
    expect(await record(who.ada, { heldOn: today(), nextOn: today() })).toMatchObject({ reason: 'NEXT_NOT_AFTER' });
    expect(await confirm(who.ada, { id: 'no id' })).toMatchObject({ reason: 'NO_SUCH_TALK' });
  });
});

describe('what a talk is held with', () => {
  it('is what changed since the last one: items, levels, evidence, readiness then and now', async () => {
    const { who, id, organisation, plans, age, read, record } = await house();
    expect((await read(who.ada)).changes).toBeNull();
    const plan = await plans.draft(who.ada);
    const both = await plans.agree(who.lead, await plans.agree(who.ada, plan));
    expect((await read(who.ada)).changes).toMatchObject({ plans: [{ happened: 'AGREED' }], items: [] });
    await record(who.lead, { heldOn: today() });
    await age(10);
    const evidence = [v7(), v7()] as const;
    await api.receive(organisation,
      accepted(id.ada, ['security'], { evidenceId: evidence[0], at: ago(8) }), accepted(id.ada, ['java'], { evidenceId: evidence[1], at: ago(20) }),
      tell(contracts.withdrawn, { evidenceId: evidence[1], personId: id.ada, withdrawnAt: ago(5) }),
      revealed({ personId: id.ada, cycleId: id.q2, kind: 'agreed', at: ago(3), raterId: id.lead }, { security: 3 }),
    );
    await plans.change(who.ada, both, { items: [...both.items.filter(({ key }) => key !== 'sustain').map(plans.kept), { id: v7(), key: 'certify:kubernetes', dueOn: '2031-01-01' }] });
    const { changes } = await read(who.lead);
    expect(changes).toMatchObject({
      plans: [],
      items: [{ happened: 'CLOSED', item: { key: 'evidence:security' } }, { happened: 'CLOSED', item: { key: 'raise:security' } }, { happened: 'ADDED', item: { key: 'certify:kubernetes' } }, { happened: 'DROPPED', item: { key: 'sustain' } }],
      skills: [{ skillId: 'security', name: 'Skill security', before: 1, after: 3, isConfirmed: true }],
      acceptedEvidenceIds: [evidence[0]], withdrawnEvidenceIds: [evidence[1]],
      readinessBefore: { score: expect.closeTo(55.56, 1) }, readinessAfter: { score: 100 },
    });
    // After a talk of today nothing is left to look back on.
    await record(who.ada, { heldOn: today() });
    expect((await read(who.ada)).changes).toMatchObject({ plans: [], items: [], skills: [], acceptedEvidenceIds: [], withdrawnEvidenceIds: [] });
  });

  it('is what is due, and what is stuck by the rule of the team’s page', async () => {
    const { who, id, organisation, plans, age, read } = await house();
    const plan = await plans.draft(who.ada);
    const due = (key: string) => ({ 'evidence:security': ago(2), 'raise:security': soon(27) })[key] ?? soon(40);
    const dated = await plans.change(who.ada, plan, { items: plan.items.map((item) => ({ ...plans.kept(item), dueOn: due(item.key).slice(0, 10) })) });
    await age(30);
    expect(await read(who.ada)).toMatchObject({ due: [{ key: 'evidence:security' }, { key: 'raise:security' }], stuck: [] });
    await plans.agree(who.lead, await plans.agree(who.ada, dated));
    await age(27);
    expect((await read(who.ada)).stuck).toEqual([]);
    await age(1);
    expect(keys((await read(who.ada)).stuck)).toEqual(['evidence:security', 'raise:security', 'rate:mentoring', 'sustain']);
    await api.receive(organisation, accepted(id.ada, ['security'], { quality: 4, at: ago(1) }));
    expect(keys((await read(who.ada)).stuck)).toEqual(['rate:mentoring', 'sustain']);
  });
});
