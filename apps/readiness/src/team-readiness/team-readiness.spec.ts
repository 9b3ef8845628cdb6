import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api, type Caller } from '../testing/api.js';
import { ago, revealed, smallHouse } from '../testing/small-house.js';
import type { TeamReadiness } from './team-readiness.model.js';

const [organisation, other] = [v7(), v7()];
const house = smallHouse();
const { id } = house;

let api: Api;
beforeAll(async () => {
  api = await openApi();
  await api.projection.receive(organisation, ...house.told);
  await api.projection.receive(other, ...smallHouse('Elsewhere').told);
});
afterAll(() => api.close());

const counts = '{ ready readyIf notYet notEnoughData }';
const query = `query ($teamId: ID!, $trackId: ID!, $asOf: DateTime, $beneath: Boolean) {
  teamReadiness(teamId: $teamId, trackId: $trackId, asOf: $asOf, includeTeamsBeneath: $beneath) {
    teamId teamName trackId trackName asOf formulaVersion frameworkVersionId version counts ${counts}
    requirements { requirementId name skillIds target mustHave holders onlyHolderId blocking { people belowLevel notKnown notConfirmed withoutEvidence notSustained } }
    people { personId name title teamId state score low high coverage planCost steps stepsFrom stepsTo levels meets gates keeps flags leaving { withoutHolder withOneHolder counts ${counts} } }
  }
}`;
const as = (personId: string, ...roles: Caller['roles']): Caller => ({ organisationId: organisation, personId, roles: ['engineer', ...roles] });
const ask = (caller: Caller | null, variables: object) => api.graphql<{ teamReadiness: TeamReadiness }>(caller, query, { trackId: 'backend', teamId: id.payments, ...variables });
const team = async (caller: Caller, variables: object = {}) => {
  const { data, errors } = await ask(caller, variables);
  expect(errors).toBeUndefined();
  return data!.teamReadiness;
};

const byName = ({ people }: TeamReadiness) => people.map(({ name, state }) => [name, state]);

describe("a team's readiness", () => {
  it('says of each person by name the state, the score with its interval, the least that would change it and what keeps them from ready', async () => {
    const { people, ...rest } = await team(as(id.lead));
    expect(rest).toMatchObject({ teamId: id.payments, teamName: 'Payments of House', trackId: 'backend', trackName: 'Track backend', frameworkVersionId: id.second, formulaVersion: '1' });
    expect(people).toHaveLength(3);
    // Ada meets security in one closed cycle of the two that are asked for; of mentoring there was no opportunity.
    expect(people[0]).toMatchObject({
      personId: id.ada, name: 'Ada of House', title: 'Developer', teamId: id.payments, state: 'READY_IF', score: 100, high: 100, coverage: 0.75, planCost: 2, steps: ['raise:mentoring', 'sustain'],
      stepsFrom: [0, -1], stepsTo: [100, -1], levels: [330, 330, -3], meets: [1, 1, -3], gates: [8, 0, 0], keeps: [1, 0, 1],
    });
    expect(people[0]!.low).toBeLessThan(100);
    expect(people[1]).toMatchObject({
      name: 'Ben of House', state: 'NOT_YET', planCost: 4, steps: ['raise:security', 'raise:security', 'sustain', 'sustain'], stepsFrom: [100, 200, -1, -1], stepsTo: [200, 300, -1, -1],
      meets: [0, 1, -2], gates: [11, 0, 0], keeps: [1, 0, 0], flags: ['security_ignored'],
    });
    expect(people[2]).toEqual({
      personId: id.lead, name: 'Lead of House', title: 'Developer', teamId: id.payments, state: 'NOT_ENOUGH_DATA', score: null, low: null, high: null, coverage: 0, planCost: null, steps: [], stepsFrom: [], stepsTo: [],
      levels: [-1, -1, -1], meets: [-1, -1, -1], gates: [1, 0, 0], keeps: [1, 0, 0], flags: [],
      leaving: { withoutHolder: [], withOneHolder: [], counts: { ready: 0, readyIf: 1, notYet: 1, notEnoughData: 0 } },
    });
  });

  it('says what keeps most from ready, who alone meets what, and what a leaving would cost', async () => {
    const { counts, requirements, people } = await team(as(id.lead));
    expect(counts).toEqual({ ready: 0, readyIf: 1, notYet: 1, notEnoughData: 1 });
    expect(requirements).toEqual([
      { requirementId: 'security', name: 'security', skillIds: ['security'], target: 3, mustHave: true, holders: 1, onlyHolderId: id.ada, blocking: { people: 3, belowLevel: 1, notKnown: 1, notConfirmed: 1, withoutEvidence: 0, notSustained: 2 } },
      { requirementId: 'language', name: 'language', skillIds: ['java', 'python'], target: 3, mustHave: false, holders: 2, onlyHolderId: null, blocking: { people: 0, belowLevel: 0, notKnown: 0, notConfirmed: 0, withoutEvidence: 0, notSustained: 0 } },
      { requirementId: 'mentoring', name: 'mentoring', skillIds: ['mentoring'], target: 2, mustHave: false, holders: 0, onlyHolderId: null, blocking: { people: 1, belowLevel: 0, notKnown: 1, notConfirmed: 0, withoutEvidence: 0, notSustained: 0 } },
    ]);
    expect(people.map(({ leaving }) => [leaving?.withoutHolder, leaving?.withOneHolder])).toEqual([[[0], [1]], [[], [1]], [[], []]]);
  });

  it('includes the teams beneath on demand, each person once, and shows the past', async () => {
    expect((await team(as(id.head), { teamId: id.division })).people).toEqual([]);
    const wide = await team(as(id.head), { teamId: id.division, beneath: true });
    expect(byName(wide)).toEqual([['Ada of House', 'READY_IF'], ['Ben of House', 'NOT_YET'], ['Cleo of House', 'READY_IF'], ['Lead of House', 'NOT_ENOUGH_DATA'], ['Other of House', 'NOT_ENOUGH_DATA']]);
    const then = await team(as(id.lead), { asOf: ago(288) });
    expect([then.frameworkVersionId, then.requirements.length, then.people.map(({ levels }) => levels)]).toEqual([id.first, 2, [[300, 400], [-1, -1], [-1, -1]]]);
    // Before security had been met in a cycle that closed, two are asked for.
    expect((await team(as(id.lead), { asOf: ago(2) })).people[0]!.steps).toEqual(['raise:mentoring', 'sustain', 'sustain']);
  });

  it('is null for no such track or no framework, and takes what is no instant for a mistake of the caller', async () => {
    for (const trackId of ['astronaut', '\0', '', "'; drop table cycle; --"]) expect(await team(as(id.lead), { trackId })).toBeNull();
    expect(await team(as(id.lead), { asOf: ago(750) })).toBeNull();
    expect((await ask(as(id.lead), { asOf: 'nonsense' })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('takes of what fades the newer: the night since, unless it is after the instant, or something has happened since', async () => {
    const fresh = smallHouse('Faded');
    const inside = v7();
    await api.projection.receive(inside, ...fresh.told);
    const low = async (asOf?: string) => (await ask({ ...as(fresh.id.lead), organisationId: inside }, { teamId: fresh.id.payments, asOf })).data!.teamReadiness.people[1]!.low!;
    const before = await low(ago(2));
    await api.projection.fade(inside, Date.parse(ago(0)));
    const after = await low();
    expect(after).toBeLessThan(before);
    expect(await low(ago(2))).toBe(before);
    await api.projection.receive(inside, revealed({ personId: fresh.id.ben, cycleId: fresh.id.q2, kind: 'agreed', at: ago(-0.00001), raterId: fresh.id.lead }, { security: 1 }));
    expect(await low(ago(-1))).not.toBe(after);
  });

  it('has a version that changes when anything shown changes, and only then', async () => {
    const fresh = smallHouse('Versions');
    const inside = v7();
    await api.projection.receive(inside, ...fresh.told);
    const version = async () => (await ask({ ...as(fresh.id.lead), organisationId: inside }, { teamId: fresh.id.payments })).data!.teamReadiness.version;
    const first = await version();
    expect(await version()).toBe(first);
    await api.projection.receive(inside, revealed({ personId: fresh.id.lead, cycleId: fresh.id.q2, kind: 'agreed', at: ago(3) }, { security: 3 }));
    expect(await version()).not.toBe(first);
  });
});

describe('who may see a team’s readiness', () => {
  it('the lead, the lead above, and HR', async () => {
    for (const caller of [as(id.lead), as(id.head), as(id.cleo, 'hr')]) expect((await team(caller)).people).toHaveLength(3);
  });

  it('totals over fewer than five people are for who leads them; HR sees the people, and totals over more', async () => {
    const few = await team(as(id.cleo, 'hr'));
    expect([few.counts, few.requirements.flatMap(({ holders, onlyHolderId, blocking }) => [holders, onlyHolderId, blocking]), few.people.map(({ leaving }) => leaving)]).toEqual([null, Array(9).fill(null), Array(3).fill(null)]);
    const wide = { teamId: id.division, beneath: true };
    const [hr, head] = [await team(as(id.cleo, 'hr'), wide), await team(as(id.head), wide)];
    expect(hr.counts).toEqual({ ready: 0, readyIf: 2, notYet: 1, notEnoughData: 2 });
    // Of one of the five mentoring is not asked, and whoever left would leave four: both are too few.
    expect(hr.requirements.map(({ holders }) => holders)).toEqual([2, 3, null]);
    expect(head.requirements.map(({ holders }) => holders)).toEqual([2, 3, 1]);
    expect([hr.people.every(({ leaving }) => leaving === null), head.people.some(({ leaving }) => leaving === null)]).toEqual([true, false]);
    expect(hr.version).not.toBe(head.version);
  });

  it('nobody else, in the same words as for a team that does not exist', async () => {
    const refused = [as(id.ada), as(id.other, 'manager'), as(id.ada, 'admin'), { ...as(id.lead, 'hr', 'manager', 'admin'), organisationId: other }];
    const answers = [
      ...(await Promise.all(refused.map((caller) => ask(caller, {})))),
      ...(await Promise.all([v7(), 'nonsense'].map((teamId) => ask(as(id.lead, 'hr'), { teamId })))),
    ];
    for (const { data, errors } of answers) {
      expect(data?.teamReadiness ?? null).toBeNull();
      expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([['You may not see this team.', 'FORBIDDEN']]);
    }
    expect((await ask(null, {})).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
