import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Showing } from '../testing/evidence.js';
import type { Caller, House } from '../testing/house.js';
import { Rating } from '../testing/rating.js';

let api: Api;
let house: House;
let cycleId: string;
/** Of Ada: one that is submitted, and a draft. */
let [shown, draft]: Showing[] = [];
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security', 'kubernetes');
  cycleId = await api.open(house, 3_600_000, { kind: 'SELF_AND_MANAGER' });
  [shown, draft] = [new Showing(api, house.ada), new Showing(api, house.ada)];
  await shown.save(0, { what: 'Hardened the login' });
  await shown.submit(1, house.ben);
  await draft.save(0, { what: 'not told yet' });
});

interface Saved {
  readonly reason?: string;
  readonly skillId?: string;
  readonly revision?: number;
  readonly answers?: readonly { readonly evidenceIds: readonly string[] }[];
}

const fields = 'revision answers { skillId evidenceIds }';
const saveQuery = `mutation ($input: SaveSelfAssessmentDraftInput!) { saveSelfAssessmentDraft(input: $input) { ... on SelfAssessment { ${fields} } ... on SelfAssessmentRefused { reason skillId } } }`;
const submitQuery = `mutation ($input: SubmitSelfAssessmentInput!) { submitSelfAssessment(input: $input) { ... on SelfAssessment { ${fields} } ... on SelfAssessmentRefused { reason skillId } } }`;
const mineQuery = `query ($cycleId: ID!) { mySelfAssessment(cycleId: $cycleId) { ${fields} previous { answers { skillId evidenceIds } } } }`;
const talkQuery = 'query ($cycleId: ID!, $personId: ID!) { conversation(cycleId: $cycleId, personId: $personId) { rows { skillId self { evidence { id what } } manager { evidence { id } } } } }';

const answer = (evidenceIds: readonly string[] | undefined, skillId = 'security') => ({ skillId, outcome: 'LEVEL', level: 3, evidenceIds });
const save = async (revision: number, ...answers: object[]) =>
  (await api.graphql<{ saveSelfAssessmentDraft: Saved }>(house.ada, saveQuery, { input: { id: v7(), cycleId, revision, answers } })).data?.saveSelfAssessmentDraft;
const submit = async (...answers: object[]) => (await api.graphql<{ submitSelfAssessment: Saved }>(house.ada, submitQuery, { input: { id: v7(), cycleId, answers } })).data?.submitSelfAssessment;
const mine = async (of = cycleId) => (await api.graphql<{ mySelfAssessment: Saved & { previous: Saved | null } }>(house.ada, mineQuery, { cycleId: of })).data?.mySelfAssessment;
const heard = async (caller: Caller) => {
  const { data, errors } = await api.graphql<{ conversation: { rows: { self: { evidence: { id: string }[] } | null; manager: { evidence: { id: string }[] } | null }[] } | null }>(caller, talkQuery, { cycleId, personId: house.ada.personId });
  return errors ? errors[0]?.extensions.code : data?.conversation?.rows.map(({ self, manager }) => [self?.evidence.map(({ id }) => id), manager?.evidence.length]);
};

describe('evidence of an answer', () => {
  it('is kept with the draft as it was attached, each once, and taken off by leaving it out', async () => {
    expect(await save(0, answer([draft!.id, shown!.id.toUpperCase(), draft!.id]))).toMatchObject({ revision: 1, answers: [{ evidenceIds: [draft!.id, shown!.id] }] });
    expect(await save(0, answer([draft!.id, shown!.id]))).toMatchObject({ revision: 1 });
    expect(await save(1, answer([shown!.id]))).toMatchObject({ revision: 2, answers: [{ evidenceIds: [shown!.id] }] });
    expect(await save(2, answer(undefined))).toMatchObject({ revision: 3, answers: [{ evidenceIds: [] }] });
  });

  it('is one’s own: that of others, what is nowhere and what is no id are refused with the skill that named them, and nothing is kept', async () => {
    const bens = new Showing(api, house.ben);
    await bens.save(0);
    await bens.submit(1, house.ada);
    for (const strange of [bens.id, v7(), 'x']) {
      const refusal = { reason: 'NOT_OWN_EVIDENCE', skillId: 'kubernetes' };
      expect(await save(0, answer([shown!.id]), answer([strange], 'kubernetes'))).toEqual(refusal);
      expect(await submit(answer([shown!.id]), answer([shown!.id, strange], 'kubernetes'))).toEqual(refusal);
    }
    expect(await mine()).toMatchObject({ revision: 0, answers: [] });
  });

  it('is at most ten pieces for one skill', async () => {
    const many = Array.from({ length: 11 }, () => v7());
    expect(await save(0, answer(many))).toEqual({ reason: 'TOO_MUCH_EVIDENCE', skillId: 'security' });
  });

  it('is no part of it once it was taken out of the log, which stops nobody from saving what stood there', async () => {
    await save(0, answer([draft!.id, shown!.id]));
    await draft!.withdraw(1);
    expect(await mine()).toMatchObject({ revision: 1, answers: [{ evidenceIds: [shown!.id] }] });
    expect(await save(1, { ...answer([shown!.id]), level: 4 })).toMatchObject({ revision: 2, answers: [{ evidenceIds: [shown!.id] }] });
  });
});

describe('what others see of it', () => {
  it('is nothing before both sides are revealed; then those who may see the person, and of drafts the author alone', async () => {
    await submit(answer([draft!.id, shown!.id]));
    for (const who of ['ada', 'lead', 'hr'] as const) expect([who, await heard(house[who])]).toEqual([who, undefined]);
    const lead = new Rating(api, house.lead, cycleId);
    await lead.save([{ personId: house.ada.personId, skillId: 'security', level: 1 }]);
    await lead.submit(house.ada.personId);
    expect(await heard(house.ada)).toEqual([[[draft!.id, shown!.id], 0]]);
    for (const who of ['lead', 'head', 'hr'] as const) expect([who, await heard(house[who])]).toEqual([who, [[[shown!.id], 0]]]);
    for (const who of ['ben', 'elsewhere', 'admin'] as const) expect([who, await heard(house[who])]).toEqual([who, 'FORBIDDEN']);
    expect(JSON.stringify(await api.told(house.organisationId))).not.toMatch(new RegExp(`${draft!.id}|${shown!.id}`));
  });

  it('is never another’s, who has given theirs the id of what was attached and taken out of the log', async () => {
    await submit(answer([draft!.id, shown!.id]));
    const lead = new Rating(api, house.lead, cycleId);
    await lead.save([{ personId: house.ada.personId, skillId: 'security', level: 1 }]);
    await lead.submit(house.ada.personId);
    await draft!.withdraw(1);
    const bens = new Showing(api, house.ben, draft!.id);
    await bens.save(0, { what: 'done by somebody else' });
    await bens.submit(1, house.ada);
    for (const who of ['ada', 'lead', 'hr', 'head'] as const) expect([who, await heard(house[who])]).toEqual([who, [[[shown!.id], 0]]]);
  });

  it('is offered to be taken over in the next cycle', async () => {
    await submit(answer([shown!.id]));
    await api.closeCycle(house, cycleId);
    await api.tick();
    const next = await api.open(house);
    expect((await mine(next))?.previous?.answers).toEqual([{ skillId: 'security', evidenceIds: [shown!.id] }]);
  });
});
