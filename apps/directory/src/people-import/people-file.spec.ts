import { mostRows, readPeopleFile } from './people-file.js';
import { largestFile, textOf } from './people-file.text.js';

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (text: string | Uint8Array, size = 7) => readPeopleFile(inPieces(typeof text === 'string' ? Buffer.from(text) : text, size));
const cellsOf = async (text: string | Uint8Array) => (await read(text)).rows.map(({ cells }) => cells);

const ada = { email: 'ada@a.example', name: 'Ada Lovelace', team: 'Engines' };

describe('a people file', () => {
  it.each([
    ['comma', 'email,name,team\nada@a.example,Ada Lovelace,Engines\n'],
    ['semicolon', 'email;name;team\nada@a.example;Ada Lovelace;Engines'],
    ['tab', 'email\tname\tteam\r\nada@a.example\tAda Lovelace\tEngines\r\n'],
    ['a byte order mark', '\ufeffemail,name,team\nada@a.example,Ada Lovelace,Engines\n'],
    ['a quoted heading that holds other separators', '"e-mail";"name";"team";"a, b, c, d"\nada@a.example;Ada Lovelace;Engines;x\n'],
    ['capitals and spaces in the heading', ' E-Mail , NAME,Team \nada@a.example,Ada Lovelace,Engines\n'],
    ['line breaks inside cells', 'email,name,team\nada@a.example,"Ada\r\n  Lovelace",Engines\n'],
    ['old line ends', 'email,name,team\rada@a.example,Ada Lovelace,Engines\r'],
    ['empty lines and lines of separators', '\n\nemail,name,team\n\n,,\nada@a.example,Ada Lovelace,Engines\n,,\n\n'],
    ['separators too many', 'email,name,team,,\nada@a.example,Ada Lovelace,Engines,,,,\n'],
    ['quotes in a cell', 'email,name,team\nada@a.example,"Ada Lovelace","Engines"\n'],
  ])('is read with %s, however it is cut in pieces', async (_what, text) => {
    for (const size of [1, 2, 1000]) expect((await read(text, size)).rows.map(({ cells }) => cells)).toEqual([ada]);
  });

  it('keeps letters of more than one byte that are cut in the middle', async () => {
    expect(await cellsOf('email,name,team\nz@a.example,Zoë Ångström 李,Ångbåt\n')).toEqual([{ email: 'z@a.example', name: 'Zoë Ångström 李', team: 'Ångbåt' }]);
  });

  it('says on which line a row begins, after cells of several lines and empty lines', async () => {
    const { rows } = await read('email,name,team\na@a.example,"A\nA\nA",T\n\nb@a.example,B,T\n"c@a.example","C\nC",T\n');
    expect(rows.map(({ line }) => line)).toEqual([2, 6, 7]);
  });

  it('names columns that it reads over', async () => {
    expect((await read('email,Cost centre,name,team\na@a.example,7,A,T\n')).ignoredColumns).toEqual(['Cost centre']);
  });

  it('tells a row with cells too few or too many, and reads the others', async () => {
    const { rows } = await read('email,name,team\na@a.example,A\nb@a.example,B,T,more\nc@a.example,C,T\n');
    expect(rows.map(({ broken }) => broken)).toEqual([{ has: 2, needs: 3 }, { has: 4, needs: 3 }, null]);
  });

  it.each([
    ['nothing', '', 'The file is empty.'],
    ['a byte order mark', '\ufeff', 'The file is empty.'],
    ['blank lines', '\n\n , \n', 'The file is empty.'],
    ['a heading alone', 'email,name,team\n', 'The file has a heading and no people.'],
    ['a column missing', 'email,name\na@a.example,A\n', 'The file lacks the column "team". Columns found: email, name.'],
    ['all columns missing', 'Vorname;Nachname\nA;B\n', 'The file lacks the columns "email", "name", "team". Columns found: Vorname, Nachname.'],
    ['a column twice', 'email,name,team,E-Mail\na,b,c,d\n', 'The file has the column "email" twice.'],
    ['a quote left open', 'email,name,team\na@a.example,A,T\nb@a.example,"B,T\nc@a.example,C,T\n', 'The row that begins at line 3 does not end: a quote is left open.'],
    ['a quote inside a cell', 'email,name,team\na@a.example,The "A" team,T\n', 'The row that begins at line 2 cannot be read: a quote inside a cell is written twice, and the cell stands in quotes.'],
    ['a cell without end', `email,name,team\na@a.example,"${'x'.repeat(40_000)}`, 'The row that begins at line 2 does not end: a quote is left open.'],
  ])('is refused as a whole with %s', async (...[, text, message]) => {
    await expect(read(text, 1000)).rejects.toMatchObject({ code: 'BAD_INPUT', message });
  });

  it.each([
    ['Latin-1', Buffer.from('email,name,team\na@a.example,Zo\xeb,T\n', 'latin1'), /^The file is not UTF-8 text \(after line \d\)\. Save it as "CSV UTF-8"/],
    ['UTF-16', Buffer.from('\ufeffemail,name,team\n', 'utf16le'), /^The file is not UTF-8 text/],
    ['UTF-8 cut in a letter', Buffer.from('email,name,team\na@a.example,Zo\xc3', 'latin1'), /^The file is not UTF-8 text/],
  ])('is refused when it is %s', async (_what, bytes, message) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(message) });
  });

  it(`takes ${mostRows} people and not one more`, async () => {
    const rows = Array.from({ length: mostRows + 1 }, (_, index) => `p${index}@a.example,Person ${index},T\n`);
    expect((await read(`email,name,team\n${rows.slice(1).join('')}`, 65_536)).rows.length).toBe(mostRows);
    await expect(read(`email,name,team\n${rows.join('')}`, 65_536)).rejects.toMatchObject({ code: 'TOO_LARGE', message: expect.stringContaining('more than 50,000 people') });
  });

  it('refuses a line that is no row of a table, before it is parsed, wherever it stands', async () => {
    const commas = ','.repeat(4_000_000);
    for (const [text, line] of [[commas, 1], [`email,name,team\na@a.example,A,T\n${commas}\n`, 3]] as const) {
      const pieces = async function* () {
        for (let at = 0; at < text.length; at += 65_536) yield Buffer.from(text.slice(at, at + 65_536));
      };
      await expect(readPeopleFile(pieces())).rejects.toThrow(`Line ${line} is longer than 128 KiB`);
    }
  });

  it('stops reading at the size limit, and when its sender fails', async () => {
    let taken = 0;
    // Twice the limit: without one, a file that never ends would be read for ever.
    async function* tooLong() {
      for (; taken < 2 * largestFile; taken += 1_048_576) yield Buffer.alloc(1_048_576, 'a@a.example,A,T\n');
    }
    const readAll = async () => {
      for await (const text of textOf(tooLong())) expect(text).not.toBe(null);
    };
    await expect(readAll()).rejects.toMatchObject({ code: 'TOO_LARGE', message: 'The file is larger than 32 MiB.' });
    expect(taken).toBeLessThanOrEqual(largestFile + 2_097_152);
    async function* broken() {
      yield Buffer.from('email,name,team\n');
      throw new Error('the client left');
    }
    await expect(readPeopleFile(broken())).rejects.toThrow('the client left');
  });
});
