import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import type { Caller, House } from '../testing/house.js';
import { importMutation, previousQuery } from '../testing/queries.js';
import { Rating } from '../testing/rating.js';

let api: Api;
let house: House;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security', 'kubernetes');
});

interface Previous {
  readonly submitted: boolean;
  readonly cycle: { readonly id: string };
  readonly answers: readonly object[];
}

const previous = async (caller: Caller, cycleId: string) =>
  (await api.graphql<{ mySelfAssessment: { previous: Previous | null } }>(caller, previousQuery, { cycleId })).data?.mySelfAssessment.previous;
const both = { kind: 'SELF_AND_MANAGER' };
const answer = (level: number, more: object = {}) => ({ skillId: 'security', outcome: 'LEVEL', level, ...more });
const close = async (cycleId: string) => {
  await api.closeCycle(house, cycleId);
  await api.tick();
};

describe('what was said the last time', () => {
  it('is the own answers of the cycle before, with confidence and interest, and what the manager said once it is revealed', async () => {
    const first = await api.open(house, 3_600_000, both);
    expect(await previous(house.ada, first)).toBeNull();
    const said = { comment: 'so', confidence: 2, interest: 3 };
    expect(await new Assessing(api, house.ada, first).submit({ answers: [answer(3, said)] })).toMatchObject({ answers: [said] });
    const lead = new Rating(api, house.lead, first);
    await lead.save([{ personId: house.ada.personId, skillId: 'security', level: 1 }, { personId: house.ada.personId, skillId: 'kubernetes' }]);
    await lead.submit(house.ada.personId);
    await close(first);
    const second = await api.open(house, 3_600_000, both);
    const level = (given: number) => ({ outcome: 'LEVEL', level: given });
    const nothing = { own: null, comment: null, confidence: null, interest: null, agreed: null };
    expect(await previous(house.ada, second)).toMatchObject({
      submitted: true,
      cycle: { id: first },
      answers: [{ skillId: 'kubernetes', ...nothing, manager: { outcome: 'NO_OPPORTUNITY', level: null } }, { skillId: 'security', own: level(3), ...said, manager: level(1), agreed: null }],
    });
    expect(await previous(house.ben, second)).toBeNull();
  });

  it('has no word of a manager who did not submit, and of the viewer what they had not submitted, said to be so', async () => {
    const first = await api.open(house, 3_600_000, both);
    await new Assessing(api, house.ada, first).save({ answers: [answer(4)] });
    await new Rating(api, house.lead, first).save([{ personId: house.ada.personId, skillId: 'security', level: 1 }]);
    await close(first);
    const second = await api.open(house, 3_600_000, both);
    expect(await previous(house.ada, second)).toMatchObject({ submitted: false, answers: [{ skillId: 'security', own: { level: 4 }, manager: null }] });
    expect(await previous(house.lead, second)).toBeNull();
  });

  it('is the ratings of an imported cycle, of the newest that said anything of the viewer', async () => {
    const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const rating = (kind: string, level: number) => ({ skillId: 'security', kind, outcome: 'level', level });
    const cycle = (from: number, ratings: object[]) => ({ id: v7(), name: 'Before', kind: 'self_and_manager', opensAt: day(from), closesAt: day(from - 5), people: [{ personId: house.ada.personId, managerId: house.lead.personId, ratings }] });
    const cycles = [cycle(90, [rating('self', 1)]), cycle(60, [rating('self', 2), rating('manager', 3), rating('agreed', 2)])];
    await api.graphql(house.hr, importMutation, { input: { document: { cycles } } });
    const now = await api.open(house);
    expect(await previous(house.ada, now)).toMatchObject({ submitted: true, cycle: { id: cycles[1]?.id }, answers: [{ own: { level: 2 }, manager: { level: 3 }, agreed: { level: 2 } }] });
  });
});
