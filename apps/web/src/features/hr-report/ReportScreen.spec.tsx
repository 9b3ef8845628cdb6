import { screen, within } from '@testing-library/react';
import { renderPage } from '../../testing/render.js';
import { counts, end, line, ReportServer } from './report.fixture.js';
import { ReportPage } from './ReportPage.js';

describe('readiness toward each track', () => {
  const open = (given: Partial<typeof counts> = {}, at = '/report') => {
    const server = new ReportServer();
    server.counts = { ...counts, ...given };
    return renderPage(<ReportPage />, { link: server.link, at });
  };

  it('is counted by state, and says by which versions', async () => {
    open();
    const table = await screen.findByRole('table', { name: 'People by state of readiness, toward each track' });
    expect(within(table).getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent).join(' | '))).toEqual([
      'Toward | Ready | Ready if | Not yet | Not enough data', 'Senior | 3 | 1 | 20 | 40', 'Lead | 0 | 2 | 22 | 40',
    ]);
    expect(screen.getByText(/^64 people, as of .*, by formula 1, settings 3 and framework 2\./)).toBeInTheDocument();
  });

  it('shows the track alone that was chosen', async () => {
    open({}, '/report?track=lead');
    expect(within(await screen.findByRole('table', { name: /toward each track/ })).getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['Lead']);
  });

  it('of too few people says why there is none', async () => {
    open({ people: 3, tracks: null });
    expect(await screen.findByText(/Totals of fewer than 5 people/)).toBeInTheDocument();
  });
});

describe('the log of exports', () => {
  it('says who took what, as of when, of whom, and how that ended', async () => {
    const server = new ReportServer();
    server.lines = [
      line('1', { kind: 'PROMOTION_CASES', format: 'XLSX', teamId: 'payments', trackId: 'senior' }),
      line('2', { end: end({ outcome: 'CUT_OFF', rows: 40, bytes: 800 }) }),
      line('3', { end: null, by: null, byId: '01970000-0000-7000-8000-00000000beef' }),
    ];
    renderPage(<ReportPage />, { link: server.link, at: '/report' });
    const table = await screen.findByRole('table', { name: 'Exports, newest first' });
    const [first, second, third] = within(table).getAllByRole('row').slice(1);
    expect(first).toHaveTextContent(/Helen Marsh.*Promotion cases, Workbook.*; Payments; Senior.*formula 1, settings 3, framework 2.*Whole.*128 rows, 56 kB.*sha256:abc/);
    expect(second).toHaveTextContent(/every team; every track.*Cut off.*40 of 128 rows read, 800 bytes sent/);
    expect(second).not.toHaveTextContent('sha256');
    expect(third).toHaveTextContent(/Erased since \(0000beef\).*No end known.*128 rows asked for/);
  });
});
