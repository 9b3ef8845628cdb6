import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { planning } from '../testing/planning.js';
import { smallHouse } from '../testing/small-house.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

async function house() {
  const made = smallHouse();
  await api.receive(made.organisation, ...made.told);
  return { ...made, ...planning(api, made) };
}

describe('a draft from the gap', () => {
  it('is the smallest plan that readiness told of, each item with its reason, what opens most for least first', async () => {
    const { who, draft } = await house();
    const plan = await draft(who.ada);
    expect(plan).toMatchObject({ __typename: 'DevelopmentPlan', trackName: 'Senior Backend Developer', role: 'PERSON', revision: 1, agreedAt: null, readiness: { state: 'NOT_YET', score: 61.5 }, proposals: [] });
    // A gate for half an effort, a gate for two efforts, no gate, and what takes all the others.
    expect(plan.items.map(({ key }) => key)).toEqual(['evidence:security', 'raise:security', 'rate:mentoring', 'sustain']);
    expect(plan.items[1]).toMatchObject({
      kind: 'RAISE', name: 'Skill security', from: 1, to: 3, nextLevel: 'At 2 one does security.', requirements: ['Secures production'], gates: ['Secures production'],
      effort: 2, gain: 33.34, isClosed: false, isLate: false, notNeeded: null,
    });
    expect(plan.items[2]).toMatchObject({ kind: 'RATE', to: 2, nextLevel: 'At 2 one does mentoring.', gates: [] });
    expect(plan.items[3]).toMatchObject({ kind: 'SUSTAIN', cycles: 2, effort: 2 });
    const due = plan.items.map(({ dueOn }) => dueOn as string);
    expect(due).toEqual([...due].sort());
    expect(plan.nextDueOn).toBe(due[0]);
  });

  it('is made once: the same id is the same plan, another is refused while there is one, and after it ended there is a new one', async () => {
    const { who, draft, end, all, read } = await house();
    const planId = v7();
    const first = await draft(who.lead, { id: planId });
    expect(await draft(who.lead, { id: planId })).toMatchObject({ id: planId, revision: 1 });
    expect(await draft(who.ada)).toMatchObject({ reason: 'ALREADY_PLANNED', plan: { id: planId } });
    expect(await end(who.ada, first)).toMatchObject({ id: planId, endedAt: expect.any(String) });
    expect(await read(who.ada)).toBeNull();
    const second = await draft(who.ada, { trackId: 'lead' });
    expect((await all(who.ada)).map(({ id: one }) => one)).toEqual([second.id, planId]);
  });

  it('says why there is none: no such track, nothing rated, nothing missing', async () => {
    const { who, id, organisation, draft, scored } = await house();
    expect(await draft(who.ada, { trackId: 'nowhere' })).toMatchObject({ reason: 'NO_SUCH_TRACK' });
    expect(await draft(who.ada, { trackId: 'no id \0 at all' })).toMatchObject({ reason: 'NO_SUCH_TRACK' });
    expect(await draft(who.ben, { personId: id.ben })).toMatchObject({ reason: 'NOTHING_KNOWN' });
    await api.receive(organisation, scored(id.ben, [], { state: 'READY', plan: { cost: 0, steps: [] } }));
    expect(await draft(who.ben, { personId: id.ben })).toMatchObject({ reason: 'NOTHING_MISSING' });
    await api.receive(organisation, scored(id.ben, [], { plan: null }));
    expect(await draft(who.ben, { personId: id.ben })).toMatchObject({ reason: 'NOTHING_MISSING' });
  });

  it('takes an id that is another person’s, or of another organisation, from nobody', async () => {
    const { who, id, organisation, draft, scored } = await house();
    const { id: taken } = await draft(who.ada);
    await api.receive(organisation, scored(id.ben, [{ kind: 'confirm', skillId: 'java', level: 3, cost: 0.25, gain: 0, requirementIds: ['language'] }]));
    await expect(draft(who.ben, { personId: id.ben, id: taken })).rejects.toThrow(/CONFLICT/);
    const elsewhere = await house();
    expect(await elsewhere.draft(elsewhere.who.ada, { id: taken })).toMatchObject({ id: taken, revision: 1 });
  });
});
