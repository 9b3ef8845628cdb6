import { ApolloLink, Observable } from '@apollo/client';
import { jest } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render.js';
import { ReportPage } from './ReportPage.js';

const teams = [{ __typename: 'Team', id: 'payments', name: 'Payments', parentId: null }];
const framework = { __typename: 'FrameworkVersion', id: 'f1', tracks: [{ __typename: 'Track', id: 'senior', name: 'Senior' }] };
const link = new ApolloLink(
  () =>
    new Observable((observer) => {
      observer.next({ data: { teams, currentFramework: framework } });
      observer.complete();
    }),
);

/** A file that comes in parts, as the spec sends them. */
class ComingFile {
  readonly asked: string[] = [];
  signal: AbortSignal | undefined;
  #waiting: ((part: { done: boolean; value?: Uint8Array }) => void) | undefined;
  #refuse: ((cause: Error) => void) | undefined;

  constructor(rows: number | null) {
    const headers = new Map([['content-disposition', 'attachment; filename="readiness.csv"'], ...(rows === null ? [] : [['x-total-rows', String(rows)] as const])]);
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

async function download(rows: number | null, at = '/report') {
  const file = new ComingFile(rows);
  const user = userEvent.setup();
  renderPage(<ReportPage />, { link, at });
  await user.click(await screen.findByRole('button', { name: 'Download report' }));
  await waitFor(() => expect(file.asked).toHaveLength(1));
  return { file, user };
}

describe('the readiness report', () => {
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

  it('holds what the address says', async () => {
    const { file } = await download(0, '/report?track=senior&team=payments');
    expect(file.asked).toEqual(['/files/readiness-report.csv?track=senior&team=payments']);
  });
});
