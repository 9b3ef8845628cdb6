import { afterAll, beforeAll } from '@jest/globals';
import { v7 } from 'uuid';
import { openApi, type Api } from '../testing/api.js';
import { settle, type House } from '../testing/house.js';

let api: Api;
let house: House;
let other: House;
beforeAll(async () => {
  api = await openApi();
  [house, other] = [await settle(api, 'northwind'), await settle(api, 'southwind')];
});
afterAll(() => api.close());

const tables = ['person', 'team', 'membership', 'people_import'];
/** Everything an import could change of an organisation, and all that was told of it. */
const everything = async ({ organisationId }: House) => {
  const kept = tables.map((table) => api.sql<{ row: string }>(`select t::text as row from ${table} t where organisation_id = $1 order by 1`, [organisationId]));
  return { kept: await Promise.all(kept), told: await api.told(organisationId) };
};
const file = (...rows: string[]) => [house.heading, ...rows].join('\n');
const ada = () => house.rows.find((row) => row.startsWith('ada@'))!;
const moved = () => ada().replace('Team', 'Other').replace('lead@', 'elsewhere@').replace('2025-01-06', '2026-02-02');

describe('a preview', () => {
  it('says row by row what would come of it, and changes nothing', async () => {
    const before = await everything(house);
    const { status, body } = await api.importPeople(
      house.admin,
      file(ada(), moved().replace('ada@', 'ben@').replace('Ada', 'Ben'), `${house.at('new')},New,Engineer,Team,${house.at('lead')},,`, `${house.at('lost')},Lost,,Team,${house.at('nobody')},,`),
      'mode=preview',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ mode: 'preview', applied: false, repeated: false, counts: { new: 1, changed: 1, unchanged: 1, refused: 1, newTeams: 0, changedTeams: 0 } });
    expect(body.rows.map(({ line, outcome }) => [line, outcome])).toEqual([[2, 'unchanged'], [3, 'changed'], [4, 'new'], [5, 'refused']]);
    expect(body.rows[1]?.changes).toEqual([{ field: 'team', from: 'Team', to: 'Other, from 2026-02-02' }]);
    expect(body.rows[3]?.reasons).toContain(`has the manager ${house.at('nobody')}, who is neither in this file nor known`);
    expect(body.notes).toContain('6 people who are not in the file stay as they are.');
    expect(await everything(house)).toEqual(before);
    // Nor where nothing stands against it.
    const clean = await api.importPeople(house.admin, file(`${house.at('new')},New,Engineer,New team,${house.at('lead')},,`), 'mode=preview');
    expect(clean.body).toMatchObject({ applied: false, counts: { new: 1, newTeams: 1, refused: 0 } });
    expect(await everything(house)).toEqual(before);
  });

  it.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['semicolons', (text: string) => text.replaceAll(',', ';')],
    ['tabs and the line ends of Windows', (text: string) => text.replaceAll(',', '\t').replaceAll('\n', '\r\n')],
    ['a cell of several lines', (text: string) => text.replace('Engineer', '"Engineer"').replace(',Ada,', ',"Ada\r\n",')],
  ])('reads the same of a file with %s', async (_what, written) => {
    const { body } = await api.importPeople(house.admin, written([house.heading, ...house.rows].join('\n')), 'mode=preview');
    expect(body.counts).toEqual({ new: 0, changed: 0, unchanged: 7, refused: 0, newTeams: 0, changedTeams: 0 });
  });

  it('takes a letter and its accent for one, however a computer writes them', async () => {
    const written = (form: string) => file(`${house.at('zoe')},${'Zoé'.normalize(form)},,${'Équipe'.normalize(form)},,,2025-01-06`);
    expect((await api.importPeople(house.admin, written('NFC'))).body.counts).toMatchObject({ new: 1, newTeams: 1 });
    expect((await api.importPeople(house.admin, written('NFD'))).body.counts).toMatchObject({ unchanged: 1, newTeams: 0 });
  });
});

describe('a file is refused', () => {
  const atDomain = (text: string) => text.replaceAll('@', '@northwind.example');

  it.each<[string, string[], [number, string][]]>([
    ['with a loop of managers', ['a@,A,,A,b@,,', 'b@,B,,B,c@,,', 'c@,C,,C,a@,,'], [2, 3, 4].map((line) => [line, `is their own manager's manager: a@ → b@ → c@ → a@`])],
    ['with an unknown manager', ['a@,A,,A,nobody@,,'], [[2, 'has the manager nobody@, who is neither in this file nor known']]],
    ['with an e-mail twice', ['a@,A,,A,,,', 'b@,B,,A,,,', 'A@,A,,A,,,'], [2, 4].map((line) => [line, 'a@ stands in the file 2 times (lines 2, 4)'])],
    ['with someone who joins before they left', ['ada@,Ada,,Other,elsewhere@,,2024-01-01'], [[2, 'is to leave Team on 2024-01-01, but joins it on 2025-01-06']]],
  ])('%s, all of it, and nothing changes', async (_what, rows, refusals) => {
    const before = await everything(house);
    const good = `good@,Good,,Team,lead@,,`;
    const { status, body } = await api.importPeople(house.admin, file(...[...rows, good].map(atDomain)));
    const refused = body.rows.filter(({ outcome }) => outcome === 'refused').map(({ line, reasons }) => [line, ...reasons]);
    expect({ status, applied: body.applied, refused }).toEqual({ status: 200, applied: false, refused: refusals.map(([line, reason]) => [line, atDomain(reason)]) });
    expect(body.rows.at(-1)).toMatchObject({ outcome: 'new' });
    expect(await everything(house)).toEqual(before);
  });

  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['a column is missing', 'email,name\na@a.example,A\n', 'BAD_INPUT', /lacks the column "team"\. Columns found: email, name/],
    ['it is not UTF-8', Buffer.from('email,name,team\na@a.example,Zo\xeb,T\n', 'latin1'), 'BAD_INPUT', /not UTF-8 text/],
    ['it is a spreadsheet', Buffer.from('PK\u0003\u0004\u0014\u0000\u00ff\u00fe', 'latin1'), 'BAD_INPUT', /not UTF-8 text/],
    ['it is empty', '', 'BAD_INPUT', /The file is empty/],
    ['a quote is left open', 'email,name,team\na@a.example,"A,T\n', 'BAD_INPUT', /begins at line 2 does not end/],
  ])('when %s, with the reason', async (...[, sent, code, message]) => {
    const before = await everything(house);
    expect(await api.importPeople(house.admin, sent)).toMatchObject({ status: 400, body: { code, message: expect.stringMatching(message) } });
    expect(await everything(house)).toEqual(before);
  });

  it.each(['', 'mode=', 'mode=write', 'mode=apply&id=1', 'mode=apply&mode=preview'])('when it is asked for with "%s"', async (query) => {
    expect(await api.importPeople(house.admin, file(ada()), query)).toMatchObject({ status: 400, body: { code: 'BAD_INPUT' } });
  });

  it.each(['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])('when it is sent as %s', async (type) => {
    const { status, body } = await api.upload(house.admin, { file: type === 'application/json' ? '{}' : file(ada()), type });
    expect([400, 415]).toContain(status);
    expect(body.code).toBe('BAD_INPUT');
  });
});

describe('who may import', () => {
  it('is HR and admins, of their own organisation alone', async () => {
    const before = await everything(other);
    for (const viewer of [house.ada, house.lead, house.head]) expect(await api.importPeople(viewer, file(ada()))).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(await api.importPeople(null, file(ada()))).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect((await api.importPeople(house.hr, file(ada()))).body).toMatchObject({ applied: true, counts: { unchanged: 1 } });
    // A manager of the other organisation is nobody here, and its people are new here.
    const { body } = await api.importPeople(house.admin, file(`${other.at('ada')},Ada,,Team,${other.at('lead')},,`), 'mode=preview');
    expect(body.rows[0]).toMatchObject({ outcome: 'refused', reasons: [expect.stringContaining('neither in this file nor known')] });
    expect(await everything(other)).toEqual(before);
  });

  it('does not make HR an admin, or take one away', async () => {
    const before = await everything(house);
    for (const row of [`${house.at('hr')},Hr,,People,,hr admin,`, `${house.adminEmail},Root,,People,,hr,`]) {
      const { body } = await api.importPeople(house.hr, file(row));
      expect(body).toMatchObject({ applied: false, rows: [{ outcome: 'refused', reasons: ['gains or loses the role admin, which only an admin may change'] }] });
    }
    expect(await everything(house)).toEqual(before);
  });

  it('is told by the client-made id: another file under it is a mistake, in another organisation it is another import', async () => {
    const query = `mode=apply&id=${v7()}`;
    expect((await api.importPeople(house.admin, file(ada()), query)).body).toMatchObject({ applied: true, repeated: false });
    expect((await api.importPeople(house.admin, file(ada()), query)).body).toMatchObject({ applied: true, repeated: true, counts: { unchanged: 1 }, rows: [] });
    expect(await api.importPeople(house.admin, file(moved()), query)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
    const there = [other.heading, other.rows[3]].join('\n');
    expect((await api.importPeople(other.admin, there, query)).body).toMatchObject({ applied: true, repeated: false });
  });
});
