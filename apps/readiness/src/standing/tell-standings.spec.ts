import { afterAll, beforeAll } from '@jest/globals';
import { personV1, scoredV1 } from '@waymark/contracts';
import { v7 } from 'uuid';
import { erase, openProjection, type Projection } from '../testing/projection.js';
import { ago, revealed, smallHouse } from '../testing/small-house.js';
import type { Scored } from './told-standing.rules.js';

let projection: Projection;
beforeAll(async () => void (projection = await openProjection()));
afterAll(() => projection.close());

async function house() {
  const [organisation, { id, told }] = [v7(), smallHouse()];
  await projection.receive(organisation, ...told);
  const all = async () => projection.told<Scored>(organisation, scoredV1.topic);
  const of = async (personId: string) => (await all()).filter(({ key }) => key === `${organisation}:${personId}`).map(({ payload }) => payload);
  return { organisation, id, all, of };
}

describe('what readiness tells of a person', () => {
  it('is the state, score and smallest plan of each track in force, each step with whom it serves and what it adds alone', async () => {
    const { id, of } = await house();
    const last = (await of(id.ada)).at(-1)!;
    expect(scoredV1.payload.parse(last)).toEqual(last);
    expect([last.frameworkVersionId, last.settingsVersion, last.tracks.map(({ trackId }) => trackId)]).toEqual([id.second, 0, ['backend', 'lead']]);
    const [backend] = last.tracks;
    // Security at 0.7 x 3 + 0.3 x 4 = 3.3, a language at 3 of 3 by 0.7 x 3 + 0.3 x 4 in the first cycle, mentoring never had the chance.
    expect(backend).toMatchObject({ score: 100, coverage: 0.75 });
    expect(backend!.plan!.steps.map((step) => [step.kind, 'skillId' in step ? step.skillId : '', step.requirementIds])).toEqual(expect.arrayContaining([['sustain', '', ['security']]]));
  });

  it('adds up: the gains of a skill’s raises are what the score gains, in points of all that is known then', async () => {
    const { organisation, id, of } = await house();
    await projection.receive(organisation, revealed({ personId: id.ben, cycleId: id.q2, kind: 'agreed', at: ago(20) }, { security: 1, python: 3, mentoring: 2 }));
    const steps = (await of(id.ben)).at(-1)!.tracks[0]!.plan!.steps.filter(({ kind }) => kind === 'raise');
    // Security weighs 2 of 4 and stands at 1 of 3: each level is a sixth of a hundred.
    expect(steps.map(({ gain }) => gain)).toEqual([16.67, 16.67]);
  });

  it('is told once: the same again, or what changes nothing of it, is not', async () => {
    const { organisation, id, of } = await house();
    const before = await of(id.ada);
    await projection.rescore({ organisationId: organisation, from: Date.parse(ago(30)) });
    await projection.fade(organisation, Date.now());
    expect(await of(id.ada)).toEqual(before);
    expect(new Set(before.map((payload) => JSON.stringify(payload))).size).toBe(before.length);
  });

  it('is nothing of a person of whom nothing is known, and a tombstone of one who is erased', async () => {
    const { organisation, id, of, all } = await house();
    expect(await of(id.lead)).toEqual([]);
    await projection.receive(organisation, erase(personV1 as never, id.ada));
    expect((await of(id.ada)).at(-1)).toBeNull();
    expect((await all()).at(-1)?.key).toBe(`${organisation}:${id.ada}`);
  });

  it('is told by the night where an older build never told it', async () => {
    const { organisation, id, of } = await house();
    const before = await of(id.ada);
    await projection.tenants.transaction(organisation, (manager) => manager.query('delete from told_standing where organisation_id = $1', [organisation]));
    await projection.fade(organisation, Date.now());
    expect(await of(id.ada)).toEqual([...before, before.at(-1)]);
  });
});
