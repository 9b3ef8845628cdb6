import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api, type Caller } from '../testing/api.js';
import { ago, smallHouse } from '../testing/small-house.js';
import type { Readiness } from './person-readiness.model.js';

const [organisation, other] = [v7(), v7()];
const house = smallHouse();
const { id } = house;

let api: Api;
beforeAll(async () => {
  api = await openApi();
  await api.projection.receive(organisation, ...house.told);
});
afterAll(() => api.close());

const fields = `person { id } trackId trackName asOf formulaVersion frameworkVersionId score coverage met
  requirements { requirementId name skillId status level required weight mustHave confirmed attainment contribution lostPoints source ratedAt }`;
const one = `query ($personId: ID!, $trackId: ID!, $asOf: DateTime) { readiness(personId: $personId, trackId: $trackId, asOf: $asOf) { ${fields} } }`;
const all = `query ($personId: ID!, $asOf: DateTime) { readinessByTrack(personId: $personId, asOf: $asOf) { ${fields} } }`;
const as = (personId: string, ...roles: Caller['roles']): Caller => ({ organisationId: organisation, personId, roles: ['engineer', ...roles] });
const toward = async (caller: Caller, variables: object) => (await api.graphql<{ readiness: Readiness | null }>(caller, one, { trackId: 'backend', ...variables })).data!.readiness;

describe("a person's readiness", () => {
  it('has a row per requirement, in the order of the track, that explains the score', async () => {
    const ben = await toward(as(id.ben), { personId: id.ben });
    expect(ben).toMatchObject({ person: { id: id.ben }, trackId: 'backend', trackName: 'Track backend', formulaVersion: '1', frameworkVersionId: id.second, coverage: 1, met: 1 });
    expect(ben!.requirements).toEqual([
      expect.objectContaining({ requirementId: 'security', skillId: 'security', status: 'SHORT', level: 1, required: 3, weight: 2, mustHave: true, confirmed: false, source: 'SELF', ratedAt: ago(285) }),
      expect.objectContaining({ requirementId: 'language', skillId: 'python', status: 'MET', level: 4, attainment: 1, lostPoints: 0, source: 'MANAGER', confirmed: true }),
      expect.objectContaining({ requirementId: 'mentoring', status: 'EXEMPT', level: null, attainment: null, contribution: null, lostPoints: null, source: 'MANAGER' }),
    ]);
    const contributed = ben!.requirements.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
    expect(Math.abs(contributed - ben!.score!)).toBeLessThan(1e-9);
  });

  it('says of someone never rated that nothing is known, not that it is zero', async () => {
    const lead = await toward(as(id.lead), { personId: id.lead });
    expect(lead).toMatchObject({ score: null, coverage: 0, met: 0 });
    expect(lead!.requirements.map(({ status, skillId, source }) => [status, skillId, source])).toEqual(Array(3).fill(['UNKNOWN', null, null]));
  });

  it('looks at every track, and at an instant', async () => {
    const byTrack = async (variables: object) => (await api.graphql<{ readinessByTrack: Readiness[] }>(as(id.ada), all, { personId: id.ada, ...variables })).data!.readinessByTrack;
    expect((await byTrack({})).map(({ trackId, score }) => [trackId, score])).toEqual([['backend', 100], ['lead', null]]);
    expect((await byTrack({ asOf: ago(285) })).map(({ frameworkVersionId, score }) => [frameworkVersionId, score])).toEqual([[id.first, 100], [id.first, 50]]);
    expect(await byTrack({ asOf: ago(600) })).toEqual([]);
    expect(await toward(as(id.ada), { personId: id.ada, trackId: 'astronaut' })).toBeNull();
  });
});

describe('who may see it', () => {
  it('oneself, the lead, the lead above and HR', async () => {
    for (const caller of [as(id.ada), as(id.lead), as(id.head), as(id.cleo, 'hr')]) expect((await toward(caller, { personId: id.ada }))?.score).toBe(100);
  });

  it('nobody else: a colleague, another lead, an admin, HR of another organisation, nobody at all', async () => {
    const outside: Caller = { ...as(id.lead, 'hr', 'manager', 'admin'), organisationId: other };
    for (const caller of [as(id.ben), as(id.other, 'manager'), as(id.ben, 'admin'), outside, null]) {
      for (const query of [one, all]) {
        const { data, errors } = await api.graphql(caller, query, { personId: id.ada, ...(query === one ? { trackId: 'backend' } : {}) });
        expect(JSON.stringify(data ?? null)).not.toContain('requirements');
        expect(errors?.[0]?.extensions.code).toBe(caller ? 'FORBIDDEN' : 'UNAUTHENTICATED');
      }
    }
  });
});
