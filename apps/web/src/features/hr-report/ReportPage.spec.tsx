import { jest } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render.js';
import { line, ReportServer } from './report.fixture.js';
import { ReportPage } from './ReportPage.js';

/** A file that comes in parts, as the spec sends them. */
class ComingFile {
  readonly asked: string[] = [];
  signal: AbortSignal | undefined;
  #waiting: ((part: { done: boolean; value?: Uint8Array }) => void) | undefined;
  #refuse: ((cause: Error) => void) | undefined;

  constructor(rows: number | null, type = 'text/csv; charset=utf-8') {
    const headers = new Map([['content-type', type], ['content-disposition', 'attachment; filename="readiness.csv"'], ...(rows === null ? [] : [['x-total-rows', String(rows)] as const])]);
    const read = () =>
      new Promise((resolve, reject) => {
        this.#waiting = resolve;
        this.#refuse = reject;
      });
    const response = { ok: true, status: 200, headers, body: { getReader: () => ({ read }) } };
    globalThis.fetch = jest.fn<typeof fetch>().mockImplementation((path, init) => {
      this.asked.push(String(path));
      this.signal = init?.signal ?? undefined;
      this.signal?.addEventListener('abort', () => this.#refuse?.(new Error('aborted')));
      return Promise.resolve(response as unknown as Response);
    });
  }

  async send(text: string): Promise<void> {
    await act(() => Promise.resolve(this.#waiting?.({ done: false, value: new TextEncoder().encode(text) })));
  }

  async end(): Promise<void> {
    await act(() => Promise.resolve(this.#waiting?.({ done: true })));
  }
}

const saved: string[] = [];
beforeEach(() => {
  saved.length = 0;
  Object.assign(URL, { createObjectURL: () => 'blob:report', revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(() => jest.restoreAllMocks());

async function download(rows: number | null, at = '/report', type?: string) {
  const file = new ComingFile(rows, type);
  const user = userEvent.setup();
  const server = new ReportServer();
  renderPage(<ReportPage />, { link: server.link, at });
  await user.click(await screen.findByRole('button', { name: 'Download report' }));
  await waitFor(() => expect(file.asked).toHaveLength(1));
  return { file, user, server };
}

describe('a report', () => {
  it('shows how many rows have come of how many, and is saved when all have', async () => {
    const { file } = await download(3);
    await file.send('Person,Score\r\nAmara,98\r\n');
    expect(screen.getByRole('status')).toHaveTextContent('1 of 3 rows');
    expect(screen.getByRole('progressbar', { name: 'Rows downloaded' })).toHaveAttribute('aria-valuenow', String(100 / 3));
    await file.send('Lena,100\r\nMaya,77\r\n');
    expect(saved).toEqual([]);
    await file.end();
    expect(await screen.findByText('3 rows in readiness.csv.')).toBeInTheDocument();
    expect(saved).toEqual(['readiness.csv']);
  });

  it('that breaks off is not saved as if it were whole', async () => {
    const { file } = await download(3);
    await file.send('Person,Score\r\nAmara,98\r\n');
    await file.end();
    expect(await screen.findByRole('alert')).toHaveTextContent('The connection broke after 1 of 3 rows.');
    expect(saved).toEqual([]);
  });

  it('asks for no more once it is cancelled', async () => {
    const { file, user } = await download(3);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(file.signal?.aborted).toBe(true);
    expect(await screen.findByText('Cancelled')).toBeInTheDocument();
    expect(saved).toEqual([]);
  });

  it.each([
    ['/report?track=senior&team=payments', '/files/readiness-report.csv?track=senior&team=payments'],
    ['/report?format=xlsx', '/files/readiness-report.xlsx'],
    ['/report?report=cases&format=xlsx&team=payments', '/files/promotion-cases.xlsx?team=payments'],
    ['/report?report=cases', '/files/promotion-cases.csv'],
  ])('holds what the address says: %s', async (at, asked) => {
    const { file } = await download(0, at);
    expect(file.asked).toEqual([asked]);
  });

  it('is as of the end of a day, in the file as on the screen', async () => {
    const { file, server } = await download(0, '/report?asOf=2026-10-03&team=payments');
    const asOf = new Date('2026-10-03T23:59:59.999').toISOString();
    expect(file.asked).toEqual([`/files/readiness-report.csv?team=payments&asOf=${encodeURIComponent(asOf)}`]);
    expect(server.asked.find(([name]) => name === 'ReadinessCounts')?.[1]).toEqual({ teamId: 'payments', asOf });
  });

  it('that is a workbook shows what has come, and says at the end how many rows it has', async () => {
    const { file } = await download(3, '/report?format=xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    await file.send('\n'.repeat(2000));
    expect(screen.getByRole('status')).toHaveTextContent('2 kB of a workbook of 3 rows');
    await file.end();
    expect(await screen.findByText('3 rows in readiness.csv.')).toBeInTheDocument();
  });

  it('is chosen by kind, format, track and team, which stand in the address', async () => {
    const user = userEvent.setup();
    const { router } = renderPage(<ReportPage />, { link: new ReportServer().link, at: '/report' });
    await user.click(await screen.findByRole('radio', { name: 'Promotion cases' }));
    await user.click(screen.getByRole('combobox', { name: 'Format' }));
    await user.click(await screen.findByRole('option', { name: /^Workbook/ }));
    await waitFor(() => expect(router.state.location.search).toBe('?report=cases&format=xlsx'));
    expect(screen.getByRole('link', { name: /Promotion cases by state and age/ })).toHaveAttribute('href', '/cases');
    expect(screen.queryByRole('table', { name: /toward each track/ })).not.toBeInTheDocument();
  });

  it('has its line in the log, which is looked at again once it has ended', async () => {
    const { file, server } = await download(0);
    server.lines = [line('1', {})];
    expect(screen.queryByRole('table', { name: 'Exports, newest first' })).not.toBeInTheDocument();
    await file.end();
    expect(await screen.findByRole('table', { name: 'Exports, newest first' })).toBeInTheDocument();
  });
});
