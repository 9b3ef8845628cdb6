import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { csvCell, csvLine, textCell } from './csv.rules.js';

const trigger = /^[\s\0]*[=+\-@＝＋－＠]/;

describe('a cell of the report', () => {
  it.each(['=1+1', '+49 30', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', '＝1', '＋1', '－1', '＠x', '  =1'])(
    'does not run %j',
    (text) => {
      const [[cell]] = parse(csvLine([text])) as [[string]];
      expect(cell.startsWith("'")).toBe(true);
    },
  );

  it('does not run what a spreadsheet with another list separator cuts off', () => {
    expect(textCell('Ada;=HYPERLINK("x")')).toBe(`"Ada;'=HYPERLINK(""x"")"`);
  });

  it('does not run what is cut off behind a quote, which reads as the quote of a cell there', () => {
    expect(textCell('Ada;"=1+1;')).toBe(`"Ada;'""=1+1;"`);
    expect(textCell('Ada\n" "@SUM(1)')).toBe(`"Ada\n'"" ""@SUM(1)"`);
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ';', '\n', '\t', ' ', '=', '-', 'a') }), (text) => !/[;\t\n]["\s]*[=-]/.test(textCell(text))));
  });

  it('leaves ordinary names alone', () => {
    for (const name of ['Zoë Quinn', "O'Brien", '李雷', 'Anne-Marie', 'C++ Developer']) expect(textCell(name)).toBe(name);
  });

  it('keeps numbers numbers and missing empty', () => {
    expect([-5, 83, 1.5, 0, null].map(csvCell)).toEqual(['-5', '83', '1.5', '0', '']);
  });

  it('survives every text: one cell, the same words but for the guard, never a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const rows = parse(csvLine([text, 'end'])) as string[][];
        expect(rows).toHaveLength(1);
        const [cell, end] = rows[0] ?? [];
        expect(end).toBe('end');
        expect(cell).not.toMatch(trigger);
        for (const part of cell?.split(/[;\t\r\n]/) ?? []) expect(part).not.toMatch(trigger);
        expect(cell?.replaceAll("'", '')).toBe(text.replaceAll('\0', '').replaceAll("'", ''));
      }),
    );
  });
});
