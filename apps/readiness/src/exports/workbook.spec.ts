import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { openWorkbook } from '../testing/report-files.js';
import type { Cell } from './open-report.js';
import { columnName, sheetRow, xmlText } from './workbook-rows.rules.js';
import { workbookOf } from './write-workbook.js';

async function written(rows: Iterable<readonly Cell[]>, columns: readonly string[] = ['First', 'Second', 'Third']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const source = (async function* () {
    yield* rows;
  })();
  for await (const chunk of workbookOf({ title: 'Rows', columns, rows: source }, [['About', 'this'], ['Number', 7]])) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe('a workbook', () => {
  it('has its rows on one sheet and what it is about on the next, as another reader finds them', async () => {
    const { names, rows } = await openWorkbook(await written([['Zoë', -5, null], [null, 1.5, ' 李雷 \n'], ['', null, 0]]));
    expect(names).toEqual(['Rows', 'About this report']);
    expect(rows('Rows')).toEqual([['First', 'Second', 'Third'], ['Zoë', -5, null], [null, 1.5, ' 李雷 \n'], [null, null, 0]]);
    expect(rows('About this report')).toEqual([['About', 'this'], ['Number', 7]]);
  });

  it('holds text as text: nothing in it is a formula, a link or part of the file', async () => {
    const given = ['=1+1', '+49 30', '-2', '@SUM(A1)', '=HYPERLINK("http://evil.example","x")', '</t></is></c><c><f>1+1</f></c>', '&lt;b&gt;', '<![CDATA[x]]>'];
    const file = await written(given.map((text) => [text, 1, text]));
    const book = await openWorkbook(file);
    expect(book.rows('Rows').slice(1)).toEqual(given.map((text) => [text, 1, text]));
    for (const [name, part] of book.written()) expect([name, /<f[ >/]|<hyperlink/.test(part)]).toEqual([name, false]);
  });

  it('reads back every text, but for what XML cannot hold', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 30 }), async (texts) => {
      const book = await openWorkbook(await written(texts.map((text) => ['kept', 1, text])));
      const kept = (text: string) => [...text.toWellFormed()].filter((one) => one >= ' ' ? one !== '\uFFFE' && one !== '\uFFFF' : '\t\n\r'.includes(one)).join('');
      expect(book.rows('Rows').slice(1).map(([, , text]) => text ?? '')).toEqual(texts.map(kept));
    }), { numRuns: 40 });
  });

  it('is made as it is taken: what is not asked for is not read, and much of it takes no more memory than little', async () => {
    let read = 0;
    const many = function* (): Generator<Cell[]> {
      for (read = 0; read < 300_000; read += 1) yield ['A name that is long enough to be one', read, `another ${read} text`];
    };
    const chunks = workbookOf({ title: 'Rows', columns: ['First', 'Second', 'Third'], rows: (async function* () { yield* many(); })() }, []);
    await chunks.next();
    expect(read).toBeLessThan(5_000);
    const before = process.memoryUsage();
    let [most, bytes] = [0, 0];
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      const { heapUsed, external } = process.memoryUsage();
      most = Math.max(most, heapUsed + external - before.heapUsed - before.external);
    }
    expect([read, bytes > 2_000_000]).toEqual([300_000, true]);
    // Its XML alone is some 60 MB; garbage that was not collected yet is counted here too.
    expect(most).toBeLessThan(250_000_000);
  }, 120_000);

  it('names columns as spreadsheets do, and has text that may begin with a space and nothing where there is nothing', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
    // The reader of these specs keeps spaces anyway; a spreadsheet does so only when it is told.
    expect(sheetRow([' kept ', 7, null, ''], 3, ['A', 'B', 'C', 'D'])).toBe('<row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve"> kept </t></is></c><c r="B3"><v>7</v></c></row>');
    expect(xmlText('a\u0000b\u0008c\uFFFFd\uD800e')).toBe('abcd\uFFFDe');
  });

  it('is a zip file of the parts that a workbook has', async () => {
    expect(Object.keys(unzipSync(await written([])))).toEqual(expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']));
  });
});
