import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { closeFixtureHouses, openFixtureHouse, type FixtureHouse } from '../testing/fixture-house.js';
import { answered, open } from '../testing/streams.js';

const page = '<!doctype html><title>Waymark</title>';
const script = `export default '${'long enough to be packed '.repeat(400)}';`;

describe('the pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-web-'));
  let house: FixtureHouse;

  beforeAll(async () => {
    mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'hidden away');
    writeFileSync(join(folder, 'dist', 'index.html'), page);
    writeFileSync(join(folder, 'dist', 'favicon.svg'), '<svg/>');
    writeFileSync(join(folder, 'dist', 'assets', 'index-a1b2.js'), script);
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'dist', 'linked.txt'));
    house = await openFixtureHouse({ WEB_DIST: join(folder, 'dist') });
  });
  afterAll(async () => {
    await closeFixtureHouses();
    rmSync(folder, { recursive: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${house.address}${path}`, { headers });

  it.each(['/', '/index.html', '/sign-in', '/matrix?team=t1&track=a.b', '/people/0192f000-0000-7000-8000-000000000001'])('%s is a page, asked for again each time', async (path) => {
    const answer = await get(path, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8/i);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await answer.text()).toBe(page);
    // Not with fetch, which would ask for a whole answer.
    const again = await answered(open('GET', `${house.address}${path}`, { accept: 'text/html', 'if-none-match': answer.headers.get('etag')! }).end());
    expect(again.statusCode).toBe(304);
  });

  it('a file that bears its hash is kept for a year, and packed for who takes it', async () => {
    const answer = await get('/assets/index-a1b2.js', { 'accept-encoding': 'br' });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).toBe(script);
    expect(await (await get('/assets/index-a1b2.js', { 'accept-encoding': 'identity' })).text()).toBe(script);
  });

  it('any other is asked for again', async () => {
    const answer = await get('/favicon.svg');
    expect(answer.headers.get('cache-control')).toBe('public, no-cache');
    expect(answer.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
  });

  it.each(['/assets/index-old.js', '/assets/', '/missing.js', '/auth/unknown', '/files/unknown', '/graphql', '/internal/tokens', '/health/unknown'])('%s is not there, and no page in its place', async (path) => {
    const answer = await get(path, { accept: 'text/html' });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('an address that asks for data gets no page', async () => {
    expect((await get('/matrix', { accept: 'application/json' })).status).toBe(404);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/....//secret.txt',
    '//secret.txt',
    '/assets/..%00/secret.txt',
    '/linked.txt',
    '/%',
  ])('nothing outside the build is reached: %s', async (path) => {
    // Written to the socket as it is: fetch would tidy it up.
    const request = open('GET', house.address, { accept: 'text/html' });
    request.path = path;
    const answer = await answered(request.end());
    expect(await text(answer)).not.toContain('hidden away');
    expect([400, 404]).toContain(answer.statusCode);
  });

  it('none without a build: the gateway does not start', async () => {
    await expect(openFixtureHouse({ WEB_DIST: folder })).rejects.toThrow('There is no web build in');
  });
});
