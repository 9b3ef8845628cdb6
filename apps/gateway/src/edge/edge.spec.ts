import { request } from 'node:http';
import { closeFixtureHouses, openFixtureHouse, postJson, type FixtureHouse } from '../testing/fixture-house.js';
import { answered } from '../testing/streams.js';

afterAll(closeFixtureHouses);

describe('before every route', () => {
  let house: FixtureHouse;
  let cookie: string;

  beforeAll(async () => {
    house = await openFixtureHouse({ PUBLIC_ORIGIN: 'https://skills.example.test', AUTH_REQUESTS_PER_MINUTE: '1000' });
    cookie = await house.signIn();
  });

  const targets: [string, unknown][] = [
    ['/auth/sign-in', { email: 'a', password: 'right' }],
    ['/auth/sign-out', {}],
    ['/graphql', { query: 'mutation { rename(name: "Eve") { id } }' }],
    ['/files/people-import?mode=apply', {}],
    ['/no-such-route', {}],
  ];

  describe.each(targets)('a page of another site cannot post to %s', (path, body) => {
    it.each([
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:1' },
      { origin: 'https://skills.example.test.evil.example' },
      { 'sec-fetch-site': 'cross-site', origin: 'https://skills.example.test' },
    ])('%j', async (headers) => {
      const services = Object.values(house.services);
      const before = services.flatMap((service) => service.received).length;
      const refused = await postJson(`${house.address}${path}`, body, { cookie, ...headers } as Record<string, string>);
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({ code: 'FORBIDDEN' });
      expect(services.flatMap((service) => service.received)).toHaveLength(before);
    });
  });

  it('our own pages and clients without a page can', async () => {
    const own = [{ 'sec-fetch-site': 'same-origin' }, { origin: house.address }, { origin: 'https://skills.example.test' }, {}];
    for (const headers of own) {
      expect((await house.graphql('{ cycle }', { cookie, headers: headers as Record<string, string> })).status).toBe(200);
    }
  });

  it.each(['/health/live', '/health/ready', '/metrics'])('%s needs nobody signed in', async (path) => {
    expect((await fetch(`${house.address}${path}`)).status).toBe(200);
  });

  it('metrics are not for whoever comes through a proxy', async () => {
    const proxied: Record<string, string>[] = [{ 'x-forwarded-for': '192.0.2.1' }, { forwarded: 'for=192.0.2.1' }];
    for (const headers of proxied) {
      expect((await fetch(`${house.address}/metrics`, { headers })).status).toBe(404);
    }
  });

  it('every answer forbids frames, sniffing, foreign scripts, and telling where one was', async () => {
    for (const path of ['/health/live', '/no-such-route', '/graphql']) {
      const { headers } = await fetch(`${house.address}${path}`);
      expect(headers.get('content-security-policy')).toContain("script-src 'self';");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.has('x-powered-by')).toBe(false);
      expect(headers.has('strict-transport-security')).toBe(false);
    }
  });

  it('what directory keeps for the gateway is not reached through it', async () => {
    for (const path of ['/internal/tokens', '/internal/sessions', '/auth/../internal/tokens', '/auth/%2e%2e/internal/tokens']) {
      const before = house.services.directory.received.length;
      expect((await postJson(`${house.address}${path}`, { session: 's' })).status).toBe(404);
      expect(house.services.directory.received).toHaveLength(before);
    }
  });

  it('a large answer is packed for who takes it, a small one never', async () => {
    const ask = (query: string) => house.graphql(query, { cookie, headers: { 'accept-encoding': 'br' } });
    const large = await ask('{ matrix { rows { levels } } }');
    expect(large.headers.get('content-encoding')).toBe('br');
    expect(large.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(large.body.data).toBeDefined();
    expect((await ask('{ cycle }')).headers.has('content-encoding')).toBe(false);
  });
});

describe('an address that is written otherwise', () => {
  const post = async (house: FixtureHouse, path: string, { type, body }: { type: string; body: string }) => {
    const sent = request(house.address, { method: 'POST', path, agent: false, headers: { 'content-type': type } });
    const answer = await answered(sent.end(body));
    answer.resume();
    return answer.statusCode;
  };

  it.each(['/auth/sign-in', '/%61uth/sign-in', '/auth%2Fsign-in', '/au%74h/sign%2Din', 'http://any.example/auth/sign-in'])('is held to what its route is: %s', async (path) => {
    const house = await openFixtureHouse({ AUTH_REQUESTS_PER_MINUTE: '1' });
    // This one is no route at all.
    const there = path === '/auth%2Fsign-in' ? [404, 404, 404] : [415, 401, 429];
    const form = { type: 'application/x-www-form-urlencoded', body: 'email=a&password=wrong' };
    const json = { type: 'application/json', body: JSON.stringify({ email: 'a', password: 'wrong' }) };
    expect([await post(house, path, form), await post(house, path, json), await post(house, path, json)]).toEqual(there);
  });

  it('does not open the metrics to whoever comes through a proxy', async () => {
    const house = await openFixtureHouse();
    expect((await fetch(`${house.address}/%6detrics`, { headers: { 'x-forwarded-for': '192.0.2.1' } })).status).toBe(404);
    expect((await fetch(`${house.address}/%6detrics`)).status).toBe(200);
  });
});

describe('guessing at /auth', () => {
  it('is slowed down per address, beyond our own proxies, and nothing else is', async () => {
    const house = await openFixtureHouse({ AUTH_REQUESTS_PER_MINUTE: '3', TRUSTED_PROXIES: '1' });
    const from = (address: string) => postJson(`${house.address}/auth/sign-in`, { email: 'a', password: 'wrong' }, { 'x-forwarded-for': address });
    for (let time = 0; time < 3; time += 1) expect((await from('10.1.1.1')).status).toBe(401);
    // What a client writes there itself stands left of what the proxy saw.
    const slowed = await from('99.9.9.9, 10.1.1.1');
    expect(slowed.status).toBe(429);
    const body = (await slowed.json()) as { retryAfterSeconds: number };
    expect(body).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfterSeconds: expect.any(Number) });
    expect(body.retryAfterSeconds).toBeGreaterThan(0);
    expect(body.retryAfterSeconds).toBeLessThanOrEqual(60);
    expect(slowed.headers.get('retry-after')).toBe(String(body.retryAfterSeconds));
    expect((await from('10.1.1.2')).status).toBe(401);
    for (let time = 0; time < 3; time += 1) expect((await from(`2001:db8::${time}`)).status).toBe(401);
    expect((await from('2001:db8::9')).status).toBe(429);
    expect((await from('2001:db8:0:1::9')).status).toBe(401);
    expect((await house.graphql('{ cycle }')).status).toBe(401);
  });
});
