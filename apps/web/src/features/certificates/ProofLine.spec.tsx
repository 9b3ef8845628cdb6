import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../testing/render.js';
import { CertificateServer, certificate } from './certificates.fixture.js';
import { CertificatesPage } from './CertificatesPage.js';

/** What a browser sends a file with; a spec says when it goes on. */
class HeldRequest {
  static last: HeldRequest;
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  status = 0;
  response: object | null = null;
  sent: [string, string][] = [];
  aborted = false;

  constructor() {
    HeldRequest.last = this;
  }

  open(method: string, address: string): void {
    this.sent.push([method, address]);
  }

  setRequestHeader(name: string, value: string): void {
    this.sent.push([name, value]);
  }

  send(): void {
    return undefined;
  }

  abort(): void {
    this.aborted = true;
    this.onabort?.();
  }

  answer(status: number, response: object | null): void {
    this.status = status;
    this.response = response;
    if (status === 0) this.onerror?.();
    else this.onload?.();
  }
}

const pdf = new File(['%PDF-1.7 and so on'], 'ckad.pdf', { type: 'application/pdf' });
const proof = { __typename: 'CertificateProof', mediaType: 'application/pdf', size: 18, uploadedAt: '2026-11-01T12:00:00Z' };

async function open(server = new CertificateServer()) {
  const user = userEvent.setup({ applyAccept: false });
  Object.assign(window, { XMLHttpRequest: HeldRequest });
  renderPage(<CertificatesPage />, { link: server.link });
  await screen.findByRole('heading', { level: 1 });
  const choose = async (file: File) => user.upload(await screen.findByLabelText(/^File for/), file);
  return { server, user, choose };
}

describe('a proof', () => {
  it('goes up with its progress, and is there when the server has taken it', async () => {
    const { server, choose } = await open();
    await choose(pdf);
    expect(HeldRequest.last.sent).toEqual([['POST', '/files/certificates/c1/proof'], ['content-type', 'application/pdf']]);
    act(() => HeldRequest.last.upload.onprogress?.({ loaded: 9, total: 18 }));
    expect(screen.getByText('Sending ckad.pdf (18 B): 50 %')).toBeInTheDocument();
    act(() => HeldRequest.last.upload.onprogress?.({ loaded: 18, total: 18 }));
    expect(screen.getByText('Looking at ckad.pdf…')).toBeInTheDocument();
    server.certificates = [certificate('c1', { proof })];
    act(() => HeldRequest.last.answer(200, {}));
    expect(await screen.findByText('Proof: PDF, 18 B, of 1 Nov 2026')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Replace the proof/ })).toBeInTheDocument();
  });

  it('that is stopped is asked for no more, and can be chosen again', async () => {
    const { user, choose } = await open();
    await choose(pdf);
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(HeldRequest.last.aborted).toBe(true);
    expect(await screen.findByRole('button', { name: /^Attach the proof/ })).toBeInTheDocument();
  });

  it('that is refused says why, in the words of the server; one that is lost too', async () => {
    const { choose } = await open();
    await choose(pdf);
    act(() => HeldRequest.last.answer(400, { code: 'BAD_INPUT', message: 'Send a PDF, PNG or JPEG file.' }));
    expect(await screen.findByText('Send a PDF, PNG or JPEG file.')).toBeInTheDocument();
    await choose(pdf);
    act(() => HeldRequest.last.answer(0, null));
    expect(await screen.findByText(/could not be reached/)).toBeInTheDocument();
  });

  it('that cannot be one is not sent at all', async () => {
    const { choose } = await open();
    HeldRequest.last = new HeldRequest();
    await choose(new File(['GIF89a'], 'cat.gif', { type: 'image/gif' }));
    expect(await screen.findByText('cat.gif is none of PDF, PNG and JPEG.')).toBeInTheDocument();
    expect(HeldRequest.last.sent).toEqual([]);
  });

  it('comes down as a file under the name that the server gives it, or says why not', async () => {
    const server = new CertificateServer();
    server.certificates = [certificate('c1', { proof })];
    const { user } = await open(server);
    const saved: string[] = [];
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    const answers = [{ ok: true, headers: new Headers({ 'content-disposition': 'attachment; filename="ckad.pdf"' }), blob: async () => pdf }, { ok: false, status: 404, json: async () => ({ message: 'No file is attached to this certificate.' }) }];
    Object.assign(globalThis, { fetch: async () => answers.shift() });
    await user.click(await screen.findByRole('button', { name: /^Download the proof/ }));
    await waitFor(() => expect(saved).toEqual(['ckad.pdf']));
    await user.click(await screen.findByRole('button', { name: /^Download the proof/ }));
    expect(await screen.findByText('No file is attached to this certificate.')).toBeInTheDocument();
    expect(saved).toHaveLength(1);
  });
});
