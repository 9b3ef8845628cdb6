import { createHash } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { contracts, erase, tell } from '../testing/projection.js';
import { Promoting, promotionHouse } from '../testing/promoting.js';
import { bytesOf, linesOf, openWorkbook } from '../testing/report-files.js';
import { ago } from '../testing/small-house.js';
import { csvLine } from './csv.rules.js';
import type { Cell } from './open-report.js';

const organisation = v7();
const house = promotionHouse(organisation);
const { hr } = house.callers;
const reports = ['readiness-report', 'promotion-cases'];

interface Line {
  readonly id: string;
  readonly by: { readonly id: string } | null;
  readonly byId: string;
  readonly begunAt: string;
  readonly kind: string;
  readonly format: string;
  readonly asOf: string;
  readonly teamId: string | null;
  readonly trackId: string | null;
  readonly formulaVersion: string;
  readonly settingsVersion: number;
  readonly frameworkNumber: number | null;
  readonly expectedRows: number;
  readonly end: { readonly outcome: string; readonly rows: number; readonly bytes: number; readonly digest: string } | null;
}
interface Page { readonly edges: { readonly node: Line }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } }

let api: Api;
beforeAll(async () => {
  api = await openApi();
  const evil = tell(contracts.person, {
    personId: v7(), version: 1, name: '=HYPERLINK("http://evil.example","x")', email: 'x@house.example', title: '@cmd, with "quotes";=1+1', roles: [], active: true, memberships: [],
  });
  await api.projection.receive(organisation, ...house.told, evil);
  await new Promoting(api, house).to('told');
  await new Promoting(api, house).nominate('ada', { trackId: 'lead' });
});
afterAll(() => api.close());

const page = async (given = 'first: 100'): Promise<Page> => {
  const { data, errors } = await api.graphql<{ exports: Page }>(hr, `{ exports(${given}) { edges { node { id by { id } byId begunAt kind format asOf teamId trackId formulaVersion settingsVersion frameworkNumber expectedRows end { outcome rows bytes digest } } } pageInfo { hasNextPage endCursor } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data!.exports;
};
const lines = async () => (await page()).edges.map(({ node }) => node);
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url');

describe('a report', () => {
  it.each(reports)('is the same in both formats, cell by cell: %s', async (report) => {
    for (const narrowed of ['', `&team=${house.id.payments}`, '&track=backend']) {
      // The instant of both must be one that has come.
      const asOf = new Date().toISOString();
      const of = async (format: string) => bytesOf(await api.get(hr, `/files/${report}.${format}?asOf=${asOf}${narrowed}`));
      const book = await openWorkbook(await of('xlsx'));
      const [name = ''] = book.names;
      const inCsv = linesOf(await of('csv'));
      expect(inCsv.length).toBeGreaterThan(1);
      const asCsv = Buffer.from(book.rows(name).map((row) => csvLine(row as Cell[])).join(''));
      expect(linesOf(asCsv)).toEqual(inCsv);
    }
  });

  it.each(reports)('says beside its rows what it is as of, of whom, by which formula, settings and framework, and its line in the log: %s', async (report) => {
    const asOf = new Date().toISOString();
    const book = await openWorkbook(await bytesOf(await api.get(hr, `/files/${report}.xlsx?asOf=${asOf}&team=${house.id.payments}&track=backend`)));
    const [{ id } = { id: '' }] = await lines();
    expect(Object.fromEntries(book.rows('About this report'))).toMatchObject({
      'As of': asOf, Team: 'Payments of House, with the teams beneath', Track: 'Track backend', 'Formula version': '1', 'Settings version in force': 0, 'Framework version in force': 2, 'Line in the log of exports': id,
    });
  });

  it('runs nothing in a spreadsheet, and has numbers for numbers', async () => {
    const book = await openWorkbook(await bytesOf(await api.get(hr, '/files/readiness-report.xlsx')));
    const rows = book.rows('Readiness');
    expect(rows.some(([person, title]) => person === '=HYPERLINK("http://evil.example","x")' && title === '@cmd, with "quotes";=1+1')).toBe(true);
    for (const [name, part] of book.written()) expect([name, /<f[ >/]|<hyperlink/.test(part)]).toEqual([name, false]);
    const score = rows[0]!.indexOf('Score');
    expect(rows.slice(1).map((row) => row[score]).every((cell) => cell === null || typeof cell === 'number')).toBe(true);
  });

  it('that is asked for as of a day that has not ended is as of now', async () => {
    await bytesOf(await api.get(hr, `/files/readiness-report.csv?asOf=${ago(-1)}`));
    const [line] = await lines();
    expect(Date.parse(line!.asOf)).toBeLessThanOrEqual(Date.now());
  });
});

describe('the log of exports', () => {
  it('has who, what, as of when, by which versions, and the digest of what was sent, once it was', async () => {
    for (const [report, kind] of [['readiness-report', 'READINESS'], ['promotion-cases', 'PROMOTION_CASES']] as const) {
      for (const format of ['csv', 'xlsx']) {
        const asOf = new Date().toISOString();
        const response = await api.get(hr, `/files/${report}.${format}?asOf=${asOf}&team=${house.id.payments}&track=backend`);
        const bytes = await bytesOf(response);
        const [line] = await lines();
        expect(line).toMatchObject({
          by: { id: house.id.hr }, kind, format: format.toUpperCase(), asOf, teamId: house.id.payments, trackId: 'backend', formulaVersion: '1', settingsVersion: 0, frameworkNumber: 2,
          expectedRows: Number(response.headers.get('x-total-rows')),
        });
        expect(line?.end).toEqual({ outcome: 'WHOLE', rows: line?.expectedRows, bytes: bytes.byteLength, digest: digest(bytes) });
      }
    }
  });

  it('is the only way out: every file that can be fetched adds a line before its first byte, and a refusal adds none', async () => {
    const routes = api.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).match(/\S+ \([A-Z, ]+\)/g)?.map((route) => `/${route.split(' ')[0]!.replace(/^\//, '')}`);
    const files = routes!.filter((route) => !/^\/(graphql|health\S*|metrics)$/.test(route));
    expect(files.toSorted()).toEqual(reports.flatMap((report) => [`/files/${report}.csv`, `/files/${report}.xlsx`]).toSorted());
    for (const path of files) {
      const before = (await lines()).length;
      for (const [caller, query, status] of [[house.callers.lead, '', 403], [null, '', 401], [hr, '?team=x', 400], [hr, '?track=nowhere', 404], [hr, `?team=${v7()}`, 404]] as const) expect((await api.get(caller, `${path}${query}`)).status).toBe(status);
      expect(await lines()).toHaveLength(before);
      const response = await api.get(hr, path);
      expect([path, (await lines()).length]).toEqual([path, before + 1]);
      await bytesOf(response);
    }
  });

  it('is read page by page, by HR, and by their organisation alone', async () => {
    const all = await lines();
    const first = await page('first: 2');
    expect(first.edges.map(({ node }) => node.id)).toEqual(all.slice(0, 2).map(({ id }) => id));
    expect((await page(`first: 100, after: "${first.pageInfo.endCursor}"`)).edges.map(({ node }) => node.id)).toEqual(all.slice(2).map(({ id }) => id));
    expect(first.pageInfo.hasNextPage).toBe(true);
    for (const given of ['first: 0', 'first: 101', 'first: 1, after: "x"']) await expect(page(given)).rejects.toThrow('BAD_INPUT');
    const { data } = await api.graphql<{ exports: Page }>({ ...hr, organisationId: v7() }, '{ exports(first: 100) { edges { node { id } } } }');
    expect(data?.exports.edges).toEqual([]);
  });

  it('outlives whoever took one and was erased: their id stays, and the log can be read', async () => {
    const gone = v7();
    await api.projection.receive(organisation, house.known(gone, 'Gone'));
    await bytesOf(await api.get({ organisationId: organisation, personId: gone, roles: ['hr'] }, '/files/promotion-cases.csv'));
    const newest = async () => (await lines())[0];
    expect(await newest()).toMatchObject({ by: { id: gone }, byId: gone });
    await api.projection.receive(organisation, erase(contracts.person as never, gone));
    expect(await newest()).toMatchObject({ by: null, byId: gone, end: { outcome: 'WHOLE' } });
  });

  it('is added to and never changed: the database refuses', async () => {
    const trying = (statement: string) => api.projection.tenants.transaction(organisation, (manager) => manager.query(statement));
    for (const table of ['export_begun', 'export_ended']) {
      for (const statement of [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table}`]) await expect(trying(statement)).rejects.toThrow(/permission denied/);
    }
    const again = (outcome: string) => trying(`insert into export_ended select organisation_id, export_id, at, '${outcome}', rows, bytes, digest from export_ended limit 1`);
    await expect(again('failed')).rejects.toThrow(/duplicate key/);
  });
});
