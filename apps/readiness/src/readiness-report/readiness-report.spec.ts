import { afterAll, beforeAll } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { v7 } from 'uuid';
import { openApi, type Api, type Caller } from '../testing/api.js';
import { contracts, tell } from '../testing/projection.js';
import { ago, smallHouse } from '../testing/small-house.js';
import type { Readiness } from '../person-readiness/person-readiness.model.js';
import type { TeamMatrix } from '../team-matrix/team-matrix.model.js';

const [organisation, other] = [v7(), v7()];
const house = smallHouse();
const { id } = house;
const path = '/files/readiness-report.csv';

let api: Api;
beforeAll(async () => {
  api = await openApi();
  await api.projection.receive(organisation, ...house.told);
  await api.projection.receive(other, ...smallHouse('Elsewhere').told);
  await api.projection.receive(organisation, tell(contracts.person, {
    personId: v7(), version: 1, name: '=HYPERLINK("http://evil.example","x")', email: 'x@house.example', title: '@cmd, with "quotes"', roles: [], active: true, memberships: [],
  }));
});
afterAll(() => api.close());

const as = (...roles: Caller['roles']): Caller => ({ organisationId: organisation, personId: id.cleo, roles });
const rowsOf = async (response: Response) => parse(Buffer.from(await response.arrayBuffer()), { bom: true, columns: true }) as Record<string, string>[];

describe("HR's report", () => {
  it('is a file with a row per person and track, whose length is told beforehand', async () => {
    const response = await api.get(as('hr'), path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="readiness-\d{4}-\d\d-\d\d\.csv"$/);
    expect(response.headers.get('x-total-rows')).toBe('14');
    const rows = await rowsOf(response);
    expect(rows).toHaveLength(14);
    expect(rows.find(({ Person, Track }) => Person === 'Ben of House' && Track === 'Track backend')).toMatchObject({
      Title: 'Developer', Teams: 'Payments of House', State: 'NOT_YET', 'Plan cost': '4', 'Failed gates': 'security', 'Settings version': '0', Score: '56', 'Coverage %': '100', 'Requirements met': '1', Requirements: '3', 'Must-haves not at level': '1', 'Must-haves not fulfilled': '1',
      'Formula version': '1', 'Framework version': '2', 'Person id': id.ben,
    });
    expect(rows.find(({ Person }) => Person === 'Lead of House')).toMatchObject({ State: 'NOT_ENOUGH_DATA', Low: '', High: '', 'Plan cost': '', 'Failed gates': 'security', 'Settings version': '', 'Result digest': '', 'Digest as of': '', 'Interval as of': '', Score: '', 'Coverage %': '0', 'Requirements met': '0', 'Must-haves not at level': '1', 'Must-haves not fulfilled': '1' });
  });

  it('begins with a byte order mark and runs nothing in a spreadsheet', async () => {
    const text = await (await api.get(as('hr'), path)).arrayBuffer();
    expect([...new Uint8Array(text.slice(0, 3))]).toEqual([0xef, 0xbb, 0xbf]);
    expect(Buffer.from(text).toString()).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")","'@cmd, with ""quotes"""`);
  });

  it('has the numbers of the screen, at the same instant', async () => {
    for (const asOf of [ago(0), ago(85), ago(288)]) {
      const rows = await rowsOf(await api.get(as('hr'), `${path}?asOf=${asOf}&track=backend&team=${id.division}`));
      const query = `{ teamMatrix(teamId: "${id.division}", trackId: "backend", asOf: "${asOf}", includeTeamsBeneath: true) { people { personId state score coverage met mustHavesMissed } } }`;
      const { people } = (await api.graphql<{ teamMatrix: TeamMatrix }>(as('hr'), query)).data!.teamMatrix;
      expect(rows).toHaveLength(5);
      expect(rows.map((row) => [row['Person id'], row.State, row.Score, row['Coverage %'], row['Requirements met'], row['Must-haves not at level'], row['As of']])).toEqual(
        people.map(({ personId, state, score, coverage, met, mustHavesMissed }) => [personId, state, score === null ? '' : `${Math.round(score)}`, `${Math.round(coverage * 100)}`, `${met}`, `${mustHavesMissed}`, asOf]),
      );
    }
  });

  it("has the numbers of the person's own page, toward every track", async () => {
    for (const asOf of [ago(0), ago(85), ago(288)]) {
      for (const row of await rowsOf(await api.get(as('hr'), `${path}?asOf=${asOf}&team=${id.division}`))) {
        const query = `{ readinessByTrack(personId: "${row['Person id']}", asOf: "${asOf}") { trackName state score coverage met plan { cost } requirements { name mustHave status gate { passes } } } }`;
        const { data } = await api.graphql<{ readinessByTrack: Readiness[] }>(as('hr'), query);
        const page = data!.readinessByTrack.find(({ trackName }) => trackName === row.Track)!;
        const missed = page.requirements.filter(({ mustHave, status }) => mustHave && status !== 'MET' && status !== 'EXEMPT').length;
        const numbers = [page.score === null ? '' : Math.round(page.score), Math.round(page.coverage * 100), page.met, page.requirements.length, missed];
        expect([row.Score, row['Coverage %'], row['Requirements met'], row.Requirements, row['Must-haves not at level']]).toEqual(numbers.map(String));
        const failed = page.requirements.filter(({ gate }) => gate?.passes === false).map(({ name }) => name);
        expect([row.State, row['Failed gates']]).toEqual([page.state, failed.join(' / ')]);
        // Of somebody of whom nothing was revealed nothing is stored; the page makes a plan of it all the same.
        if (row['Result digest']) expect(row['Plan cost']).toBe(String(page.plan?.cost ?? ''));
      }
    }
  });

  it('counts as not fulfilled the must-haves whose gates it names, the level reached or not', async () => {
    const rows = await rowsOf(await api.get(as('hr'), `${path}?asOf=${ago(0)}`));
    const gatesOf = (row: Record<string, string>) => row['Failed gates']!.split(' / ').filter(Boolean).length;
    expect(rows.map((row) => row['Must-haves not fulfilled'])).toEqual(rows.map((row) => String(gatesOf(row))));
    expect(rows.find(({ Person, Track }) => Person === 'Ada of House' && Track === 'Track backend')).toMatchObject({ 'Must-haves not at level': '0', 'Must-haves not fulfilled': '1', 'Failed gates': 'security' });
  });

  it('says what has faded as of the last night, and what was so when the step began before', async () => {
    const ends = async (asOf: string) => (await rowsOf(await api.get(as('hr'), `${path}?asOf=${asOf}&track=backend`))).find(({ Person }) => Person === 'Ben of House')!;
    // Older than last night, which is told as soon as something older is.
    const before = await ends(ago(1));
    const night = Date.parse(ago(0));
    await api.projection.fade(organisation, night);
    const { data } = await api.graphql<{ readiness: Readiness }>(as('hr'), `{ readiness(personId: "${id.ben}", trackId: "backend", asOf: "${ago(0)}") { low high } }`);
    const faded = await ends(ago(0));
    expect([faded.Low, faded.High]).toEqual([data!.readiness.low, data!.readiness.high].map((end) => String(Math.round(end!))));
    expect([faded.Low, faded.High]).not.toEqual([before.Low, before.High]);
    expect([faded['Interval as of'], before['Interval as of']]).toEqual([new Date(night).toISOString(), before['Digest as of']]);
    expect(await ends(ago(0.03))).toMatchObject({ Low: before.Low, High: before.High });
    expect(faded['Result digest']).toMatch(/^sha256:[\w-]{43}$/);
  });

  it('names the instant that each digest is of, at which the page gives the same', async () => {
    for (const row of await rowsOf(await api.get(as('hr'), `${path}?asOf=${ago(5)}&team=${id.division}`))) {
      if (!row['Result digest']) continue;
      const query = `{ readinessByTrack(personId: "${row['Person id']}", asOf: "${row['Digest as of']}") { trackName digest } }`;
      const { data } = await api.graphql<{ readinessByTrack: Readiness[] }>(as('hr'), query);
      expect(row['Result digest']).toBe(`sha256:${data!.readinessByTrack.find(({ trackName }) => trackName === row.Track)!.digest}`);
      expect([row['Digest as of'], row['Interval as of']]).not.toContain(row['As of']);
    }
  });

  it('counted by track and state is what the screen says, of the whole organisation and of a team, then and now; of too few it says nothing', async () => {
    const states = { ready: 'READY', readyIf: 'READY_IF', notYet: 'NOT_YET', notEnoughData: 'NOT_ENOUGH_DATA' };
    for (const asOf of [ago(0), ago(85), ago(288)]) {
      for (const team of [null, id.division]) {
        const rows = await rowsOf(await api.get(as('hr'), `${path}?asOf=${asOf}${team ? `&team=${team}` : ''}`));
        const query = `{ readinessCounts(asOf: "${asOf}"${team ? `, teamId: "${team}"` : ''}) { people settingsVersion frameworkNumber formulaVersion tracks { trackName ready readyIf notYet notEnoughData } } }`;
        const { data } = await api.graphql<{ readinessCounts: { people: number; frameworkNumber: number; tracks: Record<string, string | number>[] } }>(as('hr'), query);
        const { people, frameworkNumber, tracks } = data!.readinessCounts;
        const inFile = [...new Set(rows.map(({ Track }) => Track))].map((Track) => ({ trackName: Track, ...Object.fromEntries(Object.entries(states).map(([name, state]) => [name, rows.filter((row) => row.Track === Track && row.State === state).length])) }));
        expect(tracks).toEqual(inFile);
        expect([people * tracks.length, String(frameworkNumber)]).toEqual([rows.length, rows[0]!['Framework version']]);
      }
    }
    const few = await api.graphql<object>(as('hr'), `{ readinessCounts(teamId: "${id.search}") { people tracks { ready } } }`);
    expect(few.data).toEqual({ readinessCounts: { people: 2, tracks: null } });
    for (const team of [v7(), 'x']) expect((await api.graphql<object>(as('hr'), `{ readinessCounts(teamId: "${team}") { people } }`)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is empty but for its header before there was a framework', async () => {
    const response = await api.get(as('hr'), `${path}?asOf=${ago(750)}`);
    expect([response.headers.get('x-total-rows'), await rowsOf(response)]).toEqual(['0', []]);
  });

  it('says what is wrong with a question', async () => {
    const wrong: [string, number][] = [['asOf=yesterday', 400], ['team=nonsense', 400], ['track=astronaut', 404], [`team=${v7()}`, 404], ['track=', 400], ['track=%00', 400], ['asOf=2026-02-30T00:00:00Z', 400]];
    for (const [query, status] of wrong) expect([query, (await api.get(as('hr'), `${path}?${query}`)).status]).toEqual([query, status]);
  });

  it("is HR's alone, and of their organisation alone", async () => {
    for (const caller of [as('engineer'), as('manager', 'engineer'), as('admin')]) expect((await api.get(caller, path)).status).toBe(403);
    expect((await api.get(null, path)).status).toBe(401);
    expect((await rowsOf(await api.get(as('hr'), path))).filter(({ Person }) => Person?.includes('Elsewhere'))).toEqual([]);
  });
});
