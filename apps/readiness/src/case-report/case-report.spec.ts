import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { caseStates, transitions } from '../cases/case-states.js';
import { openApi, type Api, type Caller } from '../testing/api.js';
import { contracts, erase } from '../testing/projection.js';
import { Promoting, promotionHouse, stops, type PromotionHouse } from '../testing/promoting.js';
import { bytesOf, recordsOf } from '../testing/report-files.js';
import { caseMoves } from './case-moves.rules.js';

let api: Api;
beforeAll(async () => void (api = await openApi()));
afterAll(() => api.close());

async function begin(): Promise<PromotionHouse> {
  const organisation = v7();
  const house = promotionHouse(organisation);
  await api.projection.receive(organisation, ...house.told);
  return house;
}
const rowsOf = async (caller: Caller, query = '') => recordsOf(await bytesOf(await api.get(caller, `/files/promotion-cases.csv${query}`)));

interface Listed { readonly id: string; readonly state: string; readonly since: string }
async function listed(caller: Caller): Promise<Listed[]> {
  const { data } = await api.graphql<{ promotionCases: Listed[] }>(caller, '{ promotionCases { id state since } }');
  return data!.promotionCases;
}

/** An instant between what was before and what comes after. */
async function between(): Promise<string> {
  await setTimeout(5);
  const instant = new Date().toISOString();
  await setTimeout(5);
  return instant;
}

describe('the report of promotion cases', () => {
  it('says of every instant where the case stood then and since when, as the screen said it at the time', async () => {
    const house = await begin();
    const { hr } = house.callers;
    const then: { at: string; was: Listed[] }[] = [{ at: await between(), was: [] }];
    const one = new Promoting(api, house);
    for (const [index, stop] of stops.entries()) {
      await one.step(stop);
      // A statement that is written anew begins nothing anew.
      if (stop === 'prepared') await one.prepare('lead', 'BETTER words');
      then.push({ at: await between(), was: await listed(hr) });
      expect(then[index + 1]?.was).toHaveLength(1);
    }
    for (const { at, was } of then) {
      const rows = await rowsOf(hr, `?asOf=${at}`);
      expect(rows.map((row) => ({ id: row['Case id'], state: row.State, since: row['State since'] }))).toEqual(was);
    }
  }, 120_000);

  it('says so too of an appeal that was taken back, and of a case that was', async () => {
    const house = await begin();
    const { hr } = house.callers;
    const one = await new Promoting(api, house).to('appealed');
    const appealed = await between();
    await one.withdraw('ada');
    const two = new Promoting(api, house);
    await two.nominate('ada', { trackId: 'lead' });
    await two.withdraw('ada');
    const states = async (query: string) => (await rowsOf(hr, query)).map((row) => [row['Case id'], row.State, row.Round]);
    expect(await states(`?asOf=${appealed}`)).toEqual([[one.caseId, 'APPEALED', '2']]);
    expect(await states('')).toEqual([[one.caseId, 'TOLD', '2'], [two.caseId, 'WITHDRAWN', '1']]);
    expect((await listed(hr)).map(({ id, state, since }) => ({ id, state, since })).toSorted((a, b) => a.since.localeCompare(b.since))).toEqual((await rowsOf(hr)).map((row) => ({ id: row['Case id'], state: row.State, since: row['State since'] })));
  });

  it('knows every way in which a case moves, from the table of all ways', () => {
    for (const { from, to, action } of transitions) {
      expect([action, to, caseMoves.some((move) => move.action === action && move.to === to)]).toEqual([action, to, from.length === 0 || from.some((state) => state !== to)]);
    }
    // One action leads to one state in a round: otherwise the log could not say to which.
    for (const one of caseMoves) expect(caseMoves.filter(({ action, round }) => action === one.action && (round === null || one.round === null || round === one.round))).toEqual([one]);
    expect(new Set(caseMoves.map(({ to }) => to))).toEqual(new Set(caseStates));
  });

  it('has a decision once the person was told, beside what the packet said; votes and words never', async () => {
    const house = await begin();
    const { hr } = house.callers;
    const one = await new Promoting(api, house).to('panel');
    const [open] = await rowsOf(hr);
    await one.vote('ben', 'REJECTED');
    for (const member of ['cleo', 'other'] as const) await one.vote(member, 'ACCEPTED');
    await one.decide('hr');
    const [decided] = await rowsOf(hr);
    await one.tell('hr');
    const response = await api.get(hr, '/files/promotion-cases.csv');
    const text = Buffer.from(await bytesOf(response.clone())).toString();
    const [told] = recordsOf(await bytesOf(response));
    expect(open).toMatchObject({ State: 'PANEL', 'Days in state': '0', 'Days since nominated': '0', 'Decision told': '', 'State in packet': 'READY_IF', 'Formula version': '1', 'Settings version': '0', 'Framework version': '2', Person: 'Ada of House', Teams: 'Payments of House', Track: 'Track backend' });
    expect(decided).toMatchObject({ State: 'DECIDED', 'Decision told': '', Told: '', 'Postponed until': '' });
    expect(told).toMatchObject({ State: 'TOLD', 'Decision told': 'POSTPONED', 'Postponed until': expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    const { data } = await api.graphql<{ promotionDecisions: { readinessState: string; score: number; coverage: number; packetDigest: string }[] }>(hr, '{ promotionDecisions { readinessState score coverage packetDigest } }');
    const [kept] = data!.promotionDecisions;
    expect([told!['State in packet'], told!['Score in packet'], told!['Coverage % in packet'], told!['Packet digest']]).toEqual([kept?.readinessState, String(Math.round(kept!.score)), String(Math.round(kept!.coverage * 100)), `sha256:${kept?.packetDigest}`]);
    expect(text).not.toMatch(/words|REJECTED|ACCEPTED|By what they did/);
  });

  it('tells somebody in HR nothing of their own case that they would not read there', async () => {
    const house = await begin();
    const one = await new Promoting(api, house).to('decided');
    const herself: Caller = { ...house.callers.ada, roles: ['engineer', 'hr'] };
    const [hidden] = await rowsOf(herself);
    expect(hidden).toMatchObject({ State: 'DECIDED', 'Packet frozen': '', 'Packet digest': '', 'State in packet': '', 'Score in packet': '', 'Settings version': '', 'Framework version': '', 'Decision told': '' });
    await one.tell('hr');
    const [told] = await rowsOf(herself);
    expect(told).toMatchObject({ 'Decision told': 'POSTPONED', 'Packet digest': expect.stringMatching(/^sha256:/) });
  });

  it('is filtered by track and by the team of that day, and forgets whoever was erased', async () => {
    const house = await begin();
    const { hr } = house.callers;
    await new Promoting(api, house).nominate('lead');
    await new Promoting(api, house).nominate('cleo', { personId: house.id.cleo, trackId: 'lead' });
    const people = async (query: string) => (await rowsOf(hr, query)).map(({ Person }) => Person);
    expect(await people('')).toEqual(['Ada of House', 'Cleo of House']);
    expect(await people('?track=lead')).toEqual(['Cleo of House']);
    expect(await people(`?team=${house.id.payments}`)).toEqual(['Ada of House']);
    expect(await people(`?team=${house.id.division}`)).toEqual(['Ada of House', 'Cleo of House']);
    const before = await between();
    await api.projection.receive(hr.organisationId, erase(contracts.person as never, house.id.ada));
    expect(await people(`?asOf=${before}`)).toEqual(['Cleo of House']);
  });
});
