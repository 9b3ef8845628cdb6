import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import type { Caller, House } from '../testing/house.js';
import { Rating } from '../testing/rating.js';
import { takeAuthorsTurn } from '../transactions/take-turn.js';

let api: Api;
let house: House;
let cycleId: string;
let lead: Rating;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security', 'kubernetes');
  cycleId = await api.open(house, 3_600_000, { kind: 'SELF_AND_MANAGER' });
  lead = new Rating(api, house.lead, cycleId);
});

const of = ({ personId }: Caller, level: number, skillId = 'security') => ({ personId, skillId, level });

describe('whom one rates', () => {
  it('are those one is next above to, and with those beneath all; never oneself, and nobody in a self-only cycle', async () => {
    const seen = async (caller: Caller, beneath?: boolean) => (await new Rating(api, caller, cycleId).ratees(beneath)).map(({ person, direct }) => [person.id, direct]).toSorted();
    const { ada: a, ben: b, lead: l, head: h, hr } = house;
    expect(await seen(l)).toEqual([[a.personId, true], [b.personId, true]].toSorted());
    expect(await seen(h)).toEqual([[l.personId, true]]);
    expect(await seen(h, true)).toEqual([[a.personId, false], [b.personId, false], [l.personId, true]].toSorted());
    for (const nobody of [a, hr, house.elsewhere]) expect(await seen(nobody, true)).toEqual([]);
    await house.tellTeam({ teamId: house.team, version: 2, name: 'Team', parentTeamId: house.division, leadId: null });
    expect(await seen(h)).toEqual([[a.personId, true], [b.personId, true], [l.personId, true]].toSorted());
    await api.closeCycle(house, cycleId);
    expect(await new Rating(api, h, await api.open(house)).ratees(true)).toEqual([]);
  });
});

describe('a draft of ratings', () => {
  it('takes one skill of all people and all skills of one, and keeps what is not named', async () => {
    const first = await lead.save([of(house.ada, 3), of(house.ben, 2)]);
    expect(first.saved).toHaveLength(2);
    const second = await lead.save([of(house.ada, 1, 'kubernetes'), { ...of(house.ada, 0), comment: 'not yet' }]);
    expect(second).toMatchObject({ refused: [], saved: [{ revision: 2, state: 'DRAFT', answers: [{ skillId: 'kubernetes', level: 1 }, { skillId: 'security', level: 0, comment: 'not yet' }] }] });
    expect(await lead.of(house.ben.personId)).toMatchObject({ revision: 1, answers: [{ level: 2 }] });
    const cleared = [{ personId: house.ada.personId, skillId: 'security' }];
    expect(await lead.save([], { cleared, revisions: [{ personId: house.ada.personId, revision: 2 }] })).toMatchObject({ saved: [{ revision: 3, answers: [{ skillId: 'kubernetes' }] }] });
  });

  it('loses nothing of two tabs: of whom it changed meanwhile the newer draft is told, of the others it is saved', async () => {
    await lead.save([of(house.ada, 3)]);
    const stale = await lead.save([of(house.ada, 1), of(house.ben, 2)], { revisions: [] });
    expect(stale).toMatchObject({ saved: [{ person: { id: house.ben.personId } }], refused: [{ personId: house.ada.personId, reason: 'STALE_REVISION', draft: { revision: 1, answers: [{ level: 3 }] } }] });
    expect(await lead.of(house.ada.personId)).toMatchObject({ revision: 1, answers: [{ level: 3 }] });
    // The same again, whose answer was lost, is no conflict.
    expect(await lead.save([of(house.ada, 3)], { revisions: [] })).toMatchObject({ refused: [], saved: [{ revision: 1 }] });
    const both = await Promise.all([0, 1, 2, 3].map((level) => lead.save([of(house.ada, level, 'kubernetes')], { revisions: [{ personId: house.ada.personId, revision: 1 }] })));
    expect(both.filter(({ saved }) => saved.length === 1)).toHaveLength(1);
  });

  it('is refused of whom one does not lead, of oneself, and of what cannot be, each alone', async () => {
    const strangers = [house.elsewhere, house.lead, { ...house.ada, personId: v7() }, { ...house.ada, personId: 'nonsense' }];
    const { saved, refused } = await lead.save([...strangers.map((one) => of(one, 1)), of(house.ben, 2)], { revisions: [] });
    expect([saved.length, refused.map(({ reason }) => reason)]).toEqual([1, Array(4).fill('NOT_YOURS_TO_RATE')]);
    for (const caller of [house.ada, house.ben, house.hr, house.admin]) expect(await new Rating(api, caller, cycleId).save([of(house.ada, 1)], { revisions: [] })).toMatchObject({ saved: [], refused: [{ reason: 'NOT_YOURS_TO_RATE' }] });
    expect(await lead.save([of(house.ada, 9), of(house.ben, 1, 'cobol')])).toMatchObject({ saved: [], refused: [{ reason: 'ANSWER_NOT_TAKEN' }, { reason: 'ANSWER_NOT_TAKEN' }] });
    expect(await new Rating(api, house.lead, v7()).save([of(house.ada, 1)], { revisions: [] })).toMatchObject({ reason: 'UNKNOWN_CYCLE' });
    expect(await lead.submit(house.ada.personId)).toMatchObject({ reason: 'NOTHING_ANSWERED' });
  });
});

it('that somebody names people whom they do not lead keeps nobody waiting', async () => {
  const { organisationId, personId } = house.ada;
  const asked = await api.database.transaction(organisationId, async (manager) => {
    await takeAuthorsTurn(manager, organisationId, personId);
    return new Rating(api, house.ben, cycleId).save([of(house.ada, 1)], { revisions: [] });
  });
  expect(asked).toMatchObject({ saved: [], refused: [{ reason: 'NOT_YOURS_TO_RATE' }] });
});

describe('a submit of ratings', () => {
  it('twice with one id is once; with another, or of another revision, it is told', async () => {
    await lead.save([of(house.ada, 1)]);
    const id = v7();
    expect(await lead.submit(house.ada.personId, { id, revision: 0 })).toMatchObject({ reason: 'STALE_REVISION' });
    const first = await lead.submit(house.ada.personId, { id, revision: 1 });
    expect(await lead.submit(house.ada.personId, { id, revision: 1 })).toEqual(first);
    expect(await lead.submit(house.ada.personId, { revision: 2 })).toMatchObject({ reason: 'ALREADY_SUBMITTED' });
    expect(await lead.save([of(house.ada, 4)])).toMatchObject({ refused: [{ reason: 'ALREADY_SUBMITTED' }] });
    await lead.save([of(house.ben, 1)]);
    await expect(lead.submit(house.ben.personId, { id })).rejects.toThrow(/CONFLICT/);
  });
});
