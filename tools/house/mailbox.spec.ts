import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { largest, mostKept, openMailbox, type Mailbox } from './mailbox.ts';

let mailbox: Mailbox;
beforeEach(async () => void (mailbox = await openMailbox(18_025)));
afterEach(() => mailbox.stop());

const send = (more: object) => createTransport(mailbox.smtpUrl).sendMail({ from: 'waymark@localhost', to: 'ada@example.org', subject: 'Hello', text: 'As text', ...more });
const look = async (path = '/') => {
  const response = await fetch(new URL(path, mailbox.address));
  return { status: response.status, body: await response.text(), policy: response.headers.get('content-security-policy') ?? '' };
};
const firstMail = async () => /\/mails\/[0-9a-f-]{36}/.exec((await look()).body)?.[0] ?? '';

it('takes a mail and shows it: in the list, as text, and as HTML in a frame that may do nothing', async () => {
  expect((await look()).body).toContain('Nothing has come in yet.');
  await send({ html: '<p>As <b>HTML</b></p><script>alert(1)</script>' });
  const path = await firstMail();
  const shown = await look(path);
  expect(shown.body).toContain('<pre>As text\n</pre>');
  expect(shown.body).toMatch(/<iframe title="[^"]+" sandbox src=/);
  expect(shown.body).not.toContain('<script>');
  expect(shown.policy).toMatch(/^default-src 'none'/);
  // With its zone, in the list as on its own page.
  for (const { body } of [await look(), shown]) expect(body).toMatch(/<time datetime="[^"]+">\d{1,2} \w+ \d{4}(,| at) \d\d:\d\d:\d\d (UTC|[A-Z]{2,5}|GMT[+-]\d+(:\d+)?)<\/time>/);
  const html = await look(`${path}/html`);
  expect(html.body).toContain('<b>HTML</b>');
  expect(html.policy).toMatch(/^sandbox; default-src 'none'/);
});

it('shows names and subjects as what they are, whatever they are', async () => {
  await send({ subject: '<img src=x onerror=alert(1)>', to: { name: '"><script>', address: 'eve@example.org' } });
  for (const { body } of [await look(), await look(await firstMail())]) {
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(body).not.toMatch(/<img|<script/);
  }
});

it('keeps so many and no more, and takes nothing that is too large', async () => {
  const transport = createTransport({ url: mailbox.smtpUrl, pool: true, maxMessages: 1000 } as object);
  for (let n = 0; n < mostKept + 5; n += 1) await transport.sendMail({ from: 'a@localhost', to: 'b@localhost', subject: `Number ${n}.`, text: '' });
  transport.close();
  const { body } = await look();
  expect(body.match(/<li>/g)).toHaveLength(mostKept);
  expect(body).not.toContain('Number 4.');
  expect(body).toContain('Number 5.');
  await expect(send({ text: 'x'.repeat(largest + 1) })).rejects.toThrow(/552/);
});

it('answers under names of this machine alone, and only what is asked to be read', async () => {
  const { hostname, port } = new URL(mailbox.address);
  const status = (options: object) => new Promise((resolve, reject) => request({ hostname: hostname.replace('localhost', '127.0.0.1'), port, path: '/', ...options }, (response) => resolve(response.resume().statusCode)).on('error', reject).end());
  expect(await status({ headers: { host: 'evil.example' } })).toBe(421);
  expect(await status({ method: 'POST' })).toBe(405);
  expect(await status({ method: 'HEAD' })).toBe(200);
  expect((await look('/mails/../../etc/passwd')).status).toBe(404);
});

it('takes the next port where its own is taken, by another house or by anything else', async () => {
  const second = await openMailbox(18_025);
  expect(second.address).not.toBe(mailbox.address);
  const { port } = new URL(second.address);
  await second.stop();
  const stranger = createServer();
  await new Promise<void>((resolve) => stranger.listen(Number(port), '127.0.0.1', resolve));
  const third = await openMailbox(Number(port));
  expect(Number(new URL(third.address).port)).toBeGreaterThan((stranger.address() as AddressInfo).port);
  await third.stop();
  stranger.close();
});
