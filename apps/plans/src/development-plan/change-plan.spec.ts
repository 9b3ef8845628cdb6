import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { planning } from '../testing/planning.js';
import { documentOf, smallHouse, smallSteps } from '../testing/small-house.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

async function house() {
  const made = smallHouse();
  await api.receive(made.organisation, ...made.told);
  return { ...made, ...planning(api, made) };
}

describe('person and manager', () => {
  it('both drop, reorder, reword and date; what was dropped stays to be read, and comes back', async () => {
    const { who, draft, change, kept } = await house();
    const drafted = await draft(who.ada);
    const [evidence, raise, rate] = drafted.items;
    const changed = await change(who.lead, drafted, { items: [{ ...kept(raise!), words: '  With Ben, on the login. ', dueOn: '2031-02-03' }, kept(evidence!)] });
    expect(changed.items.map(({ key, words, dueOn, droppedAt }) => [key, words, dueOn, droppedAt !== null])).toEqual([
      ['raise:security', 'With Ben, on the login.', '2031-02-03', false], ['evidence:security', null, evidence!.dueOn, false],
      ['rate:mentoring', null, rate!.dueOn, true], ['sustain', null, drafted.items[3]!.dueOn, true],
    ]);
    expect(changed.proposals.map(({ key }) => key)).toEqual(['rate:mentoring', 'sustain']);
    const back = await change(who.ada, changed, { items: changed.items.slice(0, 3).map(kept) });
    expect(back.items.map(({ droppedAt }) => droppedAt !== null)).toEqual([false, false, false, true]);
  });

  it('both agree once: a change before takes back what was agreed, one after is marked', async () => {
    const { who, draft, change, agree, kept } = await house();
    const drafted = await draft(who.lead);
    const one = await agree(who.lead, drafted);
    expect(one).toMatchObject({ managerAgreedAt: expect.any(String), manager: { id: who.lead.personId }, personAgreedAt: null, agreedAt: null, role: 'MANAGER' });
    const changed = await change(who.ada, one, { items: one.items.map(kept).reverse() });
    expect(changed).toMatchObject({ managerAgreedAt: null, manager: null, role: 'PERSON' });
    const both = await agree(who.head, await agree(who.ada, changed));
    expect(both).toMatchObject({ agreedAt: expect.any(String), manager: { id: who.head.personId } });
    expect(await agree(who.lead, both)).toMatchObject({ manager: { id: who.head.personId }, agreedAt: both.agreedAt });
    const later = await change(who.ada, both, { items: [...both.items.map(kept), { id: v7(), key: 'certify:kubernetes', dueOn: '2031-01-01', words: 'and this' }] });
    expect(later).toMatchObject({ agreedAt: both.agreedAt, managerAgreedAt: both.managerAgreedAt, personAgreedAt: both.personAgreedAt });
    expect(later.items.map(({ isLaterThanAgreed }) => isLaterThanAgreed)).toEqual([false, false, false, false, true]);
  });

  it('are refused what is stale, ended, empty, unknown or twice, and it stays as it was', async () => {
    const { who, draft, change, agree, end, read, kept } = await house();
    const drafted = await draft(who.ada);
    const changed = await change(who.ada, drafted, { items: drafted.items.map(kept) });
    expect(await change(who.lead, drafted, { items: [] })).toMatchObject({ reason: 'STALE_REVISION', plan: { id: drafted.id, revision: 2 } });
    expect(await agree(who.lead, drafted)).toMatchObject({ reason: 'STALE_REVISION' });
    const dueOn = '2031-01-01';
    const cases: [object[], string][] = [
      [[{ id: v7(), dueOn, key: 'raise:nothing' }], 'ITEM_NOT_TAKEN'], [[{ id: v7(), dueOn }], 'ITEM_NOT_TAKEN'], [[{ id: v7(), dueOn, key: 'certify:unknown' }], 'ITEM_NOT_TAKEN'],
      [[kept(changed.items[0]!), kept(changed.items[0]!)], 'ITEM_NOT_TAKEN'], [[{ ...kept(changed.items[0]!), words: 'x'.repeat(2001) }], 'WORDS_TOO_LONG'],
      [[{ ...kept(changed.items[0]!), words: 'a\0b' }], 'WORDS_TOO_LONG'], [Array.from({ length: 61 }, () => ({ id: v7(), dueOn, key: 'sustain' })), 'TOO_MANY_ITEMS'],
    ];
    for (const [items, reason] of cases) expect([reason, await change(who.ada, changed, { items })]).toMatchObject([reason, { reason }]);
    await expect(change(who.ada, changed, { items: [{ id: 'no uuid', dueOn }] })).rejects.toThrow(/BAD_INPUT/);
    // Dropped, it is proposed anew: brought back and added as well, it would stand there twice.
    const dropped = await change(who.ada, await draft(who.ada, { id: changed.id }), { items: changed.items.slice(1).map(kept) });
    const [back] = dropped.items.filter(({ key }) => key === changed.items[0]!.key).map(kept);
    for (const items of [[back!, { id: v7(), dueOn, key: changed.items[0]!.key }], [{ id: v7(), dueOn, key: changed.items[0]!.key }, back!]]) expect(await change(who.ada, dropped, { items })).toMatchObject({ reason: 'ITEM_NOT_TAKEN' });
    expect(await read(who.ada)).toMatchObject({ revision: 3 });
    const empty = await change(who.ada, dropped, { items: [] });
    expect(await agree(who.ada, empty)).toMatchObject({ reason: 'NO_ITEMS' });
    const ended = await end(who.lead, empty);
    expect(await change(who.ada, ended, { items: [] })).toMatchObject({ reason: 'NO_PLAN' });
  });

  it('cannot make a plan that grows for ever by dropping and adding anew', async () => {
    const { who, id, organisation, draft, change } = await house();
    const drafted = await draft(who.ada);
    const dropping = `
      insert into plan_item (organisation_id, id, plan_id, person_id, position, asks, name, requirement_ids, effort, gain, due_on, added_by, added_at, dropped_by, dropped_at)
      select i.organisation_id, gen_random_uuid(), plan_id, person_id, 9, asks, name, requirement_ids, effort, gain, due_on, added_by, added_at, added_by, added_at from plan_item i, generate_series(1, 496) where i.person_id = $1 and position = 0`;
    await api.tenants.transaction(organisation, (manager) => manager.query(dropping, [id.ada]));
    expect(await change(who.ada, drafted, { items: [{ id: v7(), key: 'certify:kubernetes', dueOn: '2031-01-01' }] })).toMatchObject({ reason: 'TOO_MANY_ITEMS' });
    expect(await change(who.ada, drafted, { items: drafted.items.slice(0, 1).map(({ id: itemId, dueOn }) => ({ id: itemId, dueOn })) })).toMatchObject({ revision: 2 });
  });

  it('cannot both write at once: of two that saw the same, one is told how it is now', async () => {
    const { who, draft, change, kept } = await house();
    const drafted = await draft(who.ada);
    const items = drafted.items.map(kept);
    const answers = await Promise.all([change(who.ada, drafted, { items }), change(who.lead, drafted, { items: items.slice(1) }), change(who.head, drafted, { items: items.slice(2) })]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['DevelopmentPlan', 'DevelopmentPlanRefused', 'DevelopmentPlanRefused']);
  });
});

it('of a past instant nothing is said that had not been: nobody had agreed to it, and it was not ended', async () => {
  const { who, id, draft, agree, end, read } = await house();
  const drafted = await draft(who.ada);
  const before = new Date().toISOString();
  await setTimeout(2);
  await end(who.ada, await agree(who.lead, await agree(who.ada, drafted)));
  expect(await read(who.ada, id.ada, before)).toMatchObject({ personAgreedAt: null, managerAgreedAt: null, manager: null, agreedAt: null, endedAt: null });
  expect(await read(who.ada)).toBeNull();
});

describe('the plan lives', () => {
  it('what readiness asks for anew is proposed, what it asks for no more is marked with the reason, and nothing is lost', async () => {
    const { who, id, organisation, draft, change, read, kept, scored } = await house();
    await draft(who.ada);
    const confirm = { kind: 'confirm' as const, skillId: 'java', level: 3, cost: 0.25, gain: 0, requirementIds: ['language'] };
    await api.receive(organisation, scored(id.ada, [...smallSteps.filter(({ kind }) => kind === 'sustain'), confirm]));
    const plan = await read(who.lead);
    expect(plan.items.map(({ key, notNeeded }) => [key, notNeeded])).toEqual([
      ['evidence:security', 'REACHED_OTHERWISE'], ['raise:security', 'REACHED_OTHERWISE'], ['rate:mentoring', 'REACHED_OTHERWISE'], ['sustain', null],
    ]);
    expect(plan.proposals.map(({ key }) => key)).toEqual(['confirm:java']);
    const added = await change(who.lead, plan, { items: [...plan.items.map(kept), { id: v7(), key: 'confirm:java', dueOn: '2031-01-01' }] });
    expect([added.items.length, added.proposals]).toEqual([5, []]);
    await api.receive(organisation, scored(id.ada, [], { state: 'READY', score: 97 }));
    expect((await read(who.ada)).items.map(({ isClosed, notNeeded }) => [isClosed, notNeeded])).toEqual([...Array.from({ length: 4 }, () => [false, 'READY']), [true, null]]);
  });

  it('a framework that asks for other things says which items it breaks, as soon as readiness has scored by it', async () => {
    const { who, id, organisation, draft, read, scored, framework } = await house();
    await draft(who.ada);
    const second = v7();
    await api.receive(organisation, framework(second, 2, documentOf([{ id: 'language', name: 'A language', skillIds: ['java', 'python'], level: 3 }])));
    // Until readiness has scored by it, nobody can tell.
    expect(new Set((await read(who.ada)).items.map(({ notNeeded }) => notNeeded))).toEqual(new Set([null]));
    await api.receive(organisation, scored(id.ada, [{ kind: 'raise', skillId: 'java', from: 2, to: 3, cost: 1, gain: 9, requirementIds: ['language'] }], { frameworkVersionId: second }));
    const plan = await read(who.ada);
    expect(plan.items.map(({ key, notNeeded, name }) => [key, notNeeded, name])).toEqual([
      ['evidence:security', 'NOT_ASKED', 'Secures production'], ['raise:security', 'NOT_ASKED', 'Skill security'], ['rate:mentoring', 'NOT_ASKED', 'Skill mentoring'], ['sustain', 'REACHED_OTHERWISE', 'Senior Backend Developer'],
    ]);
    expect(plan.proposals.map(({ key }) => key)).toEqual(['raise:java']);
  });

  it('another track: its items are kept or marked, and what it asks for beyond them is proposed', async () => {
    const { who, draft, change, kept } = await house();
    const drafted = await draft(who.ada);
    const moved = await change(who.ada, drafted, { items: drafted.items.map(kept), trackId: 'lead' });
    expect(moved).toMatchObject({ trackId: 'lead', trackName: 'Technical Lead', readiness: { state: 'NOT_ENOUGH_DATA' } });
    expect(moved.items.map(({ key, notNeeded }) => [key, notNeeded])).toEqual([
      ['evidence:security', 'NOT_ASKED'], ['raise:security', 'NOT_ASKED'], ['rate:mentoring', null], ['sustain', 'REACHED_OTHERWISE'],
    ]);
    expect(await change(who.ada, moved, { items: moved.items.map(kept), trackId: 'nowhere' })).toMatchObject({ reason: 'NO_SUCH_TRACK' });
  });
});
