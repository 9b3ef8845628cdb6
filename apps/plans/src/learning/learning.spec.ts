import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { learning } from '../testing/learning.js';
import { documentOf, smallHouse } from '../testing/small-house.js';
import { contracts, erase } from '../testing/told.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

async function house() {
  const made = smallHouse();
  await api.receive(made.organisation, ...made.told);
  return { ...made, ...learning(api) };
}

describe('the list', () => {
  it('is kept by HR and administrators, read by everybody of the organisation and by nobody of another', async () => {
    const { who, list, page, titles } = await house();
    const threats = await list(who.hr, { title: '  Threats\u202e ' });
    expect(threats).toMatchObject({ __typename: 'LearningResource', revision: 1, state: 'LISTED', title: 'Threats', skillName: 'Skill security', isLost: false, suggestedBy: null, effortHours: 6 });
    await list(who.admin, { title: 'audits', link: ' ', effortHours: null });
    expect(await titles(who.cleo)).toEqual(['audits', 'Threats']);
    const elsewhere = await house();
    expect(await elsewhere.page(elsewhere.who.hr)).toMatchObject({ totalCount: 0, edges: [] });
    const { edges } = await page(who.cleo, { first: 1 });
    expect(edges[0]!.node).toMatchObject({ link: null, effortHours: null });
  });

  it('is found by title and by name of the skill, in pages, and what the framework lost is marked and can be asked for alone', async () => {
    const { who, list, page, titles, organisation, framework } = await house();
    for (const title of ['100 % of it', 'Beta', 'alpha']) await list(who.hr, { title });
    await list(who.hr, { title: 'Gamma', skillId: 'java', toLevel: 4 });
    expect(await titles(who.ada, { search: 'SKILL SEC' })).toEqual(['100 % of it', 'alpha', 'Beta']);
    expect(await titles(who.ada, { search: '% o' })).toEqual(['100 % of it']);
    expect(await titles(who.ada, { skillId: 'java' })).toEqual(['Gamma']);
    expect(await titles(who.ada, { onlyLost: true })).toEqual([]);
    const first = await page(who.ada, { first: 3 });
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect(await titles(who.ada, { first: 3, after: first.pageInfo.endCursor })).toEqual(['Gamma']);
    for (const bad of [{ first: 0 }, { first: 201 }, { after: 'x' }]) await expect(page(who.ada, bad)).rejects.toThrow(/BAD_INPUT/);
    const smaller = documentOf([{ id: 'security', name: 'Security', skillIds: ['security'], level: 3 }]);
    await api.receive(organisation, framework(v7(), 2, { ...smaller, skills: smaller.skills.filter(({ id }) => id !== 'java') }));
    expect((await page(who.ada, { onlyLost: true })).edges.map(({ node }) => [node.title, node.skillName, node.isLost])).toEqual([['Gamma', 'java', true]]);
    await api.receive(organisation, framework(v7(), 3, { ...smaller, skills: smaller.skills.map((skill) => ({ ...skill, descriptors: skill.descriptors.slice(0, 1) })) }));
    expect(await titles(who.ada, { onlyLost: true })).toEqual(['100 % of it', 'alpha', 'Beta', 'Gamma']);
  });

  it('takes nothing that is wrong, and says all of it', async () => {
    const { who, list, page } = await house();
    const cases: [object, string[]][] = [
      [{ title: ' \u200b' }, ['title']], [{ title: 'x'.repeat(201) }, ['title']], [{ link: 'javascript:alert(1)' }, ['link']], [{ link: 'https://ada:secret@example.org' }, ['link']],
      [{ link: 'https://example.org/\u202egro' }, ['link']], [{ link: `https://example.org/${'x'.repeat(1000)}` }, ['link']], [{ effortHours: 0 }, ['effortHours']], [{ effortHours: 1001 }, ['effortHours']],
      [{ skillId: 'nothing' }, ['skillId']], [{ skillId: 'a\0' }, ['skillId']], [{ fromLevel: 0 }, ['fromLevel']], [{ fromLevel: 3 }, ['fromLevel']], [{ toLevel: 5 }, ['toLevel']],
      [{ title: '', link: 'x', skillId: '' }, ['title', 'link', 'skillId']],
    ];
    for (const [given, fields] of cases) expect([given, await list(who.hr, given)]).toMatchObject([given, { reason: 'MISTAKES', mistakes: fields.map((field) => ({ field })) }]);
    await expect(list(who.hr, { id: 'no uuid' })).rejects.toThrow(/BAD_INPUT/);
    expect(await page(who.hr)).toMatchObject({ totalCount: 0 });
  });

  it('is changed from the revision that was seen: sent twice is once, and of two one is told how it is now', async () => {
    const { who, list, retire, titles, organisation, framework } = await house();
    const id = v7();
    const first = await list(who.hr, { id });
    expect(await list(who.hr, { id })).toEqual(first);
    const both = await Promise.all(['One', 'Other'].map((title) => list(who.hr, { id, title, revision: 1 })));
    expect(both.find(({ reason }) => reason)).toMatchObject({ reason: 'STALE_REVISION', resource: { id, revision: 2 } });
    expect(await list(who.hr, { revision: 1 })).toMatchObject({ reason: 'NO_RESOURCE' });
    expect(await retire(who.hr, first)).toMatchObject({ reason: 'STALE_REVISION' });
    const gone = await retire(who.admin, { id, revision: 2 });
    expect([gone, await titles(who.hr), await titles(who.hr, { state: 'RETIRED' })]).toMatchObject([{ state: 'RETIRED', revision: 3 }, [], [expect.any(String)]]);
    await expect(titles(who.ada, { state: 'RETIRED' })).rejects.toThrow(/FORBIDDEN/);
    // One that keeps the skill that the framework lost may be listed again; a new one may not have it.
    await api.receive(organisation, framework(v7(), 2, { ...documentOf([{ id: 'language', name: 'A language', skillIds: ['java'], level: 3 }]), skills: documentOf().skills.filter(({ id: skillId }) => skillId !== 'security') }));
    expect(await list(who.hr, { id, revision: 3 })).toMatchObject({ state: 'LISTED', revision: 4, isLost: true });
    expect(await list(who.hr)).toMatchObject({ reason: 'MISTAKES' });
  });
});

describe('a suggestion', () => {
  it('is seen by who made it, HR and administrators alone, until one of them takes it', async () => {
    const { who, list, suggest, titles, page, wanted } = await house();
    const made = await suggest(who.ada, { title: 'Of Ada' });
    expect(made).toMatchObject({ state: 'SUGGESTED', suggestedBy: { id: who.ada.personId } });
    expect(await suggest(who.ada, { title: 'Of Ada', id: made.id })).toEqual(made);
    await expect(suggest(who.cleo, { title: 'Of Ada', id: made.id })).rejects.toThrow(/CONFLICT/);
    const seen = (caller: typeof who.ada) => titles(caller, { state: 'SUGGESTED' });
    expect([await seen(who.ada), await seen(who.hr), await seen(who.admin), await seen(who.cleo), await seen(who.lead)]).toEqual([['Of Ada'], ['Of Ada'], ['Of Ada'], [], []]);
    expect([await titles(who.ada), await wanted(who.ada, { skillId: 'security' })]).toEqual([[], [[]]]);
    await list(who.hr, { id: made.id, title: 'Of Ada', revision: 1 });
    const [{ node } = { node: null }] = (await page(who.cleo)).edges;
    expect(node).toMatchObject({ state: 'LISTED', title: 'Of Ada', suggestedBy: null });
  });

  it('that is not taken is seen by HR alone; nobody floods them, and a person who is erased leaves none', async () => {
    const { who, id, organisation, list, suggest, retire, titles, page } = await house();
    const made = await suggest(who.ada, { title: 'No' });
    await retire(who.hr, made);
    expect([await titles(who.ada, { state: 'SUGGESTED' }), await titles(who.hr, { state: 'RETIRED' })]).toEqual([[], ['No']]);
    for (let count = 0; count < 20; count += 1) expect(await suggest(who.ada, { title: `Number ${count}` })).toMatchObject({ state: 'SUGGESTED' });
    expect(await suggest(who.ada)).toMatchObject({ reason: 'TOO_MANY' });
    const { edges } = await page(who.hr, { state: 'SUGGESTED' });
    await list(who.hr, { id: edges[0]!.node.id, title: 'Taken', revision: 1 });
    await api.receive(organisation, erase(contracts.person as never, id.ada));
    expect(await page(who.hr, { state: 'SUGGESTED' })).toMatchObject({ totalCount: 0 });
    expect((await page(who.hr)).edges.map(({ node: kept }) => [kept.title, kept.suggestedBy])).toEqual([['Taken', null]]);
    await expect(suggest(who.ada)).rejects.toThrow(/UNAUTHENTICATED/);
  });
});

describe('what helps', () => {
  it('is what is listed for the skill at the level, the nearest first, for many at once', async () => {
    const { who, list, retire, wanted } = await house();
    await list(who.hr, { title: 'Wide', fromLevel: 1, toLevel: 4 });
    await list(who.hr, { title: 'Near', fromLevel: 3, toLevel: 3 });
    await list(who.hr, { title: 'Low', fromLevel: 1, toLevel: 2 });
    await retire(who.hr, await list(who.hr, { title: 'Gone', fromLevel: 3, toLevel: 3 }));
    await list(who.hr, { title: 'Java', skillId: 'java', fromLevel: 3, toLevel: 3 });
    expect(await wanted(who.ada, { skillId: 'security', level: 3 }, { skillId: 'java' }, { skillId: 'security', level: 2 }, { skillId: 'python', level: 1 }, { skillId: '\0' })).toEqual([['Near', 'Wide'], ['Java'], ['Low', 'Wide'], [], []]);
    await expect(wanted(who.ada, ...Array.from({ length: 201 }, () => ({ skillId: 'java' })))).rejects.toThrow(/BAD_INPUT/);
  });

  it('is missing where a track asks for a level for which nothing is listed', async () => {
    const { who, list, gaps } = await house();
    await list(who.hr, { title: 'Low', fromLevel: 1, toLevel: 2 });
    await list(who.hr, { title: 'Java', skillId: 'java', fromLevel: 1, toLevel: 3 });
    expect((await gaps(who.hr)).map(({ skillId, neededLevel, levels }) => [skillId, neededLevel, levels])).toEqual([['mentoring', 3, [1, 2, 3]], ['python', 3, [1, 2, 3]], ['security', 3, [3]]]);
  });
});
