import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { Assessing } from '../testing/assessing.js';
import type { House } from '../testing/house.js';
import { Quarter, within } from '../testing/quarter.js';
import { cycleParticipantsQuery, openDisputeMutation, rateMutation, submitRatedMutation } from '../testing/queries.js';

interface Listed {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Record<string, unknown> & { readonly person: { readonly id: string } } }[];
}

let api: Api;
let house: House;
let quarter: Quarter;
let cycleId: string;
const names: Record<string, string> = {};
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  house = await api.settle();
  await api.publish(house, 'security');
  quarter = new Quarter(api, house);
  for (const [who, name] of [['ada', 'Ada 100%'], ['ben', 'ben'], ['lead', 'Zoë']] as const) {
    await house.tellPerson(house[who].personId, [house.team], { version: 2, name });
    names[house[who].personId] = name;
  }
  names[house.head.personId] = names[house.elsewhere.personId] = 'Somebody';
  cycleId = await api.open(house, 3_600_000, { kind: 'SELF_AND_MANAGER' });
});

const ask = (more: object = {}) => api.graphql<{ cycleParticipants: Listed }>(house.hr, cycleParticipantsQuery, { cycleId, ...more });
const list = async (more: object = {}) => (await ask(more)).data!.cycleParticipants;
const whose = async (more: object = {}) => (await list(more)).edges.map(({ node }) => names[node.person.id]);
const level = { skillId: 'security', outcome: 'LEVEL', level: 1, comment: 'what nobody here may read' };
const submit = async (who: 'ada' | 'ben') => void (await new Assessing(api, house[who], cycleId).submit({ answers: [level] }));
const rate = async () => {
  const personId = house.ada.personId;
  await api.graphql(house.lead, rateMutation, { input: { cycleId, ratings: [{ personId, ...level }], revisions: [{ personId, revision: 0 }] } });
  const { data } = await api.graphql<{ submitManagerAssessment: object }>(house.lead, submitRatedMutation, { input: { id: v7(), cycleId, personId, revision: 1 } });
  expect(data?.submitManagerAssessment).toMatchObject({ state: 'SUBMITTED' });
};

describe('who is in a cycle', () => {
  it('is named in the order of the alphabet, a page at a time, each once, and counted on all pages', async () => {
    const [found, total]: [(string | undefined)[], Set<number>] = [[], new Set()];
    let after: string | null = null;
    do {
      const { edges, pageInfo, totalCount }: Listed = await list({ first: 2, after });
      found.push(...edges.map(({ node }) => names[node.person.id]));
      total.add(totalCount);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(found).toEqual(['Ada 100%', 'ben', 'Somebody', 'Somebody', 'Zoë']);
    expect([...total]).toEqual([5]);
    expect((await list({ cycleId: v7() })).totalCount).toBe(0);
    for (const wrong of [{ first: 0 }, { first: 101 }, { after: 'x' }]) expect((await ask(wrong)).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });

  it('is found by a part of the name, whatever its case and signs', async () => {
    expect(await whose({ search: ' BEN ' })).toEqual(['ben']);
    expect(await whose({ search: '0%' })).toEqual(['Ada 100%']);
    expect(await whose({ search: 'a_a' })).toEqual([]);
    expect(await list({ search: 'nobody is called so' })).toMatchObject({ totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it('shows who submitted and when, and nothing of what they said', async () => {
    await submit('ada');
    await submit('ben');
    await rate();
    await api.tick();
    const shown = await list();
    const stands = { joined: 'OPENING', left: false, reopenedUntil: null, openDisputes: 0 };
    expect(shown.edges.slice(0, 3).map(({ node }) => node)).toEqual([
      { ...stands, person: { id: house.ada.personId }, selfSubmittedAt: expect.any(String), managerSubmittedAt: expect.any(String), managerSubmittedBy: { id: house.lead.personId }, revealedAt: expect.any(String), agreement: 'TO_AGREE' },
      { ...stands, person: { id: house.ben.personId }, selfSubmittedAt: expect.any(String), managerSubmittedAt: null, managerSubmittedBy: null, revealedAt: null, agreement: 'NOT_REVEALED' },
      expect.objectContaining({ selfSubmittedAt: null }),
    ]);
    expect(JSON.stringify(shown)).not.toContain(level.comment);
  });
});

describe('those of a cycle who', () => {
  it('are missing, or of whom a manager is missing, are told apart; who has left is missing nowhere', async () => {
    await submit('ada');
    await rate();
    await house.tellPerson(house.ben.personId, [], { version: 3, name: 'ben', active: false });
    expect(await whose({ only: 'MISSING_SELF' })).toEqual(['Somebody', 'Somebody', 'Zoë']);
    expect(await whose({ only: 'MISSING_MANAGER' })).toEqual(['Somebody', 'Somebody', 'Zoë']);
    expect(await whose({ only: 'LEFT' })).toEqual(['ben']);
    expect((await list({ only: 'LEFT' })).edges[0]?.node).toMatchObject({ left: true });
    expect(await whose({ only: 'TO_AGREE' })).toEqual(['Ada 100%']);
    expect(await whose({ only: 'AGREED' })).toEqual([]);
  });

  it('came late, may answer longer, or object to something are found', async () => {
    const late = v7();
    await house.tellPerson(late, [], { name: 'Late' });
    names[late] = 'Late';
    await quarter.add(cycleId, late);
    expect(await whose({ only: 'JOINED_LATE' })).toEqual(['Late']);
    await submit('ada');
    await rate();
    expect(await whose({ only: 'DISPUTED' })).toEqual([]);
    const input = { id: v7(), cycleId, personId: house.ada.personId, skillId: 'security', reason: 'It is more.' };
    expect((await api.graphql(house.ada, openDisputeMutation, { input })).errors).toBeUndefined();
    expect(await whose({ only: 'DISPUTED' })).toEqual(['Ada 100%']);
    await quarter.reopen(cycleId, house.ben.personId);
    expect(await whose({ only: 'REOPENED' })).toEqual(['ben']);
    expect((await list({ only: 'REOPENED' })).edges[0]?.node).toMatchObject({ reopenedUntil: expect.any(String) });
  });

  it('submitted after it was due are found', async () => {
    await submit('ada');
    expect(await whose({ only: 'SUBMITTED_LATE' })).toEqual([]);
    await api.closeCycle(house, cycleId);
    cycleId = (await quarter.plan({ opensAt: within(-2000), selfDueAt: within(-1000) })).id;
    await api.until(async () => (await api.tick(), (await quarter.seen(cycleId)).state === 'OPEN'));
    await submit('ben');
    expect(await whose({ only: 'SUBMITTED_LATE' })).toEqual(['ben']);
  });

  it('a manager is missing of are nobody where people rate themselves alone', async () => {
    await api.closeCycle(house, cycleId);
    cycleId = await api.open(house);
    expect(await whose({ only: 'MISSING_SELF' })).toHaveLength(5);
    expect(await whose({ only: 'MISSING_MANAGER' })).toEqual([]);
  });
});
