import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import type { PlanAnswer } from '../testing/operations.js';
import { planning } from '../testing/planning.js';
import { accepted, ago, documentOf, revealed, smallHouse, soon } from '../testing/small-house.js';
import { someSteps, templating } from '../testing/templating.js';
import { contracts, tell } from '../testing/told.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

async function house() {
  const made = smallHouse();
  await api.receive(made.organisation, ...made.told);
  return { ...made, ...planning(api, made), ...templating(api) };
}

const standing = ({ items }: PlanAnswer) => items.map(({ name, isClosed }) => [name, isClosed]);

describe('a plan from a template', () => {
  it('is drafted from the steps that are not met and not optional, also for whom nobody has rated', async () => {
    const { who, id, organisation, save, draft } = await house();
    const { id: templateId, steps } = await save(who.hr);
    await api.receive(organisation, accepted(id.ben, ['security']));
    await api.receive(organisation, tell(contracts.evidence, { evidenceId: v7(), personId: id.ben, skillIds: ['security'], occurredOn: ago(1).slice(0, 10), acceptedAt: ago(0), filled: ['what', 'metric'], ownRole: null, quality: 7 }));
    expect(await draft(who.ben, { personId: id.ben })).toMatchObject({ reason: 'NOTHING_KNOWN' });
    const plan = await draft(who.ben, { personId: id.ben, templateId });
    expect(plan.items.map(({ key }) => key)).toEqual([1, 2].map((place) => `step:${templateId}:${steps[place]!.id}`));
    expect(plan.items[0]).toMatchObject({ kind: 'STEP', name: 'Be rated at 3', gain: 0, isClosed: false, notNeeded: null, requirements: [] });
    const due = plan.items.map(({ dueOn }) => dueOn as string);
    expect(due).toEqual([...due].sort());
  });

  it('is drafted from the nine steps too, those beyond the reach of the framework aside; and from none that is not offered', async () => {
    const { who, id, draft, save, retire } = await house();
    const gone = await retire(who.hr, await save(who.hr));
    for (const templateId of [gone.id, v7(), 'nothing', '\0']) expect(await draft(who.ada, { templateId })).toMatchObject({ reason: 'NO_SUCH_TEMPLATE' });
    const plan = await draft(who.ada, { templateId: 'nine-steps' });
    // Of what the others name the small framework has nothing; visibility and networking are optional.
    expect(plan.items.map(({ key }) => key)).toEqual(['skill-up', 'certify', 'write-ups', 'leadership'].map((step) => `step:nine-steps:${step}`));
    expect(plan).toMatchObject({ trackId: 'backend', person: { id: id.ada } });
  });
});

describe('an item from a template', () => {
  it('is added to a plan, closes by what its rules ask for and by nothing else, and says why it is open again', async () => {
    const { who, id, organisation, save, draft, change, read, kept } = await house();
    const steps = someSteps().map((step) => ({ ...step, rules: [step.rules[0]!, { kind: 'CERTIFICATE' }] }));
    const { id: templateId } = await save(who.hr, { steps: [steps[0]!, ...someSteps().slice(1)] });
    const drafted = await draft(who.ada);
    const key = `step:${templateId}:${steps[0]!.id}`;
    const plan = await change(who.lead, drafted, { items: [...drafted.items.slice(0, 1).map(kept), { id: v7(), key, dueOn: '2031-01-01' }] });
    const item = (from: PlanAnswer) => from.items.find((one) => one.key === key)!;
    expect(item(plan)).toMatchObject({ isClosed: false, evidenceIds: [] });
    const [evidenceId, certificateId] = [v7(), v7()];
    await api.receive(organisation, accepted(id.ada, ['java']), accepted(id.ada, ['security'], { quality: 4 }));
    expect(item(await read(who.ada))).toMatchObject({ isClosed: false });
    await api.receive(organisation, accepted(id.ada, ['security'], { evidenceId }));
    // The certificate is still to come.
    expect(item(await read(who.ada))).toMatchObject({ isClosed: false, evidenceIds: expect.arrayContaining([evidenceId]) });
    await api.receive(organisation, tell(contracts.certificate, { certificateId, personId: id.ada, certificationId: 'kubernetes', issuedOn: ago(30).slice(0, 10), expiresOn: soon(30).slice(0, 10) }));
    expect(item(await read(who.ada))).toMatchObject({ isClosed: true, evidenceIds: [], closings: [{ by: 'EVIDENCE', byId: evidenceId, because: null }] });
    expect((await api.told<{ items: { asks: string; closedBy: object | null }[] }>(organisation, id.ada)).at(-1)?.items.find(({ asks }) => asks === key)).toMatchObject({ closedBy: { kind: 'evidence', id: evidenceId } });
    await api.receive(organisation, tell(contracts.removed, { certificateId, personId: id.ada, removedAt: ago(0) }));
    expect(item(await read(who.ada))).toMatchObject({ isClosed: false, closings: [{ because: 'CERTIFICATE_REMOVED' }] });
    await api.receive(organisation, tell(contracts.certificate, { certificateId, personId: id.ada, certificationId: 'kubernetes', issuedOn: ago(30).slice(0, 10), expiresOn: null }));
    await api.receive(organisation, tell(contracts.withdrawn, { evidenceId, personId: id.ada, withdrawnAt: ago(0) }));
    expect(item(await read(who.ada)).closings.map(({ because }) => because)).toEqual(['CERTIFICATE_REMOVED', 'EVIDENCE_WITHDRAWN']);
  });

  it('on a rating closes by a manager’s that is high enough, opens by a dispute and by a lower one', async () => {
    const { who, id, organisation, save, draft, read } = await house();
    const [, reached, risen] = someSteps();
    const { id: templateId } = await save(who.hr, { steps: [reached, risen] });
    await draft(who.ada, { templateId });
    const rate = (kind: 'self' | 'manager', at: string, level: number) => api.receive(organisation, revealed({ personId: id.ada, cycleId: id.q2, kind, at }, { security: level }));
    await rate('self', ago(0), 4);
    expect(standing(await read(who.ada))).toEqual([['Be rated at 3', false], ['Rise', false]]);
    await rate('manager', ago(0), 1);
    // 0.7 of 1 and 0.3 of 4 are more than 1: the own word alone has raised it.
    expect(standing(await read(who.ada))).toEqual([['Be rated at 3', false], ['Rise', false]]);
    await rate('manager', ago(0), 3);
    expect(standing(await read(who.ada))).toEqual([['Be rated at 3', true], ['Rise', true]]);
    await api.receive(organisation, tell(contracts.dispute, { disputeId: v7(), personId: id.ada, cycleId: id.q2, skillId: 'security', openedAt: ago(0), settledAt: null, version: 1 } as never));
    expect((await read(who.ada)).items.map(({ closings }) => closings.map(({ because }) => because))).toEqual([['DISPUTED'], ['DISPUTED']]);
  });

  it('stays as it was chosen, whatever becomes of the template and of the framework', async () => {
    const { who, organisation, save, retire, draft, change, read, kept, framework } = await house();
    const steps = someSteps();
    const first = await save(who.hr, { steps });
    const plan = await draft(who.ada, { templateId: first.id });
    const second = await save(who.hr, { id: first.id, revision: 1, name: 'Second', steps: [{ ...steps[0], title: 'Other', rules: [{ kind: 'CERTIFICATE' }] }] });
    await retire(who.hr, second);
    await api.receive(organisation, framework(v7(), 2, { ...documentOf([{ id: 'language', name: 'A language', skillIds: ['java', 'python'], level: 3 }]), certifications: [] }));
    const seen = await read(who.lead);
    expect(seen.items).toEqual(plan.items);
    const again = await change(who.lead, seen, { items: seen.items.map(kept).reverse() });
    expect(again.items.map(({ name }) => name)).toEqual(['Rise', 'Be rated at 3', 'Write it up']);
    const more = { id: v7(), key: `step:${first.id}:${steps[3]!.id}`, dueOn: '2031-01-01' };
    expect(await change(who.lead, again, { items: [...again.items.map(kept), more] })).toMatchObject({ reason: 'ITEM_NOT_TAKEN' });
  });

  it('stands in a plan once', async () => {
    const { who, draft, change, kept } = await house();
    const plan = await draft(who.ada, { templateId: 'nine-steps' });
    const fresh = { key: 'step:nine-steps:networking', dueOn: '2031-01-01' };
    expect(await change(who.ada, plan, { items: [...plan.items.map(kept), { id: v7(), ...fresh }, { id: v7(), ...fresh }] })).toMatchObject({ reason: 'ITEM_NOT_TAKEN' });
    const twice = { id: v7(), key: 'step:nine-steps:certify', dueOn: '2031-01-01' };
    expect(await change(who.ada, plan, { items: [...plan.items.map(kept), twice] })).toMatchObject({ reason: 'ITEM_NOT_TAKEN' });
  });
});
