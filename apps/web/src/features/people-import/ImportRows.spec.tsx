import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render.js';
import { blockedBecause, importReport, type ImportReport } from './import-report.js';
import { ImportRows } from './ImportRows.js';

function report(...rows: object[]): ImportReport {
  const count = (outcome: string) => rows.filter((row) => 'outcome' in row && row.outcome === outcome).length;
  const counts = { new: count('new'), changed: count('changed'), unchanged: count('unchanged'), refused: count('refused'), newTeams: 0, changedTeams: 0 };
  const read = importReport({ id: 'import', rows, counts, notes: [], applied: false });
  if (!read) throw new Error('not a report');
  return read;
}

const amara = { line: 2, email: 'amara@x.example', name: 'Amara', outcome: 'new' };
const lena = { line: 3, email: 'lena@x.example', name: 'Lena', outcome: 'changed', changes: [{ field: 'title', from: null, to: 'Lead' }] };
const tomas = { line: 4, email: 'tomas@x.example', name: 'Tomás', outcome: 'refused', reasons: ['The manager is not known.', 'The e-mail is there twice.'] };

describe('the answer of an import', () => {
  it('is read with its counts, reasons and changes in words', () => {
    const read = report(amara, lena, tomas);
    expect(read.counts).toMatchObject({ new: 1, changed: 1, unchanged: 0, refused: 1 });
    expect(read.rows.map(({ notes }) => notes)).toEqual([[], ['title: nothing → Lead'], ['The manager is not known.', 'The e-mail is there twice.']]);
  });

  it.each([null, 'text', {}, { rows: 'none' }])('is none where it is something else: %j', (answer) => {
    expect(importReport(answer)).toBeNull();
  });

  it('can be applied where no row is refused and something changes', () => {
    expect(blockedBecause(report(amara, tomas))).toMatch(/^One row is refused/);
    expect(blockedBecause(report({ ...amara, outcome: 'unchanged' }))).toMatch(/nothing to apply/);
    expect(blockedBecause(report(amara, lena))).toBeNull();
  });
});

describe('the rows', () => {
  const lines = () => within(screen.getByRole('table')).getAllByRole('rowheader').map(({ textContent }) => textContent);

  it('begin with the refused, and show others when asked', async () => {
    const user = userEvent.setup();
    renderPage(<ImportRows report={report(amara, lena, tomas)} />);
    expect(lines()).toEqual(['4']);
    expect(screen.getByText('The e-mail is there twice.')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'All 3' }));
    expect(lines()).toEqual(['2', '3', '4']);
    await user.click(screen.getByRole('radio', { name: 'Changed 1' }));
    expect(screen.getByText('title: nothing → Lead')).toBeInTheDocument();
  });

  it('sort by their headings, there and back', async () => {
    const user = userEvent.setup();
    renderPage(<ImportRows report={report(lena, amara)} />);
    await user.click(screen.getByRole('button', { name: 'Name' }));
    expect(lines()).toEqual(['2', '3']);
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
    await user.click(screen.getByRole('button', { name: 'Name' }));
    expect(lines()).toEqual(['3', '2']);
  });

  it('fifty thousand are drawn as they are looked at', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => ({ ...amara, line: index + 2, email: `p${index}@x.example` }));
    renderPage(<ImportRows report={report(...many)} />);
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '50001');
    expect(lines().length).toBeLessThan(80);
  });
});
