import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import type { House } from '../testing/house.js';
import { closeMutation } from '../testing/queries.js';

let api: Api;
let house: House;
let ada: Assessing;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security', 'kubernetes');
  ada = new Assessing(api, house.ada, await api.open(house));
});

const answers = [{ skillId: 'security', outcome: 'LEVEL', level: 3 }, { skillId: 'kubernetes', outcome: 'LEVEL', level: 1 }];
const told = () => api.told(house.organisationId, 'assessments.ratings-revealed.v1');

it('ten submits of one id at once are one submit, with one answer', async () => {
  const id = v7();
  const all = await Promise.all(Array.from({ length: 10 }, () => ada.submit({ id, answers })));
  expect(new Set(all.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(all[0]).toMatchObject({ state: 'SUBMITTED', revision: 1 });
  expect([(await told()).length, (await ada.ratings()).length]).toEqual([1, 2]);
});

it('of ten submits of ten ids at once one is taken and nine are told', async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => ada.submit({ answers })));
  expect(all.filter((answer) => answer?.reason === 'ALREADY_SUBMITTED')).toHaveLength(9);
  expect([(await told()).length, (await ada.ratings()).length]).toEqual([1, 2]);
});

it('a submit whose connection dies in the middle leaves nothing, and the retry of the same id is taken', async () => {
  const id = v7();
  await ada.save({ answers });
  // Another session holds what the submit inserts first, so that it dies after it has written and before it could commit.
  const died = await api.whileHolding('lock table rating in share mode', async ({ kill }) => {
    const submit = ada.send('submit', { id, answers });
    await kill();
    return submit;
  });
  expect(died.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect([await ada.mine(), await told(), await ada.ratings()]).toMatchObject([{ state: 'DRAFT', revision: 1 }, [], []]);
  expect(await ada.submit({ id, answers })).toMatchObject({ state: 'SUBMITTED', revision: 2 });
  expect([(await told()).length, (await ada.ratings()).length]).toEqual([1, 2]);
});

it('submits that race the end of the cycle are in before it or refused after it, never between', async () => {
  const racers = [house.ada, house.ben, house.lead, house.head].map((caller) => new Assessing(api, caller, ada.cycleId));
  const [closed, ...outcomes] = await Promise.all([
    api.graphql<{ closeCycle: { closesAt: string } }>(house.hr, closeMutation, { input: { cycleId: ada.cycleId } }),
    ...racers.map((racer) => racer.submit({ answers })),
  ]);
  const closesAt = closed.data!.closeCycle.closesAt;
  for (const outcome of outcomes) {
    if (outcome?.reason) expect(outcome.reason).toBe('CYCLE_CLOSED');
    else expect(outcome!.submittedAt! <= closesAt).toBe(true);
  }
  expect(await told()).toHaveLength(outcomes.filter((outcome) => !outcome?.reason).length);
});

it('a close waits for a submit that is in the middle, and is told after it', async () => {
  // Another session holds what the submit writes last, so that the close comes while the submit is in the middle.
  const { submit, close } = await api.whileHolding('lock table rating in share mode', async ({ stuck }) => {
    const submit = ada.submit({ answers });
    await stuck(1);
    const close = api.closeCycle(house, ada.cycleId);
    await stuck(2);
    return { submit, close };
  });
  expect(await submit).toMatchObject({ state: 'SUBMITTED' });
  await close;
  expect((await api.told(house.organisationId)).slice(-2)).toMatchObject([{ personId: house.ada.personId }, { cycleId: ada.cycleId, state: 'closed' }]);
});

describe('a submit that names the revision it has seen', () => {
  const caching = { skillId: 'kubernetes', outcome: 'LEVEL', level: 4, comment: 'from the other device' };

  it('is not taken where another device has saved since: the newer draft is the answer, and nothing is lost', async () => {
    await ada.save({ answers: [answers[0]] });
    await ada.save({ revision: 1, answers: [caching] });
    const refused = await ada.submit({ revision: 1, answers: [answers[0]] });
    expect(refused).toMatchObject({ reason: 'STALE_REVISION', draft: { revision: 2, answers: [caching, { skillId: 'security' }] } });
    expect(await ada.mine()).toMatchObject({ state: 'DRAFT', revision: 2, answers: [caching, { skillId: 'security' }] });
    expect(await ada.submit({ revision: 2, answers: [answers[0], caching] })).toMatchObject({ state: 'SUBMITTED' });
  });

  it('is taken where only the answer to its own save was lost', async () => {
    await ada.save({ answers });
    expect(await ada.submit({ revision: 0, answers })).toMatchObject({ state: 'SUBMITTED' });
  });
});
