import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api, type Caller } from '../testing/api.js';
import { contracts, tell } from '../testing/projection.js';
import { ago, smallHouse } from '../testing/small-house.js';
import type { MatrixPerson, MatrixSkill, TeamMatrix } from './team-matrix.model.js';

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

const query = `query ($teamId: ID!, $trackId: ID!, $asOf: DateTime, $beneath: Boolean) {
  teamMatrix(teamId: $teamId, trackId: $trackId, asOf: $asOf, includeTeamsBeneath: $beneath) {
    teamId teamName track { id name } asOf formulaVersion frameworkVersionId meeting version
    skills { requirementId name category skillIds target mustHave weight anyOf meeting short unknown gap }
    people { personId name title teamId levels chosen selfLevels confirmed gaps score coverage met mustHavesMissed }
  }
}`;
const as = (personId: string, ...roles: Caller['roles']): Caller => ({ organisationId: organisation, personId, roles: ['engineer', ...roles] });
const ask = (caller: Caller | null, variables: object) => api.graphql<{ teamMatrix: TeamMatrix }>(caller, query, { trackId: 'backend', teamId: id.payments, ...variables });
const matrix = async (caller: Caller, variables: object = {}) => {
  const { data, errors } = await ask(caller, variables);
  expect(errors).toBeUndefined();
  return data!.teamMatrix;
};

describe("a team's matrix", () => {
  it('shows names and rows of numbers in the order of the requirements, targets and how the team stands', async () => {
    const { people, skills, ...rest } = await matrix(as(id.lead));
    expect(rest).toMatchObject({ teamName: 'Payments of House', track: { id: 'backend', name: 'Track backend' }, frameworkVersionId: id.second, formulaVersion: '1', meeting: 0 });
    expect(people.map(({ name }) => name)).toEqual(['Ada of House', 'Ben of House', 'Lead of House']);
    const [ada, ben, lead] = people as [MatrixPerson, MatrixPerson, MatrixPerson];
    // Security: the newest cycle with a manager's word, 0.7 x 3 + 0.3 x 4. Java: of the first cycle, 0.7 x 3 + 0.3 x 4.
    expect(ada).toMatchObject({ levels: [330, 330, -3], chosen: [0, 0, 0], selfLevels: [400, 300, 100], confirmed: [1, 1, 1], gaps: [0, 0, -3], score: 100, coverage: 0.75, met: 2, mustHavesMissed: 0 });
    expect(ben).toMatchObject({ levels: [100, 400, -2], chosen: [0, 1, 0], selfLevels: [100, -1, -2], confirmed: [0, 1, 1], gaps: [200, 0, -2], coverage: 1, met: 1, mustHavesMissed: 1 });
    expect(ben.score).toBeCloseTo((100 * (2 / 3 + 1)) / 3, 9);
    expect(lead).toMatchObject({ levels: [-1, -1, -1], chosen: [0, 0, 0], selfLevels: [-1, -1, -1], confirmed: [0, 0, 0], gaps: [-1, -1, -1], score: null, coverage: 0, met: 0, mustHavesMissed: 1 });
    expect(skills).toEqual([
      { requirementId: 'security', name: 'security', category: 'Craft', skillIds: ['security'], target: 3, mustHave: true, weight: 2, anyOf: false, meeting: 1, short: 1, unknown: 1, gap: 1 },
      { requirementId: 'language', name: 'language', category: 'Craft', skillIds: ['java', 'python'], target: 3, mustHave: false, weight: 1, anyOf: true, meeting: 2, short: 0, unknown: 1, gap: 0 },
      { requirementId: 'mentoring', name: 'mentoring', category: 'Craft', skillIds: ['mentoring'], target: 2, mustHave: false, weight: 1, anyOf: false, meeting: 0, short: 0, unknown: 2, gap: 0 },
    ] satisfies MatrixSkill[]);
  });

  it('includes the teams beneath on demand, each person once, with the team they are in', async () => {
    expect((await matrix(as(id.head), { teamId: id.division })).people).toEqual([]);
    const { people, meeting } = await matrix(as(id.head), { teamId: id.division, beneath: true });
    expect(people.map(({ name, teamId }) => [name, teamId === id.search])).toEqual([
      ['Ada of House', false], ['Ben of House', false], ['Cleo of House', true], ['Lead of House', false], ['Other of House', true],
    ]);
    expect(meeting).toBe(1);
  });

  it('shows the team and the framework as they were at an instant', async () => {
    const then = await matrix(as(id.lead), { asOf: ago(288) });
    expect([then.frameworkVersionId, then.skills.length]).toEqual([id.first, 2]);
    expect(then.people.map(({ levels }) => levels)).toEqual([[300, 400], [-1, -1], [-1, -1]]);
    expect((await matrix(as(id.lead), { asOf: ago(750) })) ?? 'no framework').toBe('no framework');
    expect((await matrix(as(id.lead), { asOf: ago(450) })).people).toHaveLength(3);
  });

  it('is null for a track that the framework does not have', async () => {
    expect(await matrix(as(id.lead), { trackId: 'astronaut' })).toBeNull();
  });

  it('takes what is no track for none, and what is no instant for a mistake of the caller', async () => {
    for (const trackId of ['\0', '\ud800', '', 'x'.repeat(20_000), "'; drop table cycle; --"]) expect(await matrix(as(id.lead), { trackId })).toBeNull();
    for (const asOf of ['nonsense', '', '2026-02-30', '+275760-09-13T00:00:00Z', '-271821-04-20T00:00:00Z', '0000-01-01T00:00:00Z']) {
      expect((await ask(as(id.lead), { asOf })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    for (const asOf of ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59+14:00']) expect((await ask(as(id.lead), { asOf })).errors).toBeUndefined();
  });

  it('has a version that changes when anything shown changes, and only then', async () => {
    const fresh = smallHouse('Versions');
    const inside = v7();
    await api.projection.receive(inside, ...fresh.told);
    const version = async () => (await ask({ ...as(fresh.id.lead), organisationId: inside }, { teamId: fresh.id.payments })).data!.teamMatrix.version;
    const first = await version();
    expect(await version()).toBe(first);
    await api.projection.receive(inside, tell(contracts.team, { teamId: fresh.id.search, version: 2, name: 'Another name', leadId: null, parentTeamId: null }));
    expect(await version()).toBe(first);
    await api.projection.receive(inside, tell(contracts.team, { teamId: fresh.id.payments, version: 2, name: 'Money', leadId: fresh.id.lead, parentTeamId: null }));
    expect(await version()).not.toBe(first);
  });

  it('leaves out who has left, but not of the past', async () => {
    const fresh = smallHouse('Left');
    const inside = v7();
    await api.projection.receive(inside, ...fresh.told);
    const ben = fresh.told.find(({ orderedBy, topic }) => orderedBy === fresh.id.ben && topic === contracts.person.topic)!.payload as object;
    await api.projection.receive(inside, tell(contracts.person, { ...ben, version: 2, active: false } as never));
    const names = async (variables: object) => (await ask({ ...as(fresh.id.lead), organisationId: inside }, { teamId: fresh.id.payments, ...variables })).data!.teamMatrix.people.length;
    expect([await names({}), await names({ asOf: ago(1) })]).toEqual([2, 3]);
  });

  it('does not show who is yet to join, whatever instant of the future is asked for', async () => {
    const fresh = smallHouse('Joining');
    const inside = v7();
    await api.projection.receive(inside, ...fresh.told);
    const lead = { ...as(fresh.id.lead), organisationId: inside };
    const names = async () => (await ask(lead, { teamId: fresh.id.payments, asOf: ago(-60) })).data!.teamMatrix.people.map(({ name }) => name);
    const before = await names();
    const cleo = fresh.told.find(({ orderedBy, topic }) => orderedBy === fresh.id.cleo && topic === contracts.person.topic)!.payload as object;
    const memberships = [{ teamId: fresh.id.search, from: '2020-01-01', to: ago(-30).slice(0, 10) }, { teamId: fresh.id.payments, from: ago(-30).slice(0, 10), to: null }];
    await api.projection.receive(inside, tell(contracts.person, { ...cleo, version: 2, memberships } as never));
    expect(before).toHaveLength(3);
    expect(await names()).toEqual(before);
  });
});

describe('who may see a matrix', () => {
  it('the lead, the lead above, and HR', async () => {
    for (const caller of [as(id.lead), as(id.head), as(id.cleo, 'hr')]) expect((await matrix(caller)).people).toHaveLength(3);
  });

  it('totals over fewer than five people are for who leads them; HR sees the people, and totals over more', async () => {
    const totals = ({ meeting, skills }: TeamMatrix) => [meeting, ...skills.flatMap((skill) => [skill.meeting, skill.short, skill.unknown, skill.gap])];
    expect(totals(await matrix(as(id.cleo, 'hr')))).toEqual(Array(13).fill(null));
    for (const caller of [as(id.lead), as(id.head), as(id.lead, 'hr')]) expect(totals(await matrix(caller))).not.toContain(null);
    const wide = { teamId: id.division, beneath: true };
    const [hr, head] = [await matrix(as(id.cleo, 'hr'), wide), await matrix(as(id.head), wide)];
    expect([hr.people, hr.meeting]).toEqual([head.people, 1]);
    // Five people; of one nothing is known and one is exempt, so the mean of the others is over too few.
    expect(totals(hr)).toEqual([1, 2, 1, 2, null, 3, 0, 2, null, null, null, null, null]);
    expect(totals(head)).toEqual([1, 2, 1, 2, expect.closeTo(2 / 3), 3, 0, 2, 0, 1, 0, 3, 0]);
    expect(hr.version).not.toBe(head.version);
  });

  it('nobody else, in the same words as for a team that does not exist', async () => {
    const refused = [as(id.ada), as(id.other, 'manager'), as(id.ada, 'admin'), { ...as(id.lead, 'hr', 'manager', 'admin'), organisationId: other }];
    const answers = [
      ...(await Promise.all(refused.map((caller) => ask(caller, {})))),
      ...(await Promise.all([v7(), 'nonsense'].map((teamId) => ask(as(id.lead, 'hr'), { teamId })))),
    ];
    for (const { data, errors } of answers) {
      expect(data?.teamMatrix ?? null).toBeNull();
      expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([['You may not see this team.', 'FORBIDDEN']]);
    }
  });

  it('nobody without a token', async () => {
    expect((await ask(null, {})).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
