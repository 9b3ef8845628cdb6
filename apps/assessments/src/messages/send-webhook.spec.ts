import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { DeliveryFailure } from './delivery-failure.js';
import { MailSettings } from './mail-settings.js';
import { publicLookup } from './public-lookup.js';
import { SendWebhook } from './send-webhook.js';
import { webhookBodyOf, webhookMistake } from './webhook.rules.js';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const settings = (loopback: boolean) => new MailSettings(null, 'a@example.org', 'https://skills.example.org', loopback);

interface Heard {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let heard: Heard[];
let answer: (response: ServerResponse, path: string) => void;
let server: ReturnType<typeof createServer>;
const here = (path = '/', host = '127.0.0.1') => `http://${host}:${(server.address() as AddressInfo).port}${path}`;
beforeEach(async () => {
  heard = [];
  answer = (response) => response.writeHead(204).end();
  server = createServer((request, response) => void text(request).then((body) => {
    heard.push({ headers: request.headers, body });
    answer(response, request.url ?? '');
  }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const post = (address: string, loopback = true) => new SendWebhook(settings(loopback)).execute({ id: 'message-1', address, secret, body: '{"text":"hello"}' });
const failing = async (address: string, loopback = true): Promise<DeliveryFailure> => post(address, loopback).then(() => { throw new Error('It was taken.'); }, (failure: DeliveryFailure) => failure);

describe('a signed post', () => {
  it('is one that the library of the receivers takes for ours, and takes for nobody’s once it was changed', async () => {
    await post(here());
    const [{ headers, body } = { headers: {}, body: '' }] = heard;
    const signed = headers as Record<string, string>;
    expect(new Webhook(secret).verify(body, signed)).toEqual({ text: 'hello' });
    expect(headers['webhook-id']).toBe('message-1');
    expect(() => new Webhook(secret).verify(body.replace('hello', 'hullo'), signed)).toThrow('No matching signature');
    expect(() => new Webhook(`whsec_${Buffer.alloc(32, 8).toString('base64')}`).verify(body, signed)).toThrow('No matching signature');
  });

  it('is not sent on to where its receiver leads', async () => {
    answer = (response, path) => (path === '/' ? response.writeHead(302, { location: here('/elsewhere') }).end() : response.end());
    expect(await failing(here())).toMatchObject({ forGood: true, message: expect.stringContaining('is not followed') });
    expect(heard).toHaveLength(1);
  });

  it.each([[500, false], [503, false], [429, false], [408, false], [400, true], [404, true], [410, true]])('that is answered with %i is refused, for good: %s', async (status, forGood) => {
    answer = (response) => response.writeHead(status).end('words of a stranger');
    const failure = await failing(here());
    expect(failure).toMatchObject({ forGood, message: `The webhook refused the message (${status}).` });
  });

  it('does not wait for a receiver that never answers, nor read all that one has to say', async () => {
    answer = () => undefined;
    expect(await failing(here())).toMatchObject({ forGood: false, message: 'The webhook did not answer within 10 seconds.' });
    let closed = false;
    answer = (response) => {
      response.writeHead(200);
      response.on('close', () => (closed = true));
      const more = (): void => void (response.destroyed || response.write('x'.repeat(65_536), () => setImmediate(more)));
      more();
    };
    await post(here());
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(closed).toBe(true);
  }, 30_000);
});

describe('an address that leads into a network of ours', () => {
  it.each([
    'https://127.0.0.1/', 'https://localhost/', 'https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'https://2130706433/', 'https://0x7f.1/', 'https://0177.0.0.1/', 'https://0.0.0.0/', 'https://[::]/',
    'https://10.0.0.1/', 'https://172.16.0.1/', 'https://192.168.1.1/', 'https://169.254.169.254/latest/meta-data/', 'https://100.64.0.1/', 'https://[fe80::1]/', 'https://[fd00::1]/', 'https://[64:ff9b::7f00:1]/', 'https://224.0.0.1/',
    'https://[::127.0.0.1]/', 'https://[::7f00:1]/', 'https://[0:0:0:0:0:0:a00:1]/', 'https://[::169.254.169.254]/',
  ])('%s is not connected to', async (address) => {
    expect(await failing(address, false)).toMatchObject({ forGood: true, message: 'The address of the webhook leads to a network that messages are not sent to.' });
  });

  it('by http or by a name is not connected to either, with a server that listens there', async () => {
    for (const address of [here(), here('/', 'localhost')]) expect(await failing(address, false)).toMatchObject({ forGood: true });
    expect(heard).toEqual([]);
  });

  it('is found also behind a name, however IPv4 is written in IPv6', async () => {
    const found = (name: string, all: boolean) => new Promise<string | null>((resolve) => publicLookup(name, { all }, (error) => resolve(error?.message ?? null)));
    // The system looks an address up as itself.
    for (const all of [true, false]) expect([await found('::127.0.0.1', all), await found('::a00:1', all), await found('::1', all), await found('2606:4700::1111', all), await found('127.0.0.1', all)]).toEqual([expect.stringContaining('not allowed'), expect.stringContaining('not allowed'), null, null, null]);
  });

  it('is not told in the reason', async () => {
    expect((await failing('https://10.1.2.3/a-secret-path', false)).message).not.toMatch(/10\.1|secret/);
  });

  it('is not opened by the setting for development, which opens this machine alone', async () => {
    for (const address of ['https://10.0.0.1/', 'https://169.254.169.254/', 'https://[::127.0.0.1]/']) expect(await failing(address, true)).toMatchObject({ forGood: true });
  });
});

describe('what is posted', () => {
  it('calls nobody and leads nowhere by the names in it', () => {
    const message = { subject: '<!channel> & more', lines: [{ text: 'Cycle <https://evil.example|click> <!here>', path: '/cycles', details: ['<@U123>: 2 of 5 missing'] }] };
    const { text: head, blocks } = JSON.parse(webhookBodyOf(message, 'en', 'https://skills.example.org')) as { text: string; blocks: { text: { text: string; verbatim: boolean } }[] };
    expect(head).toBe('&lt;!channel&gt; &amp; more');
    expect(blocks[0]?.text.text.match(/<[^>]*>/g)).toEqual(['<https://skills.example.org/cycles|Open in Waymark>']);
    expect(blocks[0]?.text.verbatim).toBe(true);
  });
});

describe('what HR writes down', () => {
  it.each([
    ['https://hooks.example.org/services/x', null], ['http://hooks.example.org/', 'address'], ['https://user:pass@hooks.example.org/', 'address'], ['ftp://hooks.example.org', 'address'], ['nonsense', 'address'], ['', 'address'],
    [`https://hooks.example.org/${'x'.repeat(1000)}`, 'address'], ['javascript:alert(1)', 'address'],
  ])('%s as an address: %s', (address, mistake) => expect(webhookMistake(address, secret, false)).toBe(mistake));

  it.each(['', 'whsec_', 'whsec_c2hvcnQ=', 'a-secret', `whsec_${'!'.repeat(40)}`])('%s is no secret', (weak) => expect(webhookMistake('https://hooks.example.org/', weak, false)).toBe('secret'));
});
