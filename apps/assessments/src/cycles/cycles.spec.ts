import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import type { House } from '../testing/house.js';
import { closeMutation, cyclesQuery, openMutation } from '../testing/queries.js';
import type { Cycle } from './cycle.model.js';

type Shown = Omit<Cycle, 'opensAt' | 'closesAt'> & { opensAt: string; closesAt: string };
interface Answer {
  readonly __typename: string;
  readonly id: string;
  readonly reason: string;
  readonly state: string;
  readonly closesAt: string;
}

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

const inFuture = (milliseconds = 3_600_000) => new Date(Date.now() + milliseconds).toISOString();
const open = async (house: House, input: object = {}) =>
  (await api.graphql<{ openCycle: Answer }>(house.hr, openMutation, { input: { id: v7(), name: '2026 Q4', closesAt: inFuture(), ...input } })).data?.openCycle;
const close = async (house: House, cycleId: string) => (await api.graphql<{ closeCycle: Answer }>(house.hr, closeMutation, { input: { cycleId } })).data?.closeCycle;
const seen = async (house: House) => (await api.graphql<{ openCycle: Shown | null; cycles: Shown[] }>(house.ada, cyclesQuery)).data!;

describe('opening a cycle', () => {
  it('needs a framework, and an end that is to come', async () => {
    const house = await api.settle();
    expect(await open(house)).toMatchObject({ __typename: 'CycleRefused', reason: 'NO_FRAMEWORK' });
    await api.publish(house);
    expect(await open(house, { closesAt: inFuture(-1) })).toMatchObject({ reason: 'CLOSES_IN_THE_PAST' });
    expect(await seen(house)).toEqual({ openCycle: null, cycles: [] });
  });

  it('opens it for all of the organisation, now, self-only; told once, however often it is asked', async () => {
    const [house, other] = [await api.settle(), await api.settle()];
    const frameworkVersionId = await api.publish(house);
    const [id, closesAt] = [v7(), inFuture()];
    const opened = await open(house, { id, closesAt });
    expect(opened).toMatchObject({ __typename: 'Cycle', id, kind: 'SELF_ONLY', state: 'OPEN', closesAt });
    expect(await open(house, { id, closesAt })).toEqual(opened);
    expect((await seen(house)).openCycle).toMatchObject({ id });
    expect(await seen(other)).toEqual({ openCycle: null, cycles: [] });
    expect(await api.told(house.organisationId, 'assessments.cycle.v1')).toEqual([
      { cycleId: id, version: 1, name: '2026 Q4', kind: 'self_only', state: 'open', opensAt: (await seen(house)).openCycle?.opensAt, closesAt, frameworkVersionId },
    ]);
  });

  it('opens one at a time, also when two ask at once', async () => {
    const house = await api.settle();
    await api.publish(house);
    const answers = await Promise.all([1, 2, 3, 4].map(() => open(house)));
    expect(answers.map((answer) => answer?.reason ?? answer?.__typename).toSorted()).toEqual(['ANOTHER_IS_OPEN', 'ANOTHER_IS_OPEN', 'ANOTHER_IS_OPEN', 'Cycle']);
    expect(await api.told(house.organisationId, 'assessments.cycle.v1')).toHaveLength(1);
  });

  it('does not wait for somebody to close one whose time has come, and tells that it closed', async () => {
    const house = await api.settle();
    await api.publish(house);
    const [first, second] = [v7(), v7()];
    const closesAt = inFuture(400);
    await open(house, { id: first, closesAt });
    await api.until(async () => (await seen(house)).openCycle === null);
    expect((await seen(house)).cycles).toMatchObject([{ id: first, state: 'CLOSED' }]);
    expect(await open(house, { id: second })).toMatchObject({ id: second, state: 'OPEN' });
    expect((await api.told(house.organisationId, 'assessments.cycle.v1')).slice(1)).toMatchObject([
      { cycleId: first, version: 2, state: 'closed', closesAt },
      { cycleId: second, version: 1, state: 'open' },
    ]);
    expect((await seen(house)).cycles.map(({ id }) => id)).toEqual([second, first]);
  });
});

describe('closing a cycle', () => {
  it('closes it now and tells so once', async () => {
    const house = await api.settle();
    await api.publish(house);
    const id = v7();
    await open(house, { id });
    const closed = await close(house, id);
    expect(closed).toMatchObject({ __typename: 'Cycle', id, state: 'CLOSED' });
    expect(Date.parse(closed!.closesAt)).toBeLessThanOrEqual(Date.now());
    expect(await close(house, id)).toMatchObject({ __typename: 'CycleRefused', reason: 'NOT_OPEN' });
    expect((await api.told(house.organisationId, 'assessments.cycle.v1')).slice(1)).toMatchObject([{ cycleId: id, version: 2, state: 'closed', closesAt: closed!.closesAt }]);
  });

  it("refuses what is no cycle here, another organisation's included", async () => {
    const [house, other] = [await api.settle(), await api.settle()];
    await api.publish(house);
    const id = v7();
    await open(house, { id });
    expect(await close(other, id)).toMatchObject({ reason: 'UNKNOWN_CYCLE' });
    for (const nobody of [v7(), 'nonsense']) expect(await close(house, nobody)).toMatchObject({ reason: 'UNKNOWN_CYCLE' });
    expect((await seen(house)).openCycle).toMatchObject({ id });
  });
});

it('is HR alone', async () => {
  const house = await api.settle();
  await api.publish(house);
  for (const caller of [house.ada, house.lead, house.admin, null]) {
    for (const [mutation, input] of [[openMutation, { id: v7(), name: 'x', closesAt: inFuture() }], [closeMutation, { cycleId: v7() }]] as const) {
      expect((await api.graphql(caller, mutation, { input })).errors?.[0]?.extensions.code).toBe(caller ? 'FORBIDDEN' : 'UNAUTHENTICATED');
    }
  }
  for (const name of ['', '  ', 'x'.repeat(101)]) {
    const { errors } = await api.graphql(house.hr, openMutation, { input: { id: v7(), name, closesAt: inFuture() } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'name' });
  }
});
