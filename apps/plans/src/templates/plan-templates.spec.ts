import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { planning } from '../testing/planning.js';
import { documentOf, smallHouse, soon } from '../testing/small-house.js';
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

describe('a template of HR’s', () => {
  it('is written, read by everybody in words that say what is checked, and written again as another version that leaves the first to be read', async () => {
    const { who, save, templates, versions } = await house();
    const steps = someSteps();
    const first = await save(who.hr, { name: '  First year ', steps });
    expect(first).toMatchObject({ __typename: 'PlanTemplate', revision: 1, version: 1, name: 'First year', isRetired: false, writtenBy: { id: who.hr.personId }, breaks: [] });
    expect(first.steps.map(({ doneWhen }) => doneWhen)).toEqual([
      'Evidence on Skill security is accepted, with what was done and metric filled and at least 5 of 7 points of quality.',
      'Skill security stands at level 3 or above, by a manager’s or an agreed rating that nobody disputes.',
      'Skill security or Skill java is rated higher than at first, by a manager’s or an agreed rating that nobody disputes.',
      'A certificate with its dates is valid: Certified Kubernetes Application Developer.',
    ]);
    expect(await templates(who.cleo)).toEqual([{ ...first, __typename: undefined }].map(({ __typename, ...rest }) => rest));
    const second = await save(who.hr, { id: first.id, revision: 1, name: 'The first year', steps: steps.slice(1) });
    expect(second).toMatchObject({ revision: 2, version: 2, name: 'The first year' });
    expect((await versions(who.hr, first.id)).map(({ version, name, steps: kept }) => [version, name, kept.length])).toEqual([[2, 'The first year', 3], [1, 'First year', 4]]);
  });

  it('is written once though it is sent twice, and of two who began from the same one is told how it is now', async () => {
    const { who, save, versions } = await house();
    const [id, steps] = [v7(), someSteps()];
    const first = await save(who.hr, { id, steps });
    expect(await save(who.hr, { id, steps })).toEqual(first);
    const both = await Promise.all(['One', 'Other'].map((name) => save(who.hr, { id, steps, name, revision: 1 })));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['PlanTemplate', 'PlanTemplateRefused']);
    expect(both.find(({ reason }) => reason)).toMatchObject({ reason: 'STALE_REVISION', template: { id, revision: 2 } });
    expect(await versions(who.hr, id)).toHaveLength(2);
    expect(await save(who.hr, { revision: 4 })).toMatchObject({ reason: 'NO_TEMPLATE' });
  });

  it('is refused with everything that is wrong, and nothing is written', async () => {
    const { who, save, templates } = await house();
    const rules = (...given: object[]) => ({ steps: [{ id: v7(), title: 'A step', rules: given }] });
    const cases: [object, string][] = [
      [{ name: ' ' }, 'name'], [{ name: 'x'.repeat(101) }, 'name'], [{ purpose: '\0' }, 'purpose'], [{ steps: [] }, 'steps'], [{ steps: Array.from({ length: 31 }, () => someSteps()[0]) }, 'steps'],
      [{ steps: [{ ...someSteps()[0], title: '' }] }, 'steps[0].title'], [{ steps: [{ ...someSteps()[0], id: 'first' }] }, 'steps[0].id'], [{ steps: Array.from({ length: 2 }, () => ({ ...someSteps()[0], id: who.hr.personId })) }, 'steps[1].id'],
      [rules(), 'steps[0].rules'], [rules(...Array.from({ length: 4 }, () => ({ kind: 'CERTIFICATE' }))), 'steps[0].rules'], [rules({ kind: 'EVIDENCE', skillIds: ['nothing'] }), 'steps[0].rules[0]'], [rules({ kind: 'EVIDENCE', alsoSkillIds: ["'; drop"] }), 'steps[0].rules[0]'],
      [rules({ kind: 'EVIDENCE', fields: ['stars'] }), 'steps[0].rules[0]'], [rules({ kind: 'EVIDENCE', minimumQuality: 8 }), 'steps[0].rules[0]'],
      [rules({ kind: 'RAISED', skillIds: ['security'], level: 5 }), 'steps[0].rules[0]'], [rules({ kind: 'RAISED', level: 0 }), 'steps[0].rules[0]'], [rules({ kind: 'CERTIFICATE', certificationIds: ['x\0'] }), 'steps[0].rules[0]'],
    ];
    for (const [given, path] of cases) expect([path, await save(who.hr, given)]).toMatchObject([path, { reason: 'MISTAKES', mistakes: [{ path }] }]);
    await expect(save(who.hr, { id: 'no uuid' })).rejects.toThrow(/BAD_INPUT/);
    expect(await templates(who.hr)).toEqual([]);
  });

  it('that is retired is offered no more and seen by HR alone, its name is free, and it comes back unless that was taken', async () => {
    const { who, save, retire, templates, progress, id } = await house();
    const first = await save(who.hr);
    expect(await save(who.hr, { name: 'FIRST YEAR' })).toMatchObject({ reason: 'NAME_TAKEN' });
    for (const name of ['First\u3164year', '\u202EFirst \u200B year\u2800']) expect(await save(who.hr, { name })).toMatchObject({ reason: 'NAME_TAKEN' });
    expect(await save(who.hr, { name: '\u3164\u200B' })).toMatchObject({ reason: 'MISTAKES' });
    const gone = await retire(who.hr, first);
    expect(gone).toMatchObject({ isRetired: true, revision: 2, version: 1 });
    expect([await templates(who.ada), (await templates(who.hr)).map(({ isRetired }) => isRetired)]).toEqual([[], [true]]);
    expect((await progress(who.ada, id.ada)).map(({ templateId }) => templateId)).toEqual(['nine-steps']);
    expect(await retire(who.hr, first, false)).toMatchObject({ reason: 'STALE_REVISION' });
    const other = await save(who.hr);
    expect(await retire(who.hr, gone, false)).toMatchObject({ reason: 'NAME_TAKEN' });
    await retire(who.hr, other);
    expect(await retire(who.hr, gone, false)).toMatchObject({ isRetired: false, revision: 3 });
  });
});

describe('a change of framework', () => {
  it('says to HR which steps it breaks, from the day on, also before that day has come; to others nothing', async () => {
    const { who, save, templates, organisation, framework, progress, id } = await house();
    const { steps } = await save(who.hr);
    const smaller = documentOf([{ id: 'language', name: 'A language', skillIds: ['java', 'python'], level: 3 }]);
    const next = { ...smaller, skills: smaller.skills.filter(({ id: skillId }) => skillId !== 'java').map((skill) => ({ ...skill, descriptors: skill.descriptors.slice(0, 2) })), certifications: [] };
    const told = framework(v7(), 2, next);
    const day = soon(20);
    await api.receive(organisation, { ...told, payload: { ...(told.payload as object), effectiveFrom: day } });
    const broken = (from: string | null) => [
      { stepId: steps[1]!.id, kind: 'LEVEL_BEYOND', thingId: 'security', isFatal: true, message: 'Skill security has no level 3. Nobody can meet this step.', from },
      { stepId: steps[2]!.id, kind: 'SKILL_GONE', thingId: 'java', isFatal: false, message: expect.stringMatching(/^There is no skill (Skill )?java\.$/), from },
      { stepId: steps[3]!.id, kind: 'CERTIFICATION_GONE', thingId: 'kubernetes', isFatal: true, message: expect.stringContaining('There is no certification'), from },
    ];
    expect((await templates(who.hr))[0]!.breaks).toEqual(broken(day));
    expect((await templates(who.ada))[0]!.breaks).toEqual([]);
    await api.receive(organisation, framework(v7(), 2, next));
    expect((await templates(who.hr))[0]!.breaks).toEqual(broken(null));
    expect((await templates(who.ada))[0]!.breaks).toEqual([]);
    expect((await progress(who.ada, id.ada))[1]!.steps.map(({ isBroken }) => isBroken)).toEqual([false, true, false, true]);
    // What stays as it was may be written again; what is new is held against the framework in force.
    const kept = await save(who.hr, { id: (await templates(who.hr))[0]!.id, revision: 1, name: 'Anew', steps: someSteps().map((step, index) => ({ ...step, id: steps[index]!.id })) });
    expect(kept).toMatchObject({ __typename: 'PlanTemplate', version: 2 });
    expect(await save(who.hr, { name: 'Other', steps: someSteps() })).toMatchObject({ reason: 'MISTAKES', mistakes: [{ path: 'steps[1].rules[0]' }, { path: 'steps[2].rules[0]' }, { path: 'steps[3].rules[0]' }] });
  });
});

describe('the steps of a person', () => {
  it('are met by what happened, and say by what', async () => {
    const { who, id, organisation, save, progress } = await house();
    await save(who.hr);
    const met = async () => (await progress(who.lead, id.ada))[1]!.steps.map(({ metBy }) => metBy.map(({ kind }) => kind));
    expect(await met()).toEqual([[], [], [], []]);
    const certificateId = v7();
    await api.receive(organisation, tell(contracts.certificate, { certificateId, personId: id.ada, certificationId: 'kubernetes', issuedOn: '2020-01-01', expiresOn: soon(30).slice(0, 10) }));
    expect(await met()).toEqual([[], [], [], ['CERTIFICATE']]);
  });
});
