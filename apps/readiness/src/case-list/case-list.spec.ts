import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api, type Caller } from '../testing/api.js';
import { Promoting, promotionHouse, stops, type PromotionHouse, type Someone } from '../testing/promoting.js';

let api: Api;
let house: PromotionHouse;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());
beforeEach(async () => {
  const organisation = v7();
  house = promotionHouse(organisation);
  await api.projection.receive(organisation, ...house.told);
});

interface Node { readonly id: string; readonly state: string; readonly since: string; readonly waitsFor: string; readonly waitsForMyVote: boolean; readonly round: number }
interface Page { readonly edges: { readonly node: Node; readonly cursor: string }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly totalCount: number; readonly byState: { readonly state: string; readonly count: number }[] }
async function page(who: Someone | Caller, given = 'first: 50'): Promise<Page> {
  const caller = typeof who === 'string' ? house.callers[who] : who;
  const { data, errors } = await api.graphql<{ promotionCaseList: Page }>(caller, `{ promotionCaseList(${given}) { edges { node { id state since waitsFor waitsForMyVote round } cursor } pageInfo { hasNextPage endCursor } totalCount byState { state count } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data!.promotionCaseList;
}
const nodes = async (who: Someone | Caller, given?: string) => (await page(who, given)).edges.map(({ node }) => node);
const nominated = async (who: Someone, personId: string, trackId = 'lead') => {
  const one = new Promoting(api, house);
  await one.nominate(who, { personId, trackId });
  return one;
};

describe('the list of cases', () => {
  it('is what each may see, as cases one by one are', async () => {
    await new Promoting(api, house).to('panel');
    await nominated('cleo', house.id.cleo);
    for (const who of Object.keys(house.callers) as Someone[]) {
      const { data } = await api.graphql<{ promotionCases: { id: string }[] }>(house.callers[who], '{ promotionCases { id } }');
      const listed = await nodes(who);
      expect([who, listed.map(({ id }) => id).toSorted()]).toEqual([who, data!.promotionCases.map(({ id }) => id).toSorted()]);
    }
    expect(await nodes({ ...house.callers.hr, organisationId: v7() })).toEqual([]);
  });

  it('says whose turn it is, and to lead and person not that all have voted', async () => {
    const one = new Promoting(api, house);
    const turns: [string, string, string][] = [];
    for (const stop of stops) {
      await one.step(stop);
      const [[hr], [lead], [person]] = await Promise.all([nodes('hr'), nodes('lead'), nodes('ada')]);
      turns.push([stop, hr!.waitsFor, lead!.waitsFor]);
      expect([stop, person?.waitsFor]).toEqual([stop, lead?.waitsFor]);
    }
    expect(turns).toEqual([
      ['nominated', 'LEAD', 'LEAD'], ['prepared', 'HR', 'HR'], ['seated', 'HR', 'HR'], ['panel', 'PANEL', 'PANEL'], ['revealed', 'HR', 'PANEL'], ['decided', 'HR', 'HR'], ['told', 'NOBODY', 'NOBODY'],
      ['appealed', 'HR', 'HR'], ['seated again', 'HR', 'HR'], ['panel again', 'PANEL', 'PANEL'], ['revealed again', 'HR', 'PANEL'], ['decided again', 'HR', 'HR'], ['told again', 'NOBODY', 'NOBODY'], ['closed', 'NOBODY', 'NOBODY'],
    ]);
  }, 120_000);

  it('says to HR whose own case it is no more than to anybody', async () => {
    await new Promoting(api, house).to('revealed');
    expect((await nodes({ ...house.callers.ada, roles: ['engineer', 'hr'] })).map(({ waitsFor }) => waitsFor)).toEqual(['PANEL']);
  });

  it('waits for HR where nobody leads the person, and where the person has left', async () => {
    await nominated('cleo', house.id.cleo);
    await nominated('lead', house.id.ada);
    expect((await nodes('hr')).map(({ waitsFor }) => waitsFor)).toEqual(['LEAD', 'LEAD']);
    const left = (...who: [string, string][]) => api.projection.receive(house.callers.hr.organisationId, ...who.map(([personId, name]) => house.known(personId, name, { active: false, version: 2 })));
    await left([house.id.other, 'Other']);
    // Who leads above leads those beneath.
    expect((await nodes('hr')).map(({ waitsFor }) => waitsFor)).toEqual(['LEAD', 'LEAD']);
    await left([house.id.head, 'Head'], [house.id.ada, 'Ada']);
    expect((await nodes('hr')).map(({ waitsFor }) => waitsFor)).toEqual(['HR', 'HR']);
  });

  it("has first what waits for the viewer's vote, then the longest in its state, whatever page they are on", async () => {
    const first = await nominated('lead', house.id.ada);
    const second = await nominated('cleo', house.id.cleo);
    const third = await new Promoting(api, house).to('panel');
    const ids = async (who: Someone | Caller, given?: string) => (await nodes(who, given)).map(({ id }) => id);
    const inHr: Caller = { ...house.callers.ben, roles: ['engineer', 'hr'] };
    expect(await ids('hr')).toEqual([first.caseId, second.caseId, third.caseId]);
    expect(await ids(inHr)).toEqual([third.caseId, first.caseId, second.caseId]);
    for (const caller of [house.callers.hr, inHr]) {
      const paged: string[] = [];
      for (let after = ''; ; ) {
        const { edges, pageInfo, totalCount } = await page(caller, `first: 1${after && `, after: "${after}"`}`);
        paged.push(...edges.map(({ node }) => node.id));
        expect(totalCount).toBe(3);
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor!;
      }
      expect(paged).toEqual(await ids(caller));
    }
  });

  it('has last what is over, what ended last before the rest', async () => {
    const [first, second, third] = [await nominated('cleo', house.id.cleo), await nominated('ben', house.id.ben), await nominated('lead', house.id.ada)];
    await first.withdraw('cleo');
    await second.withdraw('ben');
    expect((await nodes('hr')).map(({ id }) => id)).toEqual([third.caseId, second.caseId, first.caseId]);
    const { pageInfo } = await page('hr', 'first: 2');
    expect((await nodes('hr', `first: 2, after: "${pageInfo.endCursor}"`)).map(({ id }) => id)).toEqual([first.caseId]);
  });

  it('is counted by state, and filtered by state, team, track and whose turn it is', async () => {
    const ada = await new Promoting(api, house).to('panel');
    const cleo = await nominated('cleo', house.id.cleo);
    const narrowed = async (given: string) => {
      const { edges, totalCount, byState } = await page('hr', given);
      expect(totalCount).toBe(edges.length);
      return [edges.map(({ node }) => node.id), byState.map(({ state, count }) => `${count} ${state}`)];
    };
    expect(await narrowed('state: PANEL')).toEqual([[ada.caseId], ['1 NOMINATED', '1 PANEL']]);
    expect(await narrowed('trackId: "lead"')).toEqual([[cleo.caseId], ['1 NOMINATED']]);
    expect(await narrowed(`teamId: "${house.id.payments}"`)).toEqual([[ada.caseId], ['1 PANEL']]);
    expect(await narrowed(`teamId: "${v7()}"`)).toEqual([[], []]);
    expect(await narrowed('waitsFor: LEAD')).toEqual([[cleo.caseId], ['1 NOMINATED']]);
    for (const given of ['first: 0', 'first: 201', 'after: "x"', 'teamId: "x"', 'trackId: "\\u0000"']) await expect(page('hr', given)).rejects.toThrow('BAD_INPUT');
  });
});
