import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { withDueDatesUntil } from '../plan-standing/due-dates.rules.js';
import type { ProposedItem } from '../plan-standing/proposed-items.rules.js';
import { openApi, type Api } from '../testing/api.js';
import { planning } from '../testing/planning.js';
import { documentOf, postponed, revealed, smallHouse, smallSteps, soon } from '../testing/small-house.js';
import { contracts, erase } from '../testing/told.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

/** A small house with a postponed case of Ada's, as `more` says of it. */
async function house(more: Parameters<typeof postponed>[1] = {}) {
  const made = smallHouse();
  const caseId = v7();
  const told = [...made.told, postponed(made, { caseId, ...more })];
  await api.receive(made.organisation, ...told);
  return { ...made, ...planning(api, made), caseId, told };
}

describe('what was postponed becomes a plan', () => {
  it('of the least that would change it, each item saying which case it comes from, the last due on the day', async () => {
    const until = soon(200).slice(0, 10);
    const { who, caseId, draftFromCase } = await house({ told: { postponedUntil: until } });
    const plan = await draftFromCase(who.ada, caseId);
    expect(plan).toMatchObject({ __typename: 'DevelopmentPlan', trackId: 'backend', trackName: 'Senior Backend Developer', role: 'PERSON', revision: 1, proposals: [] });
    expect(plan.items.map(({ key, caseId: from }) => [key, from])).toEqual(['evidence:security', 'raise:security', 'rate:mentoring', 'sustain'].map((key) => [key, caseId]));
    expect(plan.items[1]).toMatchObject({ from: 1, to: 3, requirements: ['Secures production'], effort: 2, gain: 33.34, nextLevel: 'At 2 one does security.' });
    const due = plan.items.map(({ dueOn }) => dueOn as string);
    expect([due.at(-1), due]).toEqual([until, [...due].sort()]);
    expect(new Set(due).size).toBe(4);
  });

  it('by the case as it was told, whatever the newest gap is; what was added beside says no case', async () => {
    const { who, id, organisation, caseId, scored, draftFromCase, change, kept, read } = await house();
    await api.receive(organisation, scored(id.ada, smallSteps.filter(({ kind }) => kind === 'rate')));
    const plan = await draftFromCase(who.lead, caseId);
    expect(plan.items).toHaveLength(4);
    const changed = await change(who.lead, plan, { items: [...plan.items.map(kept), { id: v7(), key: 'certify:kubernetes', dueOn: '2031-01-01' }] });
    expect(changed.items.map(({ caseId: from }) => from === caseId)).toEqual([true, true, true, true, false]);
    await api.receive(organisation, revealed({ personId: id.ada, cycleId: id.q2, kind: 'manager', at: new Date().toISOString(), raterId: id.lead }, { security: 3 }));
    expect((await read(who.ada)).items.find(({ key }) => key === 'raise:security')).toMatchObject({ isClosed: true, caseId });
  });

  it('once: the same id is the same plan, also when the case is over by then, and another id adds nothing to it', async () => {
    const made = await house();
    const { who, organisation, caseId, draft, draftFromCase } = made;
    const planId = v7();
    expect(await draftFromCase(who.lead, caseId, planId)).toMatchObject({ id: planId, revision: 1 });
    expect(await draftFromCase(who.ada, caseId, planId)).toMatchObject({ id: planId, revision: 1 });
    expect(await draftFromCase(who.ada, caseId)).toMatchObject({ id: planId, revision: 1 });
    expect(await draft(who.ada)).toMatchObject({ reason: 'ALREADY_PLANNED', plan: { id: planId } });
    await api.receive(organisation, postponed(made, { caseId, version: 10, state: 'closed' }));
    expect(await draftFromCase(who.ada, caseId, planId)).toMatchObject({ id: planId });
    expect(await made.all(who.ada)).toHaveLength(1);
  });

  it('of three who ask at once all get the same', async () => {
    const { who, caseId, draftFromCase } = await house();
    const answers = await Promise.all([draftFromCase(who.ada, caseId), draftFromCase(who.lead, caseId), draftFromCase(who.head, caseId)]);
    expect(new Set(answers.map(({ id, items }) => JSON.stringify([id, items.length]))).size).toBe(1);
  });

  it('into the one under way toward that track: behind what is in it, without what it has, and nothing of it changes', async () => {
    const { who, caseId, draft, change, kept, draftFromCase } = await house();
    const drafted = await draft(who.ada);
    const own = drafted.items.filter(({ key }) => key === 'raise:security').map(kept);
    const before = await change(who.ada, drafted, { items: [...own, { id: v7(), key: 'certify:kubernetes', dueOn: '2031-01-01' }] });
    const after = await draftFromCase(who.lead, caseId);
    const live = after.items.filter(({ droppedAt }) => droppedAt === null);
    expect(live.map(({ key, caseId: from }) => [key, from])).toEqual([
      ['raise:security', null], ['certify:kubernetes', null], ['evidence:security', caseId], ['rate:mentoring', caseId], ['sustain', caseId],
    ]);
    expect([after.id, after.revision]).toEqual([before.id, before.revision + 1]);
    expect(live.slice(0, 2).map(kept)).toEqual(before.items.filter(({ droppedAt }) => droppedAt === null).map(kept));
    expect(await draftFromCase(who.ada, caseId)).toMatchObject({ revision: after.revision });
  });

  it('not into one toward another track, which is refused with it', async () => {
    const { who, draft, caseId, draftFromCase } = await house({ trackId: 'lead' });
    const { id } = await draft(who.ada);
    expect(await draftFromCase(who.ada, caseId)).toMatchObject({ reason: 'ALREADY_PLANNED', plan: { id } });
  });
});

describe('no plan comes', () => {
  it.each<[string, Parameters<typeof postponed>[1], string]>([
    ['of a case that is closed', { state: 'closed' }, 'CASE_ENDED'],
    ['of one that was withdrawn', { state: 'withdrawn', told: null }, 'CASE_ENDED'],
    ['of what was accepted', { told: { decision: 'accepted', postponedUntil: null, least: null } }, 'CASE_NOT_POSTPONED'],
    ['of what was rejected', { told: { decision: 'rejected', postponedUntil: null, least: null } }, 'CASE_NOT_POSTPONED'],
    ['before the person was told', { state: 'decided', told: null }, 'CASE_NOT_POSTPONED'],
    ['while another panel looks at it', { state: 'appealed', round: 2 }, 'CASE_GOES_ON'],
    ['where nothing leads there', { told: { least: null } }, 'NOTHING_MISSING'],
    ['where the track is no more', { trackId: 'gone' }, 'NO_SUCH_TRACK'],
  ])('%s, and it is said why', async (_what, more, reason) => {
    const { who, caseId, draftFromCase, read } = await house(more);
    expect(await draftFromCase(who.ada, caseId)).toMatchObject({ __typename: 'DevelopmentPlanRefused', reason });
    expect(await read(who.ada)).toBeNull();
  });

  it('of what the framework does not have any more; the rest is drafted', async () => {
    const { who, organisation, framework, caseId, draftFromCase } = await house();
    await api.receive(organisation, framework(v7(), 2, documentOf([{ id: 'mentoring', name: 'Mentors', skillIds: ['mentoring'], level: 2 }])));
    const plan = await draftFromCase(who.ada, caseId);
    expect(plan.items.map(({ key }) => key)).toEqual(['rate:mentoring', 'raise:security', 'sustain']);
  });

  it('to whom the person is nobody’s to plan for, whether or not there is such a case', async () => {
    const { who, caseId, draftFromCase } = await house();
    const elsewhere = await house();
    for (const one of [who.ben, who.other, who.hr, who.admin, elsewhere.who.ada]) await expect(draftFromCase(one, caseId)).rejects.toThrow(/FORBIDDEN/);
    for (const none of [v7(), 'no uuid', '']) await expect(draftFromCase(who.ada, none)).rejects.toThrow(/FORBIDDEN/);
  });
});

describe('a case as it is heard', () => {
  const rows = (organisation: string) => api.tenants.select<{ row: string }>(organisation, 'select t::text as row from promotion_case t order by case_id');

  it('is kept by its newest version, without its panel, and shown to no other organisation', async () => {
    const made = await house({ waitingFor: [v7()] });
    const { organisation, caseId } = made;
    await api.receive(organisation, postponed(made, { caseId, version: 8, state: 'panel', told: null }));
    const [kept] = await rows(organisation);
    expect(kept?.row).toContain('postponed');
    expect(kept?.row).not.toContain('waitingFor');
    expect((await rows(v7())).length).toBe(0);
  });

  it('goes with its tombstone and with its person, and does not come back', async () => {
    const made = await house();
    await api.receive(made.organisation, erase(contracts.promotion as never, made.caseId));
    expect(await rows(made.organisation)).toEqual([]);
    await api.receive(made.organisation, postponed(made));
    await api.receive(made.organisation, erase(contracts.person as never, made.id.ada), postponed(made));
    expect(await rows(made.organisation)).toEqual([]);
  });

  it('is heard anew by a rebuild, which leaves cases and plans byte for byte', async () => {
    const { who, organisation, caseId, told, draftFromCase, all } = await house();
    await draftFromCase(who.ada, caseId);
    const bytes = async () => JSON.stringify([await rows(organisation), (await all(who.ada)).map(({ items }) => items), await api.tenants.select(organisation, 'select t::text from plan_item t order by id')]);
    const before = await bytes();
    await api.forget();
    await api.receive(organisation, ...[...Map.groupBy(told, ({ topic }) => topic).values()].reverse().flat());
    expect(await bytes()).toBe(before);
  });
});

it('dates are drawn out or together so that the last is on the day, and left as they are where it is over', () => {
  const item = (effort: number) => ({ asks: { kind: 'rate' }, effort }) as ProposedItem;
  const from = Date.parse('2026-01-01T15:00:00Z');
  const dates = (lastOn: string) => withDueDatesUntil([item(1), item(1)], { from, lastOn }).map(({ dueOn }) => dueOn);
  expect(dates('2026-01-02')).toEqual(['2026-01-02', '2026-01-02']);
  expect(dates('2026-04-11')).toEqual(['2026-02-20', '2026-04-11']);
  for (const over of ['2026-01-01', '2025-06-01']) expect(dates(over)).toEqual(['2026-01-22', '2026-02-12']);
});
