import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import { smallFramework } from '../testing/document.js';
import { currentQuery, cycleFrameworkQuery, publishMutation } from '../testing/queries.js';
import type { House } from '../testing/house.js';
import type { FrameworkVersion } from './framework.model.js';

let api: Api;
let house: House;
let other: House;
beforeAll(async () => {
  api = await openApi();
  [house, other] = [await api.settle(), await api.settle()];
});
afterAll(() => api.close());

const past = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const publish = (input: object, caller = house.hr) => api.graphql<{ publishFramework: FrameworkVersion & { problems: unknown } }>(caller, publishMutation, { input: { id: v7(), effectiveFrom: past(300), ...input } });
const current = async (caller = house.ada) => (await api.graphql<{ currentFramework: FrameworkVersion | null }>(caller, currentQuery)).data?.currentFramework;

describe('publishing a framework', () => {
  it('is refused with every problem and its path, and publishes nothing', async () => {
    const document = smallFramework('security');
    document.tracks[0]!.requirements[0]!.skillIds = ['cobol'];
    document.tracks[0]!.requirements[0]!.level = 9;
    const { data } = await publish({ document });
    expect(data?.publishFramework).toEqual({
      __typename: 'FrameworkRefused',
      problems: [
        { path: 'tracks[0].requirements[0].skillIds[0]', message: 'There is no skill "cobol".' },
        { path: 'tracks[0].requirements[0].level', message: 'The scale ends at 4; here stands 9.' },
      ],
    });
    for (const nonsense of [{}, [], 'x', 7]) expect((await publish({ document: nonsense })).data?.publishFramework).toMatchObject({ __typename: 'FrameworkRefused' });
    expect(await current()).toBeNull();
    expect(await api.told(house.organisationId)).toEqual([]);
  });

  it('publishes the shipped framework without a document: in force for all of the organisation, told whole and once', async () => {
    const id = v7();
    const first = (await publish({ id })).data?.publishFramework;
    expect(first).toMatchObject({ __typename: 'FrameworkVersion', id, number: 1 });
    expect(first?.skills).toHaveLength(29);
    expect(first?.skills[0]?.descriptors).toHaveLength(4);
    const again = await publish({ id, effectiveFrom: first?.effectiveFrom });
    expect(again.data?.publishFramework).toEqual(first);
    const told = await api.told(house.organisationId, 'assessments.framework-version.v1');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ frameworkVersionId: id, number: 1, state: 'published', document: { skills: expect.any(Array) as unknown } });
    for (const caller of [house.ada, house.lead, house.hr, house.admin]) expect(await current(caller)).toMatchObject({ id });
  });

  it('takes versions in the order in which they take effect, under one framework', async () => {
    expect((await publish({ effectiveFrom: past(301), document: smallFramework('security') })).data?.publishFramework).toMatchObject({ problems: [{ path: 'effectiveFrom' }] });
    const inForce = v7();
    expect((await publish({ id: inForce, effectiveFrom: past(1), document: smallFramework('security') })).data?.publishFramework).toMatchObject({ number: 2 });
    expect((await publish({ effectiveFrom: past(-1), document: smallFramework('kubernetes') })).data?.publishFramework).toMatchObject({ number: 3 });
    expect(await current()).toMatchObject({ id: inForce, number: 2, skills: [{ id: 'security' }] });
    const told = await api.told<{ frameworkId: string }>(house.organisationId, 'assessments.framework-version.v1');
    expect(new Set(told.map(({ frameworkId }) => frameworkId)).size).toBe(1);
  });

  it('publishes one at a time: of eight at once that would take effect together, one does', async () => {
    const fresh = await api.settle();
    const input = { effectiveFrom: past(1), document: smallFramework('security') };
    const eight = Array.from({ length: 8 });
    // Connections that are open already: else the first is done before the others have one.
    await Promise.all(eight.map(() => current(fresh.hr)));
    const answers = await Promise.all(eight.map(() => publish(input, fresh.hr)));
    const numbers = answers.map(({ data }) => data?.publishFramework.number ?? 0);
    expect(numbers.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
    expect(await api.told(fresh.organisationId)).toHaveLength(1);
  });

  it('takes no other document under an id that was used, and no id that is none', async () => {
    const id = v7();
    const effectiveFrom = new Date().toISOString();
    await publish({ id, effectiveFrom, document: smallFramework('security') }, other.hr);
    const answer = await publish({ id, effectiveFrom, document: smallFramework('kubernetes') }, other.hr);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', field: 'id' });
    expect((await publish({ id: 'nonsense' })).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'id' });
  });
});

describe('a version that is published while a cycle is open', () => {
  it('changes nothing in it: what is asked, what is taken and what the next cycle asks are told apart', async () => {
    const fresh = await api.settle();
    const against = (await publish({ effectiveFrom: past(9), document: smallFramework('security') }, fresh.hr)).data!.publishFramework;
    const cycleId = await api.open(fresh);
    const asked = async (id: string, caller = fresh.ada) => (await api.graphql<{ cycleFramework: FrameworkVersion | null }>(caller, cycleFrameworkQuery, { cycleId: id })).data?.cycleFramework;
    const newer = (await publish({ effectiveFrom: past(1), document: smallFramework('kubernetes') }, fresh.hr)).data!.publishFramework;
    expect(await current(fresh.ada)).toMatchObject({ id: newer.id });
    expect(await asked(cycleId)).toEqual({ id: against.id, number: 1, skills: [{ id: 'security' }] });
    const ada = new Assessing(api, fresh.ada, cycleId);
    expect(await ada.save({ answers: [{ skillId: 'kubernetes', outcome: 'LEVEL', level: 2 }] })).toMatchObject({ reason: 'UNKNOWN_SKILL' });
    expect(await ada.submit({ answers: [{ skillId: 'security', outcome: 'LEVEL', level: 2 }] })).toMatchObject({ state: 'SUBMITTED' });
    await api.closeCycle(fresh, cycleId);
    expect(await asked(await api.open(fresh))).toMatchObject({ id: newer.id });
    expect(await asked(cycleId)).toMatchObject({ id: against.id });
    for (const nobody of [v7(), 'nonsense']) expect(await asked(nobody)).toBeNull();
    expect(await asked(cycleId, other.ada)).toBeNull();
  });
});

describe('who may', () => {
  it('publish: HR alone, and for their own organisation', async () => {
    for (const caller of [house.ada, house.lead, house.admin]) expect((await publish({}, caller)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await api.graphql(null, publishMutation, { input: { id: v7(), effectiveFrom: past(1) } })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const stranger = await api.settle();
    expect(await current(stranger.hr)).toBeNull();
    expect(await api.told(stranger.organisationId)).toEqual([]);
  });

  it('read: everyone signed in, nobody else', async () => {
    expect((await api.graphql(null, currentQuery)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
